import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { zoneSteps } from '../../../src/canvas/headerDrag';
import { addLane, commit, type JourneyMap, lanesInOrder, moveLane, together, type Zone, zones } from '../../../src/model';
import { doing, smallMap } from '../model/smallMap';

/** A map with lanes of these zones, in any order. */
const mapOf = (list: readonly Zone[]): JourneyMap => ({
  ...list.reduce((map, zone, at) => doing(map, addLane({ id: `l${at}`, zone })), { ...smallMap(), lanes: {} }),
});
const idsOf = (map: JourneyMap): string[] => lanesInOrder(map).map(({ id }) => id);

/** As dropping the header does it: single steps, one undo. */
function dropped(map: JourneyMap, from: number, to: number): JourneyMap {
  const lanes = lanesInOrder(map);
  const steps = Array.from({ length: zoneSteps(lanes, from, to) }, () => moveLane(lanes[from]!.id, to > from ? 'down' : 'up'));
  return commit(map, together('Move lane', steps))?.map ?? map;
}

describe('a lane dropped on another one', () => {
  it('takes its place, and its zone where that is another', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...zones), { minLength: 2, maxLength: 9 }), fc.nat(), fc.nat(), (list, a, b) => {
        const map = mapOf(list);
        const [from, to] = [a % list.length, b % list.length];
        fc.pre(from !== to);
        const before = lanesInOrder(map);
        const [moved, over] = [before[from]!, before[to]!];
        const after = dropped(map, from, to);
        expect(after.lanes[moved.id]!.zone).toBe(over.zone);
        const others = idsOf(map).filter((id) => id !== moved.id);
        expect(idsOf(after).filter((id) => id !== moved.id)).toEqual(others);
        const at = idsOf(after).indexOf(moved.id);
        // The first lane it meets in another zone it stands before: it has come over the line, and no further.
        const step = to > from ? 1 : -1;
        const meets = moved.zone !== over.zone && before[to - step]!.zone !== over.zone;
        expect(at).toBe(meets ? to - step : to);
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    ['the next in its zone', ['patient', 'patient'], 0, 1, 'l1 l0'],
    ['over two in its zone', ['patient', 'patient', 'patient'], 0, 2, 'l1 l2 l0'],
    ['up over two', ['support', 'support', 'support'], 2, 0, 'l2 l0 l1'],
    ['into the next zone', ['patient', 'patient', 'frontstage'], 0, 2, 'l1 l0 l2'],
    ['over an empty zone', ['patient', 'backstage'], 0, 1, 'l0 l1'],
    ['past the first lane of another zone', ['patient', 'frontstage', 'frontstage'], 0, 2, 'l1 l2 l0'],
    ['over a whole zone', ['patient', 'frontstage', 'frontstage', 'backstage'], 0, 3, 'l1 l2 l0 l3'],
    ['back up over a whole zone', ['patient', 'frontstage', 'frontstage', 'backstage'], 3, 0, 'l0 l3 l1 l2'],
  ] as const)('%s', (_, list, from, to, order) => {
    expect(idsOf(dropped(mapOf(list), from, to)).join(' ')).toBe(order);
  });
});
