import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyChanges, type Change, findProblems, fitting, type JourneyMap, repair, type TableName } from '../../../src/model';
import { difference, rebase } from '../../../src/storage/rebase';
import { smallMap } from './helpers';

const mended = (map: JourneyMap): JourneyMap => applyChanges(map, repair(map));

/** Sets a field past all rules. */
function set(map: JourneyMap, table: TableName, id: string, field: string, value: unknown): JourneyMap {
  return applyChanges(map, [{ op: 'replace', path: [table, id, field], value }]);
}

test('a sound map needs no repair', () => {
  expect(repair(smallMap())).toEqual([]);
});

test('what hangs on a record that is gone goes with it, however long the chain', () => {
  const map = applyChanges(smallMap(), [
    {
      op: 'add',
      path: ['evidence', 'e'],
      value: {
        id: 'e',
        touchpointId: 'b',
        painPointId: 'pain',
        kind: 'quote',
        text: '',
        figure: '',
        n: null,
        participant: '',
        sourceId: null,
        order: 'V',
      },
    },
    { op: 'remove', path: ['touchpoints', 'b'] },
  ]);
  const after = mended(map);
  expect(findProblems(after)).toEqual([]);
  expect([after.painPoints, after.evidence, after.connections]).toEqual([{}, {}, {}]);
});

test('mentions of what is gone are cleared and the rest stays', () => {
  let map = set(smallMap(), 'touchpoints', 'a', 'channelIds', ['gone']);
  map = set(map, 'touchpoints', 'a', 'moodByPersona', { gone: -1 });
  const after = mended(map);
  expect(after.touchpoints.a).toMatchObject({ channelIds: [], moodByPersona: {}, title: 'Touchpoint a' });
});

test('random breakage is always mended, in one go, and only what is broken is touched', () => {
  const ids = ['a', 'b', 'c', 'd'];
  const breakage: fc.Arbitrary<Change> = fc.oneof(
    fc.record({
      op: fc.constant('replace' as const),
      path: fc.tuple(fc.constant('touchpoints' as const), fc.constantFrom(...ids), fc.constantFrom('laneId', 'stageId')),
      value: fc.constantFrom('patient', 'clinic', 'before', 'after', 'nowhere'),
    }),
    fc.record({
      op: fc.constant('replace' as const),
      path: fc.tuple(fc.constant('touchpoints' as const), fc.constantFrom(...ids), fc.constantFrom('column', 'row')),
      value: fc.nat(1),
    }),
    fc.record({
      op: fc.constant('replace' as const),
      path: fc.constantFrom(
        ['stages', 'before', 'order'] as const,
        ['stages', 'after', 'order'] as const,
        ['lanes', 'patient', 'order'] as const,
      ),
      value: fc.constantFrom('V', 'W', 'z'),
    }),
    fc.record({
      op: fc.constant('remove' as const),
      path: fc.constantFrom(
        ['touchpoints', 'b'] as const,
        ['lanes', 'clinic'] as const,
        ['lanes', 'patient'] as const,
        ['stages', 'after'] as const,
      ),
    }),
    fc.record({
      op: fc.constant('add' as const),
      path: fc.constant(['connections', 'extra'] as const),
      value: fc.record({
        id: fc.constant('extra'),
        fromId: fc.constantFrom(...ids),
        toId: fc.constantFrom(...ids),
        kind: fc.constant('loop'),
        label: fc.constant(''),
        waitMinutes: fc.constant(null),
      }),
    }),
  );
  fc.assert(
    fc.property(fc.array(breakage, { maxLength: 12 }), (breakages) => {
      const first = smallMap();
      const broken = applyChanges(first, fitting(first, breakages));
      const after = mended(broken);
      expect(findProblems(after)).toEqual([]);
      expect(repair(after)).toEqual([]);
      if (findProblems(broken).length === 0) expect(after).toBe(broken);
    }),
  );
});

test('the difference between two maps leads from one to the other, and back', () => {
  const from = smallMap();
  const to = applyChanges(from, [
    { op: 'replace', path: ['touchpoints', 'a', 'tags'], value: ['new'] },
    { op: 'remove', path: ['connections', Object.keys(from.connections)[0]!] },
    { op: 'add', path: ['stages', 'x'], value: { id: 'x', title: '', description: '', order: 'z' } },
  ]);
  expect(difference(from, to)).toHaveLength(3);
  expect(applyChanges(from, difference(from, to))).toEqual(to);
  expect(applyChanges(to, difference(to, from))).toEqual(from);
});

test('adding what is there already sets its fields instead', () => {
  const map = smallMap();
  const change: Change = { op: 'add', path: ['stages', 'before'], value: { ...map.stages.before!, title: 'Mine' } };
  const { map: after, queue } = rebase(map, [{ id: 't', label: 'Add', origin: 'redo', gesture: null, changes: [change], inverse: [] }]);
  expect(after.stages.before?.title).toBe('Mine');
  expect(queue[0]?.changes.every(({ op }) => op === 'replace')).toBe(true);
});
