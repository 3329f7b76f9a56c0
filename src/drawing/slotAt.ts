/** From map units back to slots: where a card that is dragged would land. */
import type { Slot } from '../model';
import { CARD, type LaneBox, type MapLayout, PAD, type StageBox } from './layout';

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Share of a row's bottom gutter, in map units, where a drop opens a new row below. */
const NEW_ROW = 18;

function within<T>(boxes: readonly T[], start: (box: T) => number, at: number): T | undefined {
  let found = boxes[0];
  for (const box of boxes) if (start(box) <= at) found = box;
  return found;
}

/** The slot under a point, clamped to the map; one past the last column of a stage and the last row of a lane count too. */
export function slotAt(layout: MapLayout, x: number, y: number): Slot | null {
  const stage = within(layout.stages, (box) => box.x, x);
  const lane = within(layout.lanes, (box) => box.y, y);
  if (!stage || !lane) return null;
  return { stageId: stage.id, laneId: lane.id, column: columnAt(stage, x), row: rowAt(lane, y) };
}

function columnAt(stage: StageBox, x: number): number {
  let column = 0;
  stage.columns.forEach((left, index) => {
    if (left <= x) column = index;
  });
  const beyond =
    x > stage.x + stage.width - PAD.x / 2 || (column === stage.columns.length - 1 && x > stage.columns[column]! + CARD.width + PAD.x * 1.5);
  return beyond ? stage.columns.length : column;
}

function rowAt(lane: LaneBox, y: number): number {
  let row = 0;
  lane.rows.forEach((top, index) => {
    if (top <= y) row = index;
  });
  return y > lane.y + lane.height - NEW_ROW ? lane.rows.length : row;
}

/** Where a slot lies on the map, also one that does not exist yet. */
export function slotRect(layout: MapLayout, slot: Slot): Rect | null {
  const stage = layout.stages.find((box) => box.id === slot.stageId);
  const lane = layout.lanes.find((box) => box.id === slot.laneId);
  if (!stage || !lane) return null;
  const beyond = slot.column - stage.columns.length;
  const x = stage.columns[slot.column] ?? stage.x + stage.width + beyond * (CARD.width + 2 * PAD.x);
  const y = lane.rows[slot.row] ?? lane.y + lane.height + (slot.row - lane.rows.length) * (CARD.minHeight + 2 * PAD.y);
  return { x: x + PAD.x, y: y + PAD.y, width: CARD.width, height: CARD.minHeight };
}
