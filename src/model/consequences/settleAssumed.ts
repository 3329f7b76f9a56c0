import type { MapDraft } from '../map';
import type { Id } from '../records';

/** A claim with evidence is no longer assumed; one that has lost its last evidence is. */
export function settleAssumed(draft: MapDraft, touchpointId: Id, painPointId: Id | null): void {
  const about = Object.values(draft.evidence).filter((e) => e.touchpointId === touchpointId);
  const touchpoint = draft.touchpoints[touchpointId];
  if (touchpoint) set(touchpoint, about.length === 0);
  const pain = painPointId === null ? undefined : draft.painPoints[painPointId];
  if (pain) set(pain, !about.some((e) => e.painPointId === painPointId));
}

function set(claim: { assumed: boolean }, assumed: boolean): void {
  if (claim.assumed !== assumed) claim.assumed = assumed;
}
