import type { MapDraft } from '../map';
import { rows } from '../reading';
import type { Id } from '../records';
import { closeGaps, type Slot, slotOf } from '../slots';
import { removeRecords } from './dropDependants';
import { healChains } from './healChain';

/** Takes touchpoints off the map: chains heal across all of them, what hangs on them goes, emptied columns and rows close. */
export function removeTouchpoints(draft: MapDraft, ids: readonly Id[]): void {
  const asked = new Set(ids);
  removeAllIn(draft, (t) => asked.has(t.id));
}

/** The same for every touchpoint that matches, such as all in a stage. */
export function removeAllIn(draft: MapDraft, matches: (touchpoint: Slot & { id: Id }) => boolean): void {
  const going = rows(draft, 'touchpoints').filter(matches);
  if (going.length === 0) return;
  const ids = going.map(({ id }) => id);
  healChains(draft, ids);
  removeRecords(draft, 'touchpoints', ids);
  closeGaps(draft, going.map(slotOf));
}
