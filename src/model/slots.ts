/**
 * Slots: where a touchpoint sits, in whole numbers inside its cell. These helpers edit a draft and keep the one
 * rule of slots: never two touchpoints in the same one.
 */
import type { MapDraft } from './map';
import type { Id, Touchpoint } from './records';

export interface Slot {
  readonly laneId: Id;
  readonly stageId: Id;
  readonly column: number;
  readonly row: number;
}

type Tables = Pick<MapDraft, 'touchpoints'> | { readonly touchpoints: Readonly<Record<Id, Touchpoint>> };

export function sameCell(a: Slot, b: Slot): boolean {
  return a.laneId === b.laneId && a.stageId === b.stageId;
}

/** Touchpoints of one cell, in no order. */
export function inCell(map: Tables, slot: Pick<Slot, 'laneId' | 'stageId'>): Touchpoint[] {
  return Object.values(map.touchpoints).filter((t) => t.laneId === slot.laneId && t.stageId === slot.stageId);
}

export function at(map: Tables, slot: Slot): Touchpoint | undefined {
  return inCell(map, slot).find((t) => t.column === slot.column && t.row === slot.row);
}

/** Columns a stage has: one past the furthest used one, at least 1. */
export function columnCount(map: Tables, stageId: Id): number {
  return Object.values(map.touchpoints).reduce((most, t) => (t.stageId === stageId ? Math.max(most, t.column + 1) : most), 1);
}

/** Rows a lane has: one past the furthest used one, at least 1. */
export function rowCount(map: Tables, laneId: Id): number {
  return Object.values(map.touchpoints).reduce((most, t) => (t.laneId === laneId ? Math.max(most, t.row + 1) : most), 1);
}

/** First free slot in a row of a cell, after everything in that row. */
export function endOfRow(map: Tables, cell: Pick<Slot, 'laneId' | 'stageId'>, row = 0): Slot {
  const column = inCell(map, cell).reduce((next, t) => (t.row === row ? Math.max(next, t.column + 1) : next), 0);
  return { laneId: cell.laneId, stageId: cell.stageId, column, row };
}

/** Frees a slot by pushing the run of touchpoints that starts there one column along, up to the first gap. */
export function makeRoom(draft: MapDraft, slot: Slot, except?: Id): void {
  const row = new Map(
    inCell(draft, slot)
      .filter((t) => t.row === slot.row && t.id !== except)
      .map((t) => [t.column, t.id]),
  );
  let end = slot.column;
  while (row.has(end)) end++;
  for (let column = end - 1; column >= slot.column; column--) {
    const id = row.get(column);
    const touchpoint = id === undefined ? undefined : draft.touchpoints[id];
    if (touchpoint) touchpoint.column = column + 1;
  }
}

/**
 * Puts a touchpoint into a slot. In its own row it reorders (what lies between shifts towards the old place);
 * anywhere else it pushes what is there along.
 */
export function place(draft: MapDraft, id: Id, to: Slot): void {
  const moved = draft.touchpoints[id];
  if (!moved) return;
  const forwardInRow = sameCell(moved, to) && moved.row === to.row && to.column > moved.column;
  if (forwardInRow && at(draft, to)) {
    for (const t of inCell(draft, to)) {
      const between = t.row === to.row && t.column > moved.column && t.column <= to.column;
      if (between) draft.touchpoints[t.id]!.column = t.column - 1;
    }
  } else {
    makeRoom(draft, to, id);
  }
  moved.laneId = to.laneId;
  moved.stageId = to.stageId;
  moved.column = to.column;
  moved.row = to.row;
}

/** Closes the column and the row that a touchpoint left, where nothing is in them any more. */
export function closeGap(draft: MapDraft, left: Slot): void {
  const all = Object.values(draft.touchpoints);
  if (!all.some((t) => t.stageId === left.stageId && t.column === left.column)) {
    for (const t of all) if (t.stageId === left.stageId && t.column > left.column) draft.touchpoints[t.id]!.column = t.column - 1;
  }
  if (!all.some((t) => t.laneId === left.laneId && t.row === left.row)) {
    for (const t of all) if (t.laneId === left.laneId && t.row > left.row) draft.touchpoints[t.id]!.row = t.row - 1;
  }
}
