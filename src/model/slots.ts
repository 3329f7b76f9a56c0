/**
 * Slots: where a touchpoint sits, in whole numbers inside its cell. These helpers edit a draft and keep the one
 * rule of slots: never two touchpoints in the same one.
 */
import type { JourneyMap, MapDraft } from './map';
import { rows } from './reading';
import type { Id, Touchpoint } from './records';

export interface Slot {
  readonly laneId: Id;
  readonly stageId: Id;
  readonly column: number;
  readonly row: number;
}

type Tables = Pick<MapDraft | JourneyMap, 'touchpoints'>;

export function slotOf(t: Slot): Slot {
  return { laneId: t.laneId, stageId: t.stageId, column: t.column, row: t.row };
}

export function sameCell(a: Slot, b: Slot): boolean {
  return a.laneId === b.laneId && a.stageId === b.stageId;
}

/** Touchpoints of one cell, in no order; only to read. */
export function inCell(map: Tables, slot: Pick<Slot, 'laneId' | 'stageId'>): Touchpoint[] {
  return rows(map, 'touchpoints').filter((t) => t.laneId === slot.laneId && t.stageId === slot.stageId);
}

export function at(map: Tables, slot: Slot): Touchpoint | undefined {
  return inCell(map, slot).find((t) => t.column === slot.column && t.row === slot.row);
}

/** Columns a stage has: one past the furthest used one, at least 1. */
export function columnCount(map: Tables, stageId: Id): number {
  return rows(map, 'touchpoints').reduce((most, t) => (t.stageId === stageId ? Math.max(most, t.column + 1) : most), 1);
}

/** Rows a lane has: one past the furthest used one, at least 1. */
export function rowCount(map: Tables, laneId: Id): number {
  return rows(map, 'touchpoints').reduce((most, t) => (t.laneId === laneId ? Math.max(most, t.row + 1) : most), 1);
}

/** First free slot in a row of a cell, after everything in that row. */
export function endOfRow(map: Tables, cell: Pick<Slot, 'laneId' | 'stageId'>, row = 0): Slot {
  const column = inCell(map, cell).reduce((next, t) => (t.row === row ? Math.max(next, t.column + 1) : next), 0);
  return { laneId: cell.laneId, stageId: cell.stageId, column, row };
}

/** Frees a slot by pushing the run of touchpoints that starts there one column along, up to the first gap. */
export function makeRoom(draft: MapDraft, slot: Slot): void {
  const row = inCell(draft, slot).filter((t) => t.row === slot.row);
  pushAlong(draft, new Map(row.map((t) => [keyOf(t), t.id])), slot);
}

/** Which touchpoint holds a slot, by its key. */
type Holders = Map<string, Id>;

const keyOf = ({ laneId, stageId, column, row }: Slot): string => `${laneId} ${stageId} ${row} ${column}`;

function pushAlong(draft: MapDraft, holders: Holders, slot: Slot): void {
  let end = slot.column;
  while (holders.has(keyOf({ ...slot, column: end }))) end++;
  for (let column = end - 1; column >= slot.column; column--) shift(draft, holders, { ...slot, column }, 1);
}

function shift(draft: MapDraft, holders: Holders, from: Slot, by: number): void {
  const id = holders.get(keyOf(from))!;
  const column = from.column + by;
  holders.delete(keyOf(from));
  holders.set(keyOf({ ...from, column }), id);
  draft.touchpoints[id]!.column = column;
}

/**
 * Puts touchpoints into slots, all at once: they are lifted off the map and put down again. Moving forward in its own
 * row reorders (what lies between shifts towards the old place); anywhere else it pushes what is there along. Of two
 * that want the same slot the second takes the next free of them.
 */
export function place(draft: MapDraft, moves: readonly { readonly id: Id; readonly to: Slot }[]): void {
  const wanted = new Map(moves.map(({ id, to }) => [id, to]));
  const all = rows(draft, 'touchpoints');
  const lifted = all.filter((t) => wanted.has(t.id));
  const holders: Holders = new Map(all.filter((t) => !wanted.has(t.id)).map((t) => [keyOf(t), t.id]));
  closeUpBehind(draft, holders, lifted, wanted);
  const put = new Set<Id>();
  for (const { id } of lifted.sort((a, b) => wanted.get(a.id)!.column - wanted.get(b.id)!.column)) {
    let { column } = wanted.get(id)!;
    const slot = { ...wanted.get(id)!, column };
    while (put.has(holders.get(keyOf({ ...slot, column })) ?? '')) column++;
    pushAlong(draft, holders, { ...slot, column });
    Object.assign(draft.touchpoints[id]!, { ...slotOf(slot), column });
    holders.set(keyOf({ ...slot, column }), id);
    put.add(id);
  }
}

/** In each row where touchpoints move forward onto others, those others move up into what was left. */
function closeUpBehind(draft: MapDraft, holders: Holders, lifted: readonly Touchpoint[], wanted: ReadonlyMap<Id, Slot>): void {
  const forward = lifted.filter((t) => {
    const to = wanted.get(t.id)!;
    return sameCell(t, to) && t.row === to.row && to.column > t.column;
  });
  for (const first of new Map(forward.map((t) => [keyOf({ ...t, column: 0 }), t])).values()) {
    const row = forward.filter((t) => sameCell(t, first) && t.row === first.row);
    const targets = row.map((t) => wanted.get(t.id)!);
    if (!targets.some((to) => holders.has(keyOf(to)))) continue;
    const end = Math.max(...targets.map((to) => to.column));
    for (let column = 0; column <= end; column++) {
      const by = row.filter((t) => t.column < column).length;
      if (by > 0 && holders.has(keyOf({ ...first, column }))) shift(draft, holders, { ...first, column }, -by);
    }
  }
}

/** Closes the columns and rows that touchpoints left, where nothing is in them any more. */
export function closeGaps(draft: MapDraft, left: readonly Slot[]): void {
  const all = rows(draft, 'touchpoints');
  const columns = emptied(left, all, 'stageId', 'column');
  const lines = emptied(left, all, 'laneId', 'row');
  for (const t of all) {
    const column = t.column - (columns.get(t.stageId) ?? []).filter((gap) => gap < t.column).length;
    const row = t.row - (lines.get(t.laneId) ?? []).filter((gap) => gap < t.row).length;
    if (column !== t.column) draft.touchpoints[t.id]!.column = column;
    if (row !== t.row) draft.touchpoints[t.id]!.row = row;
  }
}

/** Per stage (or lane) the columns (or rows) that were left and hold nothing now. */
function emptied(
  left: readonly Slot[],
  all: readonly Touchpoint[],
  group: 'stageId' | 'laneId',
  line: 'column' | 'row',
): Map<Id, number[]> {
  const used = new Set(all.map((t) => `${t[group]} ${t[line]}`));
  const gaps = new Map<Id, number[]>();
  for (const slot of left) {
    const known = gaps.get(slot[group]) ?? [];
    if (!used.has(`${slot[group]} ${slot[line]}`) && !known.includes(slot[line])) gaps.set(slot[group], [...known, slot[line]]);
  }
  return gaps;
}
