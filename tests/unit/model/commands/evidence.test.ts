import { describe, expect, it } from 'vitest';
import {
  addEvidence,
  addGain,
  addPainPoint,
  addToList,
  attachEvidence,
  commit,
  deleteEvidence,
  deleteRecord,
  deleteTouchpoints,
  evidenceOf,
  gainsOf,
  painPointsOf,
  Refused,
  setFields,
} from '../../../../src/model';
import { doing, smallMap } from '../smallMap';

const map = doing(
  smallMap({ 'patient s1': 'A B' }),
  setFields('touchpoints', 'A', { assumed: true }, 'Mark as assumed'),
  addPainPoint('A', { id: 'pain' }),
  addPainPoint('B', { id: 'other' }),
);
const assumed = (now: typeof map) => [now.touchpoints.A!.assumed, now.painPoints.pain!.assumed];

describe('evidence settles what is assumed', () => {
  it('a pain point is assumed when it is added', () => {
    expect(assumed(map)).toEqual([true, true]);
  });

  it('about a touchpoint settles the touchpoint only', () => {
    expect(assumed(doing(map, addEvidence('A', { id: 'e' })))).toEqual([false, true]);
  });

  it('for a pain point settles both', () => {
    expect(assumed(doing(map, addEvidence('A', { id: 'e', painPointId: 'pain' })))).toEqual([false, false]);
  });

  it('moves with what it shows', () => {
    const next = doing(map, addEvidence('A', { id: 'e' }), attachEvidence('e', 'pain'));
    expect(assumed(next)).toEqual([false, false]);
    expect(assumed(doing(next, attachEvidence('e', null)))).toEqual([false, true]);
  });

  it('leaves both assumed again when the last of it goes', () => {
    const two = doing(map, addEvidence('A', { id: 'e', painPointId: 'pain' }), addEvidence('A', { id: 'f', painPointId: 'pain' }));
    expect(assumed(doing(two, deleteEvidence('e')))).toEqual([false, false]);
    expect(assumed(doing(two, deleteEvidence('e'), deleteEvidence('f')))).toEqual([true, true]);
  });

  it('for a pain point of another touchpoint, or one that is gone, is refused', () => {
    const reason = new Refused('That pain point belongs to another touchpoint.');
    expect(() => commit(map, addEvidence('A', { painPointId: 'other' }))).toThrow(reason);
    expect(() => commit(doing(map, addEvidence('A', { id: 'e' })), attachEvidence('e', 'other'))).toThrow(reason);
    expect(() => commit(map, addEvidence('A', { painPointId: 'gone' }))).toThrow(Refused);
  });
});

describe('what hangs on a touchpoint', () => {
  it('keeps the order in which it was added', () => {
    const next = doing(map, addPainPoint('A', { id: 'second' }), addGain('A', { id: 'g' }), addGain('A', { id: 'h' }));
    expect(painPointsOf(next, 'A').map(({ id }) => id)).toEqual(['pain', 'second']);
    expect(gainsOf(next, 'A').map(({ id }) => id)).toEqual(['g', 'h']);
    expect(painPointsOf(next, 'B').map(({ id }) => id)).toEqual(['other']);
  });

  it('goes with it', () => {
    const next = doing(map, addGain('A'), addEvidence('A', { painPointId: 'pain' }), deleteTouchpoints(['A']));
    expect([Object.keys(next.painPoints), next.gains, next.evidence]).toEqual([['other'], {}, {}]);
  });

  it('keeps its evidence when a pain point goes, for the touchpoint', () => {
    const next = doing(map, addEvidence('A', { id: 'e', painPointId: 'pain' }), deleteRecord('painPoints', 'pain', 'Delete pain point'));
    expect(evidenceOf(next, 'A')).toMatchObject([{ id: 'e', painPointId: null }]);
  });

  it('cannot be added to a touchpoint that is gone', () => {
    for (const command of [addPainPoint('gone'), addGain('gone'), addEvidence('gone')]) {
      expect(() => commit(map, command)).toThrow(new Refused('What this belongs to is no longer on the map.'));
    }
  });
});

describe('channels, personas and sources', () => {
  const listed = doing(
    map,
    addToList('channels', { id: 'phone' }),
    addToList('personas', { id: 'ada' }),
    addToList('sources', { id: 'survey' }),
    setFields('touchpoints', 'A', { channelIds: ['phone'], moodByPersona: { ada: -2 } }, 'Edit'),
    setFields('painPoints', 'pain', { personaIds: ['ada'] }, 'Edit'),
    addEvidence('A', { id: 'e', sourceId: 'survey' }),
  );

  it('are taken out of every record that names them when they go', () => {
    const next = doing(
      listed,
      deleteRecord('channels', 'phone', 'Delete'),
      deleteRecord('personas', 'ada', 'Delete'),
      deleteRecord('sources', 'survey', 'Delete'),
    );
    expect(next.touchpoints.A).toMatchObject({ channelIds: [], moodByPersona: {} });
    expect([next.painPoints.pain!.personaIds, next.evidence.e!.sourceId]).toEqual([[], null]);
  });

  it('are added at the end of their list', () => {
    const next = doing(listed, addToList('channels', { id: 'sms' }), addToList('channels', { id: 'web' }));
    expect(next.channels.phone!.order < next.channels.sms!.order && next.channels.sms!.order < next.channels.web!.order).toBe(true);
  });
});
