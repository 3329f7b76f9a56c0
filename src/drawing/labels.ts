/** Where the label of a connection stands: on its longest stretch, in the middle, or aside where others cross there. */
import type { Id } from '../model';
import type { Point, Route } from './routes';

/** Upright stretches of all routes by x, to see which cross a label. */
export interface Crossings {
  readonly uprights: readonly { readonly id: Id; readonly x: number; readonly low: number; readonly high: number }[];
}

/** Map units a label keeps from what crosses beside it, and from the ends of its stretch. */
const CLEAR = 8;
const STEP = 8;

export function crossingsOf(routes: readonly Route[]): Crossings {
  const uprights = routes.flatMap(({ id, points }) =>
    points.slice(1).flatMap((b, index) => {
      const a = points[index]!;
      return a.x === b.x && a.y !== b.y ? [{ id, x: a.x, low: Math.min(a.y, b.y), high: Math.max(a.y, b.y) }] : [];
    }),
  );
  return { uprights: uprights.sort((a, b) => a.x - b.x) };
}

/** @param headLength length of the arrow head, which the label of the last stretch keeps clear of */
export function labelPoint({ id, points }: Route, width: number, headLength: number, crossings: Crossings): Point {
  const { middle, length, isLevel } = longest(points, headLength);
  if (width === 0 || !isLevel) return middle;
  const free = (x: number): boolean => !isCrossed(crossings, id, x - width / 2 - CLEAR, x + width / 2 + CLEAR, middle.y);
  for (let aside = 0; aside <= length / 2 - width / 2 - CLEAR || aside === 0; aside += STEP) {
    if (free(middle.x + aside)) return { x: middle.x + aside, y: middle.y };
    if (free(middle.x - aside)) return { x: middle.x - aside, y: middle.y };
  }
  return middle;
}

function longest(points: readonly Point[], headLength: number): { middle: Point; length: number; isLevel: boolean } {
  let best = { middle: points[0]!, length: -1, isLevel: false };
  for (let index = 0; index + 1 < points.length; index++) {
    const [a, b] = [points[index]!, points[index + 1]!];
    const whole = Math.hypot(b.x - a.x, b.y - a.y) || 1;
    const length = whole - (index + 2 === points.length ? headLength : 0);
    if (length <= best.length + 0.5) continue;
    const share = length / whole / 2;
    best = { middle: { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share }, length, isLevel: a.y === b.y };
  }
  return best;
}

/** Whether another connection's upright stretch runs through between two places at a height. */
function isCrossed({ uprights }: Crossings, id: Id, left: number, right: number, y: number): boolean {
  let [low, high] = [0, uprights.length];
  while (low < high) {
    const half = (low + high) >> 1;
    if (uprights[half]!.x <= left) low = half + 1;
    else high = half;
  }
  for (let at = low; at < uprights.length && uprights[at]!.x < right; at++) {
    const other = uprights[at]!;
    if (other.id !== id && other.low < y + CLEAR && other.high > y - CLEAR) return true;
  }
  return false;
}
