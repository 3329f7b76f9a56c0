/** From map units back to slots: where a card that is dragged would land. */
import type { Slot } from '../model';
import { CARD, type MapLayout, PAD, type StageBox } from './layout';

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Map units at the end of a taken slot, at the right and at the bottom, where a drop opens a new column or row. */
const NEW_COLUMN = 30;
const NEW_ROW = 18;
/** Thickness of what shows that a column or row opens between others. */
const OPENING = { column: 16, row: 12 } as const;

function within<T>(boxes: readonly T[], start: (box: T) => number, at: number): T | undefined {
  let found = boxes[0];
  for (const box of boxes) if (start(box) <= at) found = box;
  return found;
}

/**
 * The slot under a point, clamped to the map. Past the end of what stands last in its stage or lane it is the slot
 * beyond, one column or one row further; a slot that is free is taken first.
 */
export function slotAt(layout: MapLayout, x: number, y: number): Slot | null {
  const stage = within(layout.stages, (box) => box.x, x);
  const lane = within(layout.lanes, (box) => box.y, y);
  if (!stage || !lane) return null;
  const column = lastBefore(stage.columns, x);
  const row = lastBefore(lane.rows, y);
  const slot = { stageId: stage.id, laneId: lane.id, column, row };
  if (!isTaken(layout, stage.firstColumn + column, lane.firstRow + row)) return slot;
  const isLast = { column: column === stage.columns.length - 1, row: row === lane.rows.length - 1 };
  if (isLast.column && x > stage.columns[column]! + CARD.width + 2 * PAD.x - NEW_COLUMN) return { ...slot, column: column + 1 };
  if (isLast.row && y > lane.y + lane.height - NEW_ROW) return { ...slot, row: row + 1 };
  return slot;
}

function lastBefore(starts: readonly number[], at: number): number {
  return Math.max(
    0,
    starts.findLastIndex((start) => start <= at),
  );
}

function isTaken(layout: MapLayout, gridColumn: number, gridRow: number): boolean {
  for (const card of layout.cards.values()) if (card.gridColumn === gridColumn && card.gridRow === gridRow) return true;
  return false;
}

/** Where a slot lies on the map. One that does not exist yet is a strip where the map will open, or lies beside the map. */
export function slotRect(layout: MapLayout, slot: Slot): Rect | null {
  const stage = layout.stages.find((box) => box.id === slot.stageId);
  const lane = layout.lanes.find((box) => box.id === slot.laneId);
  if (!stage || !lane) return null;
  const across = acrossOf(stage, slot.column, stage === layout.stages.at(-1));
  const top = lane.rows[slot.row];
  if (top !== undefined) return { ...across, y: top + PAD.y, height: CARD.minHeight };
  return { ...across, y: lane.y + lane.height - PAD.y + 1, height: OPENING.row };
}

function acrossOf(stage: StageBox, column: number, isLast: boolean): Pick<Rect, 'x' | 'width'> {
  const left = stage.columns[column];
  if (left !== undefined) return { x: left + PAD.x, width: CARD.width };
  const right = stage.x + stage.width;
  return isLast ? { x: right + PAD.x, width: CARD.width } : { x: right - PAD.x, width: OPENING.column };
}
