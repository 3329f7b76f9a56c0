/**
 * Where connections run: orthogonal, never through a card. Cards stand on a grid, so the gaps between columns are
 * free over the whole height and the gutters between rows over the whole width; a route uses only those, or the
 * straight way where nothing stands between. Loops back run below the row they leave.
 */
import type { Connection, Id, JourneyMap } from '../model';
import { type CardBox, type MapLayout, PAD, PORT_Y } from './layout';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Route {
  readonly id: Id;
  readonly points: readonly Point[];
}

/** Which grid places are taken, to see whether the straight way is free. */
interface Grid {
  readonly taken: ReadonlySet<number>;
  /** Lower edge of each grid row, in map units. */
  readonly rowBottoms: readonly number[];
}

/** Map units between a gutter at the edge of a lane and the edge itself. */
const CLEAR = 5;

const cell = (column: number, row: number): number => row * 1_000_000 + column;

/**
 * A route for every connection, from the top left on. Never in the order of the table, for that is another one when the
 * map comes back from storage, and the same map must look the same.
 */
export function routeConnections(map: JourneyMap, layout: MapLayout): Route[] {
  const grid = gridOf(layout);
  const pairs = new Set(Object.values(map.connections).map((c) => `${c.fromId} ${c.toId}`));
  const ends = Object.values(map.connections).flatMap((connection) => {
    const from = layout.cards.get(connection.fromId);
    const to = layout.cards.get(connection.toId);
    return from && to ? [{ connection, from, to }] : [];
  });
  ends.sort((a, b) => comparePlaces(a.from, b.from) || comparePlaces(a.to, b.to));
  return ends.map(({ connection, from, to }) => {
    const both = pairs.has(`${connection.toId} ${connection.fromId}`);
    return { id: connection.id, points: route(connection, from, to, grid, both) };
  });
}

const comparePlaces = (a: CardBox, b: CardBox): number => a.gridColumn - b.gridColumn || a.gridRow - b.gridRow;

function gridOf(layout: MapLayout): Grid {
  const taken = new Set<number>();
  for (const card of layout.cards.values()) taken.add(cell(card.gridColumn, card.gridRow));
  // At the lower edge of a lane it keeps off the line between zones.
  const rowBottoms = layout.lanes.flatMap((lane) => lane.rows.map((_, index) => lane.rows[index + 1] ?? lane.y + lane.height - CLEAR));
  return { taken, rowBottoms };
}

function route(connection: Connection, from: CardBox, to: CardBox, grid: Grid, both: boolean): Point[] {
  if (connection.kind === 'loop') return below(from, to, grid);
  if (from.gridColumn === to.gridColumn) return sameColumn(from, to, grid, both);
  if (to.gridColumn < from.gridColumn) return below(from, to, grid);
  return forward(from, to, grid);
}

const portY = (card: CardBox): number => card.y + PORT_Y;
const rightOf = (card: CardBox): number => card.x + card.width;
const middleOf = (card: CardBox): number => card.x + card.width / 2;
const bottomOf = (card: CardBox): number => card.y + card.height;

/** To a later column. */
function forward(from: CardBox, to: CardBox, grid: Grid): Point[] {
  const start = { x: rightOf(from), y: portY(from) };
  const end = { x: to.x, y: portY(to) };
  const leave = rightOf(from) + PAD.x;
  const enter = to.x - PAD.x;
  if (rowIsFree(grid, from.gridRow, from.gridColumn, to.gridColumn)) {
    if (from.gridRow === to.gridRow) return [start, end];
    return [start, { x: enter, y: start.y }, { x: enter, y: end.y }, end];
  }
  if (from.gridRow !== to.gridRow && rowIsFree(grid, to.gridRow, from.gridColumn, to.gridColumn)) {
    return [start, { x: leave, y: start.y }, { x: leave, y: end.y }, end];
  }
  const gutter = from.gridRow < to.gridRow ? grid.rowBottoms[to.gridRow - 1]! : grid.rowBottoms[to.gridRow]!;
  return [start, { x: leave, y: start.y }, { x: leave, y: gutter }, { x: enter, y: gutter }, { x: enter, y: end.y }, end];
}

/** Straight up or down, or around on the right where a card stands between. */
function sameColumn(from: CardBox, to: CardBox, grid: Grid, both: boolean): Point[] {
  const down = from.gridRow < to.gridRow;
  const free = columnIsFree(grid, from.gridColumn, Math.min(from.gridRow, to.gridRow), Math.max(from.gridRow, to.gridRow));
  if (free) {
    // There and back would lie on one another: each keeps to its side.
    const x = middleOf(from) + (both ? (down ? -14 : 14) : 0);
    return down
      ? [
          { x, y: bottomOf(from) },
          { x, y: to.y },
        ]
      : [
          { x, y: from.y },
          { x, y: bottomOf(to) },
        ];
  }
  // Into its upper or lower edge: at the right side its own connections begin, and would read as one with this.
  const side = rightOf(from) + PAD.x;
  const gutter = down ? grid.rowBottoms[to.gridRow - 1]! : grid.rowBottoms[to.gridRow]!;
  const x = middleOf(to);
  return [
    { x: rightOf(from), y: portY(from) },
    { x: side, y: portY(from) },
    { x: side, y: gutter },
    { x, y: gutter },
    { x, y: down ? to.y : bottomOf(to) },
  ];
}

/** Back in time: down out of the card, along the gutter below its row, and up or around into the other. */
function below(from: CardBox, to: CardBox, grid: Grid): Point[] {
  const gutter = grid.rowBottoms[from.gridRow]!;
  const start = { x: middleOf(from) + 24, y: bottomOf(from) };
  if (from.gridRow === to.gridRow) {
    const x = middleOf(to) - 24;
    return [start, { x: start.x, y: gutter }, { x, y: gutter }, { x, y: bottomOf(to) }];
  }
  const enter = to.x - PAD.x;
  return [start, { x: start.x, y: gutter }, { x: enter, y: gutter }, { x: enter, y: portY(to) }, { x: to.x, y: portY(to) }];
}

function rowIsFree(grid: Grid, row: number, fromColumn: number, toColumn: number): boolean {
  for (let column = fromColumn + 1; column < toColumn; column++) if (grid.taken.has(cell(column, row))) return false;
  return true;
}

function columnIsFree(grid: Grid, column: number, fromRow: number, toRow: number): boolean {
  for (let row = fromRow + 1; row < toRow; row++) if (grid.taken.has(cell(column, row))) return false;
  return true;
}

/**
 * How far a stretch may leave the middle of its gap, in the order it is tried. Upright it goes back first, away from
 * the arrow head; level it has less room above than below, for at the lower edge of a lane a gutter lies higher.
 */
const TRACKS = { upright: [0, -5, 5, -10, 10], level: [0, -4, -8, 10, 6] } as const;

/**
 * Moves stretches that would lie on one another apart. A stretch is an inner part of a route, in a gap or a gutter;
 * those of one source may share it, as they begin together.
 */
export function spreadTracks(routes: readonly Route[], sourceOf: (id: Id) => Id): Route[] {
  const gaps = new Map<string, { low: number; high: number; source: Id; track: number }[]>();
  return routes.map(({ id, points }) => {
    const moved = points.map((point) => ({ ...point }));
    for (let index = 1; index + 2 < points.length; index++) {
      const [a, b] = [points[index]!, points[index + 1]!];
      const vertical = a.x === b.x;
      const [low, high] = vertical ? [Math.min(a.y, b.y), Math.max(a.y, b.y)] : [Math.min(a.x, b.x), Math.max(a.x, b.x)];
      if (low === high) continue;
      const key = vertical ? `v${a.x}` : `h${a.y}`;
      const used = gaps.get(key) ?? [];
      const source = sourceOf(id);
      const clashing = new Set(used.filter((u) => u.source !== source && u.low < high && low < u.high).map((u) => u.track));
      const tracks = vertical ? TRACKS.upright : TRACKS.level;
      // Where the gap is full, they share the middle.
      const track = tracks.find((by) => !clashing.has(by)) ?? 0;
      used.push({ low, high, source, track });
      gaps.set(key, used);
      for (const end of [moved[index]!, moved[index + 1]!]) {
        if (vertical) end.x += track;
        else end.y += track;
      }
    }
    return { id, points: moved };
  });
}
