import { find, type JourneyMap, type MapDraft } from '../map';
import { rows } from '../reading';
import type { ConnectionKind, Id } from '../records';

/** Null when the two may be connected, else why not, in words for the person. */
export function canConnect(map: JourneyMap | MapDraft, fromId: Id, toId: Id): string | null {
  const tables = map as JourneyMap;
  if (!find(tables, 'touchpoints', fromId) || !find(tables, 'touchpoints', toId)) return 'That touchpoint is no longer on the map.';
  if (fromId === toId) return 'A touchpoint cannot be connected to itself.';
  const exists = rows(map, 'connections').some((c) => c.fromId === fromId && c.toId === toId);
  return exists ? 'These two are already connected that way.' : null;
}

/** What a new connection is likely to be: back in time a loop, to another lane a hand-off, else a sequence. */
export function likelyKind(map: JourneyMap | MapDraft, fromId: Id, toId: Id): ConnectionKind {
  const tables = map as JourneyMap;
  const from = tables.touchpoints[fromId];
  const to = tables.touchpoints[toId];
  if (!from || !to) return 'sequence';
  const fromStage = tables.stages[from.stageId]?.order ?? '';
  const toStage = tables.stages[to.stageId]?.order ?? '';
  if (toStage < fromStage || (toStage === fromStage && to.column < from.column)) return 'loop';
  return pathKind(map, fromId, toId);
}

/** The same on a path that is known to go forward, whatever the columns: never a loop. */
export function pathKind(map: JourneyMap | MapDraft, fromId: Id, toId: Id): ConnectionKind {
  return map.touchpoints[fromId]?.laneId === map.touchpoints[toId]?.laneId ? 'sequence' : 'handoff';
}
