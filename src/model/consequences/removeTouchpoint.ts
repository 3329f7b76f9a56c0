import type { MapDraft } from '../map';
import type { Id } from '../records';
import { closeGap } from '../slots';
import { removeRecord } from './dropDependants';
import { healChain } from './healChain';

/** Takes a touchpoint off the map: its chain heals, what hangs on it goes, and an emptied column or row closes. */
export function removeTouchpoint(draft: MapDraft, id: Id): void {
  const touchpoint = draft.touchpoints[id];
  if (!touchpoint) return;
  const left = { laneId: touchpoint.laneId, stageId: touchpoint.stageId, column: touchpoint.column, row: touchpoint.row };
  healChain(draft, id);
  removeRecord(draft, 'touchpoints', id);
  closeGap(draft, left);
}
