import type { Command } from '../commit';
import { removeTouchpoints } from '../consequences/removeTouchpoints';
import { type MapDraft, newId } from '../map';
import { byOrder } from '../order';
import { compareLanes } from '../queries/order';
import { rows } from '../reading';
import type { Id, Mood, Touchpoint } from '../records';
import { likelyKind } from '../rules/canConnect';
import { at, closeGaps, columnCount, makeRoom, place, rowCount, type Slot, sameCell, slotOf } from '../slots';
import { assign } from './fields';

/** A touchpoint with nothing said about it yet. */
export function blankTouchpoint(slot: Slot, fields: Partial<Touchpoint> = {}): Touchpoint {
  return {
    title: '',
    description: '',
    channelIds: [],
    mood: null,
    moodByPersona: {},
    momentOfTruth: false,
    assumed: false,
    durationMinutes: null,
    waitMinutes: null,
    tags: [],
    link: '',
    ...fields,
    id: fields.id ?? newId(),
    laneId: slot.laneId,
    stageId: slot.stageId,
    column: slot.column,
    row: slot.row,
  };
}

type Adding = Command & { readonly id: Id };

/** Adds a touchpoint in a slot; what is there is pushed along. */
export function addTouchpoint(slot: Slot, fields: Partial<Touchpoint> = {}): Adding {
  const touchpoint = blankTouchpoint(slot, fields);
  return {
    id: touchpoint.id,
    label: 'Add touchpoint',
    run(draft) {
      makeRoom(draft, slot);
      draft.touchpoints[touchpoint.id] = { ...touchpoint };
    },
  };
}

/** Adds the next touchpoint after one, in its lane and stage, connected; a sequence that was there now runs through it. */
export function addNextTouchpoint(afterId: Id, fields: Partial<Touchpoint> = {}): Adding {
  const id = fields.id ?? newId();
  return {
    id,
    label: 'Add touchpoint',
    run(draft) {
      const after = draft.touchpoints[afterId];
      if (!after) return;
      const slot = { laneId: after.laneId, stageId: after.stageId, column: after.column + 1, row: after.row };
      const onwards = rows(draft, 'connections').find(
        (c) => c.fromId === afterId && c.kind === 'sequence' && draft.touchpoints[c.toId]?.laneId === after.laneId,
      );
      makeRoom(draft, slot);
      draft.touchpoints[id] = blankTouchpoint(slot, { ...fields, id });
      if (onwards) draft.connections[onwards.id]!.fromId = id;
      link(draft, afterId, id);
    },
  };
}

/** Adds a touchpoint on a parallel branch: in the lane below (or a new row of the last lane), connected by a hand-off. */
export function addBranch(fromId: Id, fields: Partial<Touchpoint> = {}): Adding {
  const id = fields.id ?? newId();
  return {
    id,
    label: 'Add branch',
    run(draft) {
      const from = draft.touchpoints[fromId];
      if (!from) return;
      const lanes = Object.values(draft.lanes).sort(compareLanes);
      const below = lanes[lanes.findIndex((lane) => lane.id === from.laneId) + 1];
      const slot = below
        ? { laneId: below.id, stageId: from.stageId, column: from.column, row: 0 }
        : { laneId: from.laneId, stageId: from.stageId, column: from.column, row: from.row + 1 };
      makeRoom(draft, slot);
      draft.touchpoints[id] = blankTouchpoint(slot, { ...fields, id });
      link(draft, fromId, id);
    },
  };
}

function link(draft: MapDraft, fromId: Id, toId: Id): void {
  const id = newId();
  draft.connections[id] = { id, fromId, toId, kind: likelyKind(draft, fromId, toId), label: '', waitMinutes: null };
}

/** Moves one touchpoint to a slot. An emptied column or row closes behind it. */
export function moveTouchpoint(id: Id, to: Slot): Command {
  return {
    label: 'Move touchpoint',
    run(draft) {
      const moved = draft.touchpoints[id];
      if (!moved) return;
      const from = slotOf(moved);
      if (sameCell(from, to) && from.column === to.column && from.row === to.row) return;
      place(draft, [{ id, to }]);
      closeGaps(draft, [from]);
    },
  };
}

/** Moves several touchpoints together: the first one lands on `to`, the others keep their distance from it. */
export function moveTouchpoints(ids: readonly Id[], to: Slot): Command {
  const [first, ...others] = ids;
  if (first === undefined) return { label: 'Move touchpoints', run() {} };
  if (others.length === 0) return moveTouchpoint(first, to);
  return {
    label: 'Move touchpoints',
    run(draft) {
      const lead = draft.touchpoints[first];
      if (!lead) return;
      const start = slotOf(lead);
      const moved = [...new Set(ids)].flatMap((id) => draft.touchpoints[id] ?? []);
      const left = moved.map(slotOf);
      place(
        draft,
        moved.map((t) => ({ id: t.id, to: alongWith(t, start, to) })),
      );
      closeGaps(draft, left);
    },
  };
}

/** Where a touchpoint goes when another one goes from `start` to `to`: as far, in what the two share. */
function alongWith(t: Slot, start: Slot, to: Slot): Slot {
  const sameLane = t.laneId === start.laneId;
  const sameStage = t.stageId === start.stageId;
  return {
    laneId: sameLane ? to.laneId : t.laneId,
    stageId: sameStage ? to.stageId : t.stageId,
    column: sameStage ? Math.max(0, to.column + t.column - start.column) : t.column,
    row: sameLane ? Math.max(0, to.row + t.row - start.row) : t.row,
  };
}

export type Direction = 'left' | 'right' | 'up' | 'down';

/** Moves a touchpoint one slot: it swaps with what is there, and at the edge of its cell goes to the next stage or lane. */
export function moveTouchpointBy(id: Id, direction: Direction): Command {
  return {
    label: 'Move touchpoint',
    run(draft) {
      const moved = draft.touchpoints[id];
      const to = moved && neighbourSlot(draft, moved, direction);
      if (!moved || !to) return;
      const from = slotOf(moved);
      const there = at(draft, to);
      if (there && sameCell(from, to)) {
        assign(draft, 'touchpoints', there.id, { column: from.column, row: from.row });
        assign(draft, 'touchpoints', id, to);
        return;
      }
      place(draft, [{ id, to }]);
      closeGaps(draft, [from]);
    },
  };
}

/** The slot next to a touchpoint in a direction, or null at the edge of the map. */
function neighbourSlot(draft: MapDraft, t: Touchpoint, direction: Direction): Slot | null {
  const step = direction === 'left' || direction === 'up' ? -1 : 1;
  if (direction === 'left' || direction === 'right') {
    const column = t.column + step;
    if (column >= 0 && column < columnCount(draft, t.stageId)) return { ...slotOf(t), column };
    const stages = byOrder(draft.stages);
    const next = stages[stages.findIndex((stage) => stage.id === t.stageId) + step];
    if (!next) return null;
    if (step > 0) return { ...slotOf(t), stageId: next.id, column: 0 };
    // Back in time it stands last, behind what is in the last column there.
    const last = { ...slotOf(t), stageId: next.id, column: columnCount(draft, next.id) - 1 };
    return at(draft, last) ? { ...last, column: last.column + 1 } : last;
  }
  const row = t.row + step;
  if (row >= 0 && row < rowCount(draft, t.laneId)) return { ...slotOf(t), row };
  const lanes = Object.values(draft.lanes).sort(compareLanes);
  const next = lanes[lanes.findIndex((lane) => lane.id === t.laneId) + step];
  if (!next) return step > 0 && !isAloneInRow(draft, t) ? { ...slotOf(t), row } : null;
  return { ...slotOf(t), laneId: next.id, row: step > 0 ? 0 : rowCount(draft, next.id) - 1 };
}

function isAloneInRow(draft: MapDraft, t: Touchpoint): boolean {
  return !rows(draft, 'touchpoints').some((other) => other.id !== t.id && other.laneId === t.laneId && other.row === t.row);
}

/** Takes touchpoints off the map; their neighbours are joined. */
export function deleteTouchpoints(ids: readonly Id[]): Command {
  return {
    label: ids.length === 1 ? 'Delete touchpoint' : `Delete ${ids.length} touchpoints`,
    run(draft) {
      removeTouchpoints(draft, ids);
    },
  };
}

/** Sets how touchpoints feel, for everyone or for one persona; null takes the mood away. */
export function setMood(ids: readonly Id[], mood: Mood | null, personaId: Id | null = null, gesture?: string): Command {
  return {
    label: 'Change mood',
    ...(gesture === undefined ? {} : { gesture }),
    run(draft) {
      for (const id of ids) {
        if (personaId === null) {
          assign(draft, 'touchpoints', id, { mood });
          continue;
        }
        const held = draft.touchpoints[id]?.moodByPersona ?? {};
        const { [personaId]: _, ...others } = held;
        assign(draft, 'touchpoints', id, { moodByPersona: mood === null ? others : { ...held, [personaId]: mood } });
      }
    },
  };
}

/** Tags touchpoints with a channel, or takes it off when all of them have it. */
export function toggleChannel(ids: readonly Id[], channelId: Id): Command {
  return {
    label: 'Change channels',
    run(draft) {
      const held = ids.map((id) => [id, draft.touchpoints[id]?.channelIds ?? []] as const);
      const all = held.every(([, channels]) => channels.includes(channelId));
      for (const [id, channels] of held) {
        if (all) assign(draft, 'touchpoints', id, { channelIds: channels.filter((other) => other !== channelId) });
        else if (!channels.includes(channelId)) assign(draft, 'touchpoints', id, { channelIds: [...channels, channelId] });
      }
    },
  };
}
