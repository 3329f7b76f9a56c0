import { describe, expect, it } from 'vitest';
import { BATCH, inBatches } from '../../../src/canvas/batches';
import type { MapWindow } from '../../../src/canvas/window';
import type { CardBox } from '../../../src/drawing';

const view: MapWindow = { left: 0, top: 0, right: 100_000, bottom: 100, far: false };

/** A row of cards from left to right; ids are their numbers. */
const row = (count: number): CardBox[] =>
  Array.from({ length: count }, (_, at) => ({ id: `${at}`, x: at * 200, y: 0, width: 152, height: 84, gridColumn: at, gridRow: 0 }));
const ids = (boxes: readonly CardBox[]): string[] => boxes.map(({ id }) => id).sort((a, b) => Number(a) - Number(b));
const none = (): boolean => false;
const all = (): boolean => true;

/** Frames until nothing is left to do; each begins with what the last one left. */
function framesUntil(cards: CardBox[], mounted: ReadonlySet<string>, isIn: (box: CardBox) => boolean): string[][] {
  const frames: string[][] = [];
  for (let there = mounted, complete = false; !complete; ) {
    const batch = inBatches(cards, there, none, isIn, view);
    frames.push(ids(batch.boxes));
    complete = batch.complete;
    there = new Set(batch.boxes.map(({ id }) => id));
    if (frames.length > 100) throw new Error('It never ends');
  }
  return frames;
}

describe('cards in batches', () => {
  it('come all at once the first time', () => {
    const { boxes, complete } = inBatches(row(500), null, none, all, view);
    expect(boxes).toHaveLength(500);
    expect(complete).toBe(true);
  });

  it('come a batch a frame, the nearest to the middle first', () => {
    const cards = row(3 * BATCH + 1);
    const wide = { ...view, right: (cards.length - 1) * 200 + 152 };
    const first = inBatches(cards, new Set(), none, all, wide);
    expect(first.complete).toBe(false);
    const middle = (cards.length - 1) / 2;
    const furthest = Math.max(...first.boxes.map((box) => Math.abs(box.gridColumn - middle)));
    expect(first.boxes).toHaveLength(BATCH);
    expect(furthest).toBeLessThanOrEqual(BATCH / 2);
    expect(framesUntil(cards, new Set(), all).map(({ length }) => length)).toEqual([BATCH, 2 * BATCH, 3 * BATCH, 3 * BATCH + 1]);
  });

  it('go a batch a frame', () => {
    const cards = row(2 * BATCH + 1);
    const frames = framesUntil(cards, new Set(ids(cards)), none);
    expect(frames.map(({ length }) => length)).toEqual([BATCH + 1, 1, 0]);
  });

  it('that must be there are there at once, beyond the batch', () => {
    const cards = row(200);
    const chosen = cards.slice(0, 60);
    const { boxes } = inBatches(cards, new Set(), (box) => chosen.includes(box), none, view);
    expect(ids(boxes)).toEqual(ids(chosen));
  });

  it('that are no longer on the map are gone at once', () => {
    const { boxes, complete } = inBatches(row(3), new Set(['0', 'deleted', '1', '2']), none, all, view);
    expect(ids(boxes)).toEqual(['0', '1', '2']);
    expect(complete).toBe(true);
  });
});
