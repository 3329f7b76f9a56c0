/** Cards come and go in batches: a hundred at once would hold up a frame. */
import type { CardBox } from '../drawing';
import type { Id } from '../model';
import type { MapWindow } from './window';

/** Cards that are mounted, or taken away, in one frame. */
export const BATCH = 16;

export interface Batch {
  readonly boxes: CardBox[];
  /** Nothing is left for the next frame. */
  readonly complete: boolean;
}

/**
 * Which cards to have now: all that must be there; of those that come, the nearest to the middle; of those that go, some
 * stay for another frame. The first time all come at once.
 * @param mounted those there are; null the first time
 */
export function inBatches(
  cards: readonly CardBox[],
  mounted: ReadonlySet<Id> | null,
  isMust: (box: CardBox) => boolean,
  isIn: (box: CardBox) => boolean,
  view: MapWindow,
): Batch {
  const boxes: CardBox[] = [];
  const coming: CardBox[] = [];
  const going: CardBox[] = [];
  for (const box of cards) {
    const isThere = mounted === null || mounted.has(box.id);
    if (isMust(box)) boxes.push(box);
    else if (!isIn(box)) {
      if (mounted?.has(box.id)) going.push(box);
    } else if (isThere) boxes.push(box);
    else coming.push(box);
  }
  if (coming.length > BATCH) {
    const [x, y] = [(view.left + view.right) / 2, (view.top + view.bottom) / 2];
    const distance = (box: CardBox): number => Math.hypot(box.x + box.width / 2 - x, box.y + box.height / 2 - y);
    coming.sort((a, b) => distance(a) - distance(b));
  }
  const complete = coming.length <= BATCH && going.length <= BATCH;
  boxes.push(...coming.slice(0, BATCH), ...going.slice(BATCH));
  return { boxes, complete };
}
