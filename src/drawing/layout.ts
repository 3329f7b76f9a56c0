/**
 * The slot layout: from whole-number slots to map units, one pure function. A stage is as wide as its fullest cell
 * needs, a lane as high as its tallest rows, cards of a column share an x and cards of a row a y. The origin is the
 * top left of the first cell; headers lie outside (negative) and the experience curve below.
 */
import { find, type Id, type JourneyMap, lanesInOrder, stagesInOrder, type Touchpoint, type Zone } from '../model';
import { connectionText } from './connectionText';
import { textWidth, wrapText } from './text';

export const CARD = { width: 152, minHeight: 84, lineHeight: 17, titleSize: 14, maxLines: 6, padX: 10, padTop: 9, radius: 10 } as const;
/** Space of a column beside its card, and of a row above and below it. */
export const PAD = { x: 12, y: 14 } as const;
export const HEADER = { laneWidth: 150, stageHeight: 44 } as const;
export const CURVE = { gap: 6, height: 132, step: 24 } as const;
/** Where connections enter and leave at the side: below the top of the card, whatever its height, so that rows are straight. */
export const PORT_Y = 42;

export interface CardBox {
  readonly id: Id;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Place in the grid of all columns and all rows, from 0. */
  readonly gridColumn: number;
  readonly gridRow: number;
}

export interface StageBox {
  readonly id: Id;
  readonly x: number;
  readonly width: number;
  /** Left edge of each column, in map units. */
  readonly columns: readonly number[];
  /** Grid column of the first one. */
  readonly firstColumn: number;
  readonly titleLines: readonly string[];
}

export interface LaneBox {
  readonly id: Id;
  readonly zone: Zone;
  readonly y: number;
  readonly height: number;
  /** Top edge of each row, in map units. */
  readonly rows: readonly number[];
  readonly firstRow: number;
  readonly titleLines: readonly string[];
}

export interface MapLayout {
  readonly stages: readonly StageBox[];
  readonly lanes: readonly LaneBox[];
  readonly cards: ReadonlyMap<Id, CardBox>;
  readonly width: number;
  /** Height of the lanes; the curve band begins CURVE.gap below. */
  readonly height: number;
  /** Height of the stage headers. */
  readonly headerHeight: number;
}

const titleLineCache = new WeakMap<Touchpoint, readonly string[]>();

/** The lines of a card's title, wrapped to its width. */
export function titleLines(touchpoint: Touchpoint): readonly string[] {
  let lines = titleLineCache.get(touchpoint);
  if (!lines) {
    lines = wrapText(touchpoint.title, CARD.width - 2 * CARD.padX, CARD.titleSize, true, CARD.maxLines);
    titleLineCache.set(touchpoint, lines);
  }
  return lines;
}

export function cardHeight(touchpoint: Touchpoint): number {
  return Math.max(CARD.minHeight, 42 + CARD.lineHeight * titleLines(touchpoint).length);
}

/**
 * Lays a map out.
 * @param previous an earlier layout: every box that did not change is the same object again.
 */
export function layoutMap(map: JourneyMap, previous?: MapLayout): MapLayout {
  const touchpoints = Object.values(map.touchpoints);
  const stages = layStages(map, touchpoints);
  const lanes = layLanes(map, touchpoints);
  const stageById = new Map(stages.map((stage) => [stage.id, stage]));
  const laneById = new Map(lanes.map((lane) => [lane.id, lane]));
  const cards = new Map<Id, CardBox>();
  let sameCards = previous !== undefined && previous.cards.size === touchpoints.length;
  for (const t of touchpoints) {
    const stage = stageById.get(t.stageId)!;
    const lane = laneById.get(t.laneId)!;
    const box: CardBox = {
      id: t.id,
      x: stage.columns[t.column]! + PAD.x,
      y: lane.rows[t.row]! + PAD.y,
      width: CARD.width,
      height: cardHeight(t),
      gridColumn: stage.firstColumn + t.column,
      gridRow: lane.firstRow + t.row,
    };
    const kept = reuse(box, previous?.cards.get(t.id));
    if (kept === box) sameCards = false;
    cards.set(t.id, kept);
  }
  const last = stages.at(-1);
  const bottom = lanes.at(-1);
  const headerHeight = HEADER.stageHeight + 17 * (Math.max(1, ...stages.map((stage) => stage.titleLines.length)) - 1);
  return {
    stages: reuseList(stages, previous?.stages),
    lanes: reuseList(lanes, previous?.lanes),
    cards: sameCards ? previous!.cards : cards,
    width: last ? last.x + last.width : 0,
    height: bottom ? bottom.y + bottom.height : 0,
    headerHeight,
  };
}

function layStages(map: JourneyMap, touchpoints: readonly Touchpoint[]): StageBox[] {
  const counts = new Map<Id, number>();
  for (const t of touchpoints) counts.set(t.stageId, Math.max(counts.get(t.stageId) ?? 1, t.column + 1));
  const extra = labelSpace(map, counts);
  let x = 0;
  let firstColumn = 0;
  return stagesInOrder(map).map((stage) => {
    const count = counts.get(stage.id) ?? 1;
    const columns: number[] = [];
    const left = x;
    for (let column = 0; column < count; column++) {
      columns.push(x);
      x += CARD.width + 2 * PAD.x + (extra.get(`${stage.id} ${column}`) ?? 0);
    }
    const width = x - left;
    const box = { id: stage.id, x: left, width, columns, firstColumn, titleLines: wrapText(stage.title, width - 24, 14, true, 2) };
    firstColumn += count;
    return box;
  });
}

/** Extra width after a column, so that the label of a short connection to the next column has room. */
function labelSpace(map: JourneyMap, counts: ReadonlyMap<Id, number>): Map<string, number> {
  const extra = new Map<string, number>();
  const order = new Map(stagesInOrder(map).map((stage, index) => [stage.id, index]));
  for (const connection of Object.values(map.connections)) {
    const text = connectionText(connection);
    const from = text === '' ? undefined : find(map, 'touchpoints', connection.fromId);
    const to = from && find(map, 'touchpoints', connection.toId);
    if (!from || !to || from.laneId !== to.laneId || from.row !== to.row) continue;
    const inStage = to.stageId === from.stageId && to.column === from.column + 1;
    const across =
      order.get(to.stageId) === order.get(from.stageId)! + 1 && to.column === 0 && from.column + 1 === (counts.get(from.stageId) ?? 1);
    if (!inStage && !across) continue;
    const key = `${from.stageId} ${from.column}`;
    extra.set(key, Math.max(extra.get(key) ?? 0, Math.ceil(textWidth(text, 12)) + 20));
  }
  return extra;
}

function layLanes(map: JourneyMap, touchpoints: readonly Touchpoint[]): LaneBox[] {
  const heights = new Map<Id, number[]>();
  for (const t of touchpoints) {
    const rows = heights.get(t.laneId) ?? [];
    while (rows.length <= t.row) rows.push(CARD.minHeight);
    rows[t.row] = Math.max(rows[t.row]!, cardHeight(t));
    heights.set(t.laneId, rows);
  }
  let y = 0;
  let firstRow = 0;
  return lanesInOrder(map).map((lane) => {
    const top = y;
    const rowHeights = heights.get(lane.id) ?? [CARD.minHeight];
    const lines = wrapText(lane.title, HEADER.laneWidth - 34, 14, true, 5);
    const rows: number[] = [];
    for (const height of rowHeights) {
      rows.push(y);
      y += height + 2 * PAD.y;
    }
    y = Math.max(y, top + 56 + 17 * lines.length);
    const box = { id: lane.id, zone: lane.zone, y: top, height: y - top, rows, firstRow, titleLines: lines };
    firstRow += rows.length;
    return box;
  });
}

/** The earlier object when nothing in it differs. */
export function reuse<T extends object>(next: T, previous: T | undefined): T {
  if (!previous) return next;
  for (const key of Object.keys(next) as (keyof T)[]) {
    const [a, b] = [next[key], previous[key]];
    const equalLists = Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((value, index) => value === b[index]);
    if (a !== b && !equalLists) return next;
  }
  return previous;
}

function reuseList<T extends { readonly id: Id }>(next: readonly T[], previous: readonly T[] | undefined): readonly T[] {
  if (!previous) return next;
  const old = new Map(previous.map((item) => [item.id, item]));
  const list = next.map((item) => reuse(item, old.get(item.id)));
  return list.length === previous.length && list.every((item, index) => item === previous[index]) ? previous : list;
}
