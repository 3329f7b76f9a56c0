import type { MapDraft } from '../map';
import { rows } from '../reading';
import type { Id } from '../records';

/** A claim with evidence is no longer assumed; one that has lost its last evidence is. */
export function settleAssumed(draft: MapDraft, touchpointId: Id, painPointId: Id | null): void {
  const about = rows(draft, 'evidence').filter((e) => e.touchpointId === touchpointId);
  const touchpoint = draft.touchpoints[touchpointId];
  if (touchpoint) touchpoint.assumed = about.length === 0;
  const pain = painPointId === null ? undefined : draft.painPoints[painPointId];
  if (pain) pain.assumed = !about.some((e) => e.painPointId === painPointId);
}
