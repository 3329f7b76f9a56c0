/** Connections as they are drawn: a path with round corners, an arrow head, a label in a pill; and the marks of each. */
import { type Connection, type ConnectionKind, find, type Id, type JourneyMap } from '../model';
import type { Theme } from '../tokens';
import { connectionText } from './connectionText';
import { type Crossings, crossingsOf, labelPoint } from './labels';
import { type CardBox, type MapLayout, PORT_Y, reuse } from './layout';
import type { Mark } from './marks';
import { type Point, type Route, routeConnections, spreadTracks } from './routes';
import { textWidth } from './text';

export interface EdgeShape {
  readonly id: Id;
  readonly connection: Connection;
  /** Path of the line, ending inside the arrow head. */
  readonly d: string;
  /** Path of the arrow head. */
  readonly head: string;
  readonly text: string;
  /** Middle of the label; without one, of the longest stretch. */
  readonly labelX: number;
  readonly labelY: number;
  readonly labelWidth: number;
  /** What it covers, for drawing only what is in view. */
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const CORNER = 7;
const HEAD = { length: 10, half: 5 } as const;
export const LABEL_HEIGHT = 18;

/** Dashes by kind: hand-offs dashed, triggers dotted, the rest solid. */
export const edgeDash: Record<ConnectionKind, readonly number[] | undefined> = {
  sequence: undefined,
  handoff: [5, 4],
  trigger: [1.5, 4],
  loop: undefined,
};

/** Shapes of all connections. @param previous earlier shapes: those that did not change are the same objects again. */
export function edgeShapes(map: JourneyMap, layout: MapLayout, previous?: ReadonlyMap<Id, EdgeShape>): ReadonlyMap<Id, EdgeShape> {
  const routes = spreadTracks(routeConnections(map, layout), (id) => map.connections[id]?.fromId ?? id);
  const shapes = new Map<Id, EdgeShape>();
  let same = previous?.size === routes.length;
  const crossings = crossingsOf(routes);
  for (const route of routes) {
    const { id } = route;
    const connection = find(map, 'connections', id);
    if (!connection) continue;
    const shape = reuse(shapeOf(connection, route, crossings), previous?.get(id));
    if (shape !== previous?.get(id)) same = false;
    shapes.set(id, shape);
  }
  if (same && previous) return previous;
  // Those with a label come last: their pills lie over other lines.
  return new Map([...shapes].sort(([, a], [, b]) => Number(a.text !== '') - Number(b.text !== '')));
}

function shapeOf(connection: Connection, route: Route, crossings: Crossings): EdgeShape {
  const { points } = route;
  const text = connectionText(connection);
  const labelWidth = text === '' ? 0 : Math.ceil(textWidth(text, 12)) + 18;
  const label = labelPoint(route, labelWidth, HEAD.length, crossings);
  const half = labelWidth / 2;
  return {
    id: connection.id,
    connection,
    ...lineAndHead(points),
    text,
    labelX: label.x,
    labelY: label.y,
    labelWidth,
    // A head is drawn whole, also where the last stretch is shorter.
    left: Math.min(label.x - half, ...points.map((p) => p.x)) - HEAD.length,
    top: Math.min(label.y - 10, ...points.map((p) => p.y)) - HEAD.length,
    right: Math.max(label.x + half, ...points.map((p) => p.x)) + HEAD.length,
    bottom: Math.max(label.y + 10, ...points.map((p) => p.y)) + HEAD.length,
  };
}

/** The line through the points, and the head at their end. */
export function lineAndHead(points: readonly Point[]): { d: string; head: string } {
  const tip = points.at(-1)!;
  const before = points.at(-2)!;
  const [dx, dy] = direction(before, tip);
  const base = { x: tip.x - dx * HEAD.length, y: tip.y - dy * HEAD.length };
  const [sx, sy] = [-dy * HEAD.half, dx * HEAD.half];
  const head = `M${n(base.x + sx)} ${n(base.y + sy)}L${n(tip.x)} ${n(tip.y)}L${n(base.x - sx)} ${n(base.y - sy)}Z`;
  // Where the last corner lies inside the head the line ends there, for it must not run back.
  const within = Math.hypot(tip.x - before.x, tip.y - before.y) <= HEAD.length - 1;
  const end = within ? [] : [{ x: tip.x - dx * (HEAD.length - 1), y: tip.y - dy * (HEAD.length - 1) }];
  return { d: rounded([...points.slice(0, -1), ...end]), head };
}

/** A line between two boxes as they are in the middle of a drag, before there is a route. */
export function looseLine(from: Box, to: Box): { d: string; head: string } {
  const start = { x: from.x + from.width, y: from.y + PORT_Y };
  const end = { x: to.x, y: to.y + PORT_Y };
  if (end.x > start.x + 2 * HEAD.length) {
    const x = (start.x + end.x) / 2;
    return lineAndHead(start.y === end.y ? [start, end] : [start, { x, y: start.y }, { x, y: end.y }, end]);
  }
  const down = to.y > from.y;
  const [fromX, toX] = [from.x + from.width / 2, to.x + to.width / 2];
  return lineAndHead([
    { x: fromX, y: down ? from.y + from.height : from.y },
    { x: toX, y: down ? to.y : to.y + to.height },
  ]);
}

type Box = Pick<CardBox, 'x' | 'y' | 'width' | 'height'>;

function direction(from: Point, to: Point): [number, number] {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return [(to.x - from.x) / length, (to.y - from.y) / length];
}

/** Short decimals: paths stay small and the same on every machine. */
const n = (value: number): number => Math.round(value * 100) / 100;

function rounded(points: readonly Point[]): string {
  const [start] = points;
  let d = `M${n(start!.x)} ${n(start!.y)}`;
  for (let index = 1; index < points.length - 1; index++) {
    const [before, corner, after] = [points[index - 1]!, points[index]!, points[index + 1]!];
    const reach = (other: Point): number => Math.hypot(other.x - corner.x, other.y - corner.y);
    const radius = Math.min(CORNER, reach(before) / 2, reach(after) / 2);
    const [inX, inY] = direction(before, corner);
    const [outX, outY] = direction(corner, after);
    d += `L${n(corner.x - inX * radius)} ${n(corner.y - inY * radius)}`;
    d += `Q${n(corner.x)} ${n(corner.y)} ${n(corner.x + outX * radius)} ${n(corner.y + outY * radius)}`;
  }
  const end = points.at(-1)!;
  return `${d}L${n(end.x)} ${n(end.y)}`;
}

export function edgeMarks(edge: EdgeShape, theme: Theme): Mark[] {
  const dash = edgeDash[edge.connection.kind];
  const marks: Mark[] = [
    { kind: 'path', d: edge.d, stroke: theme.edge, strokeWidth: 2, ...(dash ? { dash } : {}) },
    { kind: 'path', d: edge.head, fill: theme.edge },
  ];
  if (edge.text !== '') {
    const { labelX: x, labelY: y, labelWidth: width } = edge;
    marks.push(
      {
        kind: 'rect',
        x: x - width / 2,
        y: y - LABEL_HEIGHT / 2,
        width,
        height: LABEL_HEIGHT,
        radius: LABEL_HEIGHT / 2,
        fill: theme.surface,
        stroke: theme.cardBorder,
        strokeWidth: 1,
      },
      { kind: 'text', x, y: y + 4, text: edge.text, size: 12, fill: theme.ink, anchor: 'middle' },
    );
  }
  return marks;
}
