/** Wide margins: these catch a step that has become quadratic, not one that is a little slower. */
import { describe, expect, it } from 'vitest';
import {
  addPainPoint,
  addTouchpoint,
  blankTouchpoint,
  type Command,
  type Connection,
  commit,
  deleteStage,
  deleteTouchpoints,
  findProblems,
  insertIntoConnection,
  type JourneyMap,
  moveTouchpoint,
  moveTouchpointBy,
  moveTouchpoints,
  orders,
  type Stage,
  setFields,
} from '../../../src/model';
import { slot, smallMap } from './smallMap';

/** 5,000 touchpoints in 25 stages of 4 lanes with 50 each, chained along each lane, with 2,500 pain points. */
function largeMap(): JourneyMap {
  const base = smallMap();
  const lanes = Object.keys(base.lanes);
  const stages: Stage[] = orders(25).map((order, at) => ({ id: `s${at + 1}`, title: `Stage ${at + 1}`, description: '', order }));
  const list = lanes.flatMap((laneId) =>
    stages.flatMap(({ id: stageId }) =>
      Array.from({ length: 50 }, (_, n) =>
        blankTouchpoint({ laneId, stageId, column: n % 10, row: Math.floor(n / 10) }, { id: `${laneId}-${stageId}-${n}` }),
      ),
    ),
  );
  const chain: Connection[] = list
    .slice(1)
    .map(({ id }, at) => ({ id: `c${at}`, fromId: list[at]!.id, toId: id, kind: 'sequence', label: '', waitMinutes: null }));
  const pains = list
    .filter((_, at) => at % 2 === 0)
    .map(({ id: touchpointId }, at) => ({
      id: `p${at}`,
      touchpointId,
      title: 'Pain',
      note: '',
      severity: 2 as const,
      personaIds: [],
      assumed: true,
      order: 'V',
    }));
  const table = <T extends { id: string }>(records: readonly T[]) => Object.fromEntries(records.map((record) => [record.id, record]));
  return { ...base, stages: table(stages), touchpoints: table(list), connections: table(chain), painPoints: table(pains) };
}

const map = commit(largeMap(), setFields('map', 'map1', { title: 'Large' }, 'Rename'))!.map;
const ids = Object.keys(map.touchpoints);
const spread = (count: number): string[] => Array.from({ length: count }, (_, at) => ids[at * Math.floor(ids.length / count)]!);

/** The better of three runs, in milliseconds. */
function milliseconds(make: () => Command): number {
  return Math.min(
    ...[1, 2, 3].map(() => {
      const command = make();
      const from = performance.now();
      expect(commit(map, command)).not.toBeNull();
      return performance.now() - from;
    }),
  );
}

describe('on a map of 5,000 touchpoints', () => {
  it('is a sound map', () => {
    expect(ids).toHaveLength(5_000);
    expect(findProblems(map)).toEqual([]);
  });

  it.each<[string, number, () => Command]>([
    ['typing a title', 100, () => setFields('touchpoints', ids[7]!, { title: 'typed' }, 'Edit')],
    ['adding a touchpoint', 100, () => addTouchpoint(slot('patient s3', 0))],
    ['moving one to another stage', 100, () => moveTouchpoint(ids[7]!, slot('support s9', 2))],
    ['moving one by a slot', 100, () => moveTouchpointBy(ids[7]!, 'right')],
    ['inserting into a connection', 200, () => insertIntoConnection('c500', { id: ids[7]! })],
    ['adding a pain point', 100, () => addPainPoint(ids[7]!)],
    ['moving 500 together', 500, () => moveTouchpoints(ids.slice(0, 500), slot('patient s20', 0))],
    ['deleting one', 200, () => deleteTouchpoints([ids[7]!])],
    ['deleting 100', 500, () => deleteTouchpoints(spread(100))],
    ['deleting 2,000', 2_000, () => deleteTouchpoints(spread(2_000))],
    ['deleting a stage of 200', 500, () => deleteStage('s3')],
  ])('%s takes under %i ms', (_, limit, make) => {
    const took = milliseconds(make);
    if (process.env.SPEED) console.log(_, Math.round(took * 10) / 10);
    expect(took).toBeLessThan(limit);
  });
});
