/** Maps for drawing: crowded ones with cards of every height and connections of every kind, and a large one. */
import fc from 'fast-check';
import { blankTouchpoint, type Connection, connectionKinds, type JourneyMap, type Mood, type Touchpoint } from '../../../src/model';
import { smallMap } from '../model/smallMap';

const TITLE = 'Patient rings the surgery at eight and waits in the queue until somebody answers or the line goes dead, once again';
const LABELS = ['', '', 'if no answer', 'letter, after the triage meeting of the week'];

export const tableOf = <T extends { readonly id: string }>(records: readonly T[]): Record<string, T> =>
  Object.fromEntries(records.map((record) => [record.id, record]));

interface Seed {
  readonly slot: number;
  readonly length: number;
  readonly mood: Mood | null;
}

const LANES = ['patient', 'frontstage', 'backstage', 'support'];
const [STAGES, COLUMNS, ROWS] = [3, 3, 3];

function touchpointOf({ slot, length, mood }: Seed, index: number): Touchpoint {
  const column = slot % COLUMNS;
  const stage = Math.floor(slot / COLUMNS) % STAGES;
  const row = Math.floor(slot / COLUMNS / STAGES) % ROWS;
  const lane = Math.floor(slot / COLUMNS / STAGES / ROWS);
  const place = { laneId: LANES[lane]!, stageId: `s${stage + 1}`, column, row };
  return blankTouchpoint(place, { id: `t${index}`, title: TITLE.slice(0, length), mood });
}

/** 4 lanes × 3 stages of up to 3 × 3 cards each, some high and some low, and up to 40 connections between any of them. */
export function arbitraryCrowd(): fc.Arbitrary<JourneyMap> {
  const seed = fc.record({
    slot: fc.nat(LANES.length * STAGES * COLUMNS * ROWS - 1),
    length: fc.constantFrom(0, 5, 30, 60, 90, TITLE.length),
    mood: fc.constantFrom<Mood | null>(null, -2, -1, 0, 1, 2),
  });
  const link = fc.tuple(fc.nat(999), fc.nat(999), fc.constantFrom(...connectionKinds), fc.constantFrom(...LABELS));
  const seeds = fc.uniqueArray(seed, { selector: (s) => s.slot, minLength: 2, maxLength: 50 });
  return fc.tuple(seeds, fc.array(link, { maxLength: 40 })).map(([list, links]) => {
    const touchpoints = list.map(touchpointOf);
    const connections = new Map<string, Connection>();
    for (const [a, b, kind, label] of links) {
      const [fromId, toId] = [touchpoints[a % touchpoints.length]!.id, touchpoints[b % touchpoints.length]!.id];
      const id = `${fromId}-${toId}`;
      if (fromId !== toId) connections.set(id, { id, fromId, toId, kind, label, waitMinutes: null });
    }
    return { ...smallMap(), touchpoints: tableOf(touchpoints), connections: Object.fromEntries(connections) };
  });
}

/** 5,000 touchpoints in 25 stages and 4 lanes with 50 each, and 5,000 connections: chains, hand-offs, loops back. */
export function largeMap(): JourneyMap {
  const stages = Array.from({ length: 25 }, (_, at) => ({
    id: `s${at + 1}`,
    title: `Stage ${at + 1}`,
    description: '',
    order: `V${String.fromCharCode(65 + at)}V`,
  }));
  const list = LANES.flatMap((laneId) =>
    stages.flatMap(({ id: stageId }) =>
      Array.from({ length: 50 }, (_, n) =>
        blankTouchpoint(
          { laneId, stageId, column: n % 10, row: Math.floor(n / 10) },
          {
            id: `${laneId}-${stageId}-${n}`,
            title: TITLE.slice(0, 10 + ((n * 13) % 80)),
            mood: n % 7 === 0 ? (((n % 5) - 2) as Mood) : null,
          },
        ),
      ),
    ),
  );
  const connections = list.map((from, at): Connection => {
    const to = list[(at + (at % 10 === 9 ? 1_250 - 9 : at % 17 === 0 ? list.length - 4 : 1)) % list.length]!;
    const kind = from.laneId === to.laneId ? 'sequence' : 'handoff';
    return { id: `c${at}`, fromId: from.id, toId: to.id, kind, label: at % 50 === 0 ? 'if no answer' : '', waitMinutes: null };
  });
  return { ...smallMap(), stages: tableOf(stages), touchpoints: tableOf(list), connections: tableOf(connections) };
}

/** Median of several runs in milliseconds, after some to warm up. */
export function medianMs(run: () => unknown, { warmUp = 3, runs = 7 } = {}): number {
  for (let at = 0; at < warmUp; at++) run();
  const times = Array.from({ length: runs }, () => {
    const from = performance.now();
    run();
    return performance.now() - from;
  });
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)]!;
}
