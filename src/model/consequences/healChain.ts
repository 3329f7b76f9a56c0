import { type MapDraft, newId } from '../map';
import type { Connection, Id } from '../records';
import { canConnect, likelyKind } from '../rules/canConnect';

/**
 * Joins the neighbours of a touchpoint that is about to go, so that the path does not break. Loops back are not
 * healed. Where several come in and several go out, only neighbours in one lane are joined: no thicket.
 */
export function healChain(draft: MapDraft, id: Id): void {
  const all = Object.values(draft.connections);
  const ins = all.filter((c) => c.toId === id && c.kind !== 'loop');
  const outs = all.filter((c) => c.fromId === id && c.kind !== 'loop');
  const many = ins.length > 1 && outs.length > 1;
  for (const before of ins) {
    for (const after of outs) {
      const oneLane = draft.touchpoints[before.fromId]?.laneId === draft.touchpoints[after.toId]?.laneId;
      if (many && !oneLane) continue;
      if (canConnect(draft, before.fromId, after.toId) !== null) continue;
      const joined = newId();
      draft.connections[joined] = { id: joined, ...join(before, after), kind: likelyKind(draft, before.fromId, after.toId) };
    }
  }
}

function join(before: Connection, after: Connection): Omit<Connection, 'id' | 'kind'> {
  const waits = [before.waitMinutes, after.waitMinutes].filter((wait) => wait !== null);
  return {
    fromId: before.fromId,
    toId: after.toId,
    label: before.label || after.label,
    waitMinutes: waits.length === 0 ? null : waits.reduce((sum, wait) => sum + wait, 0),
  };
}
