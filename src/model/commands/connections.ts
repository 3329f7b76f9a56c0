import { type Command, Refused } from '../commit';
import { leaveSequence } from '../consequences/healChain';
import { type MapDraft, newId } from '../map';
import { rows } from '../reading';
import type { ConnectionKind, Id, Touchpoint } from '../records';
import { canConnect, likelyKind, pathKind } from '../rules/canConnect';
import { closeGaps, makeRoom, place, sameCell, slotOf } from '../slots';
import { blankTouchpoint } from './touchpoints';

/** Connects two touchpoints; without a kind it is the likely one (see likelyKind). */
export function connect(fromId: Id, toId: Id, kind?: ConnectionKind): Command & { readonly id: Id } {
  const id = newId();
  return {
    id,
    label: 'Connect',
    run(draft) {
      const reason = canConnect(draft, fromId, toId);
      if (reason !== null) throw new Refused(reason);
      draft.connections[id] = { id, fromId, toId, kind: kind ?? likelyKind(draft, fromId, toId), label: '', waitMinutes: null };
    },
  };
}

export function deleteConnections(ids: readonly Id[]): Command {
  return {
    label: ids.length === 1 ? 'Delete connection' : `Delete ${ids.length} connections`,
    run(draft) {
      for (const id of ids) delete draft.connections[id];
    },
  };
}

/**
 * Puts a touchpoint into a connection: A → B becomes A → it → B, and it takes the slot after A. With an id that is
 * already on the map, that touchpoint moves there and the sequence it leaves heals; otherwise a new one is made.
 */
export function insertIntoConnection(
  connectionId: Id,
  touchpoint: { readonly id?: Id } & Partial<Touchpoint> = {},
): Command & { readonly id: Id } {
  const id = touchpoint.id ?? newId();
  return {
    id,
    label: 'Insert touchpoint',
    run(draft) {
      const connection = draft.connections[connectionId];
      const from = connection && draft.touchpoints[connection.fromId];
      if (!connection || !from || connection.fromId === id || connection.toId === id) return;
      const { toId } = connection;
      const kindOf = connection.kind === 'loop' ? likelyKind : pathKind;
      if (draft.touchpoints[id]) {
        leaveSequence(draft, id);
        moveAfter(draft, id, from);
      } else {
        const slot = { ...slotOf(from), column: from.column + 1 };
        makeRoom(draft, slot);
        draft.touchpoints[id] = blankTouchpoint(slot, { ...touchpoint, id });
      }
      const doubled = rows(draft, 'connections').find((c) => c.id !== connectionId && c.fromId === from.id && c.toId === id);
      if (doubled) delete draft.connections[connectionId];
      else connection.toId = id;
      if (canConnect(draft, id, toId) === null) {
        const onward = newId();
        draft.connections[onward] = { id: onward, fromId: id, toId, kind: kindOf(draft, id, toId), label: '', waitMinutes: null };
      }
      if (!doubled) connection.kind = kindOf(draft, from.id, id);
    },
  };
}

/** Moves a touchpoint into the slot after another one. */
function moveAfter(draft: MapDraft, id: Id, from: Touchpoint): void {
  const moved = draft.touchpoints[id]!;
  const left = slotOf(moved);
  // Coming from before it in the same row, all between move up by one, and `from` with them.
  const before = sameCell(moved, from) && moved.row === from.row && moved.column < from.column;
  place(draft, [{ id, to: { ...slotOf(from), column: from.column + (before ? 0 : 1) } }]);
  closeGaps(draft, [left]);
}
