import { describe, expect, it } from 'vitest';
import { addTouchpoint, commit, findProblems, type JourneyMap, MAX_RECORDS, orders, Refused, setFields } from '../../../src/model';
import { doing, slot, smallMap } from './smallMap';

const map = smallMap({ 'patient s1': 'A B' }, 'A>B');
const messages = (broken: JourneyMap): string[] => findProblems(broken).map(({ table, id, message }) => `${table} ${id}: ${message}`);
const withTouchpoint = (fields: object): JourneyMap => ({
  ...map,
  touchpoints: { ...map.touchpoints, B: { ...map.touchpoints.B!, ...fields } },
});

describe('findProblems', () => {
  it('finds nothing wrong with a sound map', () => {
    expect(findProblems(map)).toEqual([]);
  });

  it.each<[string, JourneyMap, string]>([
    ['a dangling lane', withTouchpoint({ laneId: 'gone' }), 'touchpoints B: laneId names gone, which is not there'],
    ['a dangling channel', withTouchpoint({ channelIds: ['fax'] }), 'touchpoints B: channelIds names fax, which is not there'],
    ['a dangling persona', withTouchpoint({ moodByPersona: { ada: 1 } }), 'touchpoints B: moodByPersona names ada, which is not there'],
    ['two in a slot', withTouchpoint({ column: 0 }), 'touchpoints B: shares a slot with A'],
    ['a wrong shape', withTouchpoint({ row: 1.5 }), 'touchpoints B: row: Invalid integer: Received 1.5'],
    ['a wrong key', { ...map, stages: { ...map.stages, s1: { ...map.stages.s1!, id: 'other' } } }, 'stages s1: id differs from its key'],
    [
      'an order twice',
      { ...map, stages: { ...map.stages, s2: { ...map.stages.s2!, order: map.stages.s1!.order } } },
      `stages s2: order ${map.stages.s1!.order} is used twice`,
    ],
    [
      'a connection to itself',
      { ...map, connections: { c: { ...map.connections['A-B']!, id: 'c', toId: 'A' } } },
      'connections c: connects a touchpoint with itself',
    ],
    [
      'a connection twice',
      { ...map, connections: { ...map.connections, c: { ...map.connections['A-B']!, id: 'c' } } },
      'connections c: repeats a connection',
    ],
    [
      'evidence for a pain point of another touchpoint',
      {
        ...map,
        painPoints: { p: { id: 'p', touchpointId: 'A', title: '', note: '', severity: 2, personaIds: [], assumed: true, order: 'V' } },
        evidence: {
          e: {
            id: 'e',
            touchpointId: 'B',
            painPointId: 'p',
            kind: 'quote',
            text: '',
            figure: '',
            n: null,
            participant: '',
            sourceId: null,
            order: 'V',
          },
        },
      },
      'evidence e: shows a pain point of another touchpoint',
    ],
    ['no record about the map', { ...map, map: {} }, 'map : needs exactly one record about the map'],
  ])('finds %s', (_, broken, expected) => {
    expect(messages(broken)).toEqual([expected]);
  });

  it('finds that a map is too large', () => {
    const order = orders(MAX_RECORDS);
    const sources = Object.fromEntries(
      order.map((o, i) => [`x${i}`, { id: `x${i}`, title: '', kind: 'other' as const, date: '', link: '', order: o }]),
    );
    expect(messages({ ...map, sources })).toEqual(['map : more than 20,000 records']);
  });
});

describe('a commit that would break the map', () => {
  it.each([
    ['two in a slot', setFields('touchpoints', 'B', { column: 0 }, 'Edit'), /shares a slot/],
    ['an order twice', setFields('stages', 's2', { order: map.stages.s1!.order }, 'Edit'), /is used twice/],
    ['a connection to itself', setFields('connections', 'A-B', { toId: 'A' }, 'Edit'), /connects a touchpoint with itself/],
    [
      'a removed record that is still named',
      { label: 'Bug', run: (draft: { lanes: Record<string, unknown> }) => void delete draft.lanes.patient },
      /still names patient/,
    ],
    [
      'a change deeper than a field',
      { label: 'Bug', run: (draft: { touchpoints: Record<string, { tags: string[] }> }) => void draft.touchpoints.A!.tags.push('x') },
      /set of one field/,
    ],
  ])('throws as a bug: %s', (_, command, message) => {
    expect(() => commit(map, command as never)).toThrow(message as RegExp);
    expect(() => commit(map, command as never)).not.toThrow(Refused);
  });

  it('is refused when it names what is gone', () => {
    expect(() => commit(map, setFields('touchpoints', 'A', { stageId: 'gone' }, 'Edit'))).toThrow(Refused);
  });

  it('is refused past the size a map may have', () => {
    const fill = MAX_RECORDS - Object.values(map).reduce((sum, table) => sum + Object.keys(table).length, 0);
    const gains = Object.fromEntries(
      orders(fill).map((order, i) => [`g${i}`, { id: `g${i}`, touchpointId: 'A', title: '', note: '', order }]),
    );
    const full: JourneyMap = { ...map, gains };
    const add = addTouchpoint(slot('patient s2', 0), { id: 'N' });
    expect(() => commit(full, add)).toThrow(new Refused('A map holds at most 20,000 records.'));
    expect(doing(map, add).touchpoints.N).toBeDefined();
  });
});
