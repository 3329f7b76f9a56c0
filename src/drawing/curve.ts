/**
 * The experience curve: one line per lane that has moods, a point under each touchpoint, on one axis from −2 to +2.
 * Patient lanes are solid with faces; others dashed, each with a marker shape of its own, so that no curve is told
 * by its colour alone.
 */
import { type Id, type JourneyMap, type Lane, lanesInOrder, type Mood, moodFor, type Touchpoint } from '../model';
import type { Theme } from '../tokens';
import { moodIcons, roundedRect } from './icons';
import { CURVE, type MapLayout } from './layout';
import type { Mark } from './marks';

export type Marker = 'face' | 'diamond' | 'square' | 'triangle';

export interface CurvePoint {
  readonly touchpointId: Id;
  readonly mood: Mood;
  /** Map units, from the top left of the band. */
  readonly x: number;
  readonly y: number;
}

export interface LaneCurve {
  readonly lane: Lane;
  readonly marker: Marker;
  readonly points: readonly CurvePoint[];
  readonly d: string;
}

/** Height of a mood inside the band, in map units from its top. */
export const moodY = (mood: number): number => CURVE.height / 2 - mood * CURVE.step;

/** The mood nearest to a height inside the band. */
export function moodAt(y: number): Mood {
  const nearest = Math.max(-2, Math.min(2, Math.round((CURVE.height / 2 - y) / CURVE.step)));
  // Never −0, which a file would bring back as 0.
  return (nearest + 0) as Mood;
}

/** Map units from one point to the next of the same mood: the width of a face. */
const ROOM = 22;
const MARKERS: readonly Marker[] = ['diamond', 'square', 'triangle'];

/** Curves of all lanes with at least one mood, in lane order; as one persona feels it, where that differs. */
export function laneCurves(map: JourneyMap, layout: MapLayout, personaId: Id | null = null): LaneCurve[] {
  const byLane = new Map<Id, Touchpoint[]>();
  for (const t of Object.values(map.touchpoints)) {
    if (moodFor(t, personaId) === null) continue;
    const list = byLane.get(t.laneId);
    if (list) list.push(t);
    else byLane.set(t.laneId, [t]);
  }
  const taken = new Map<Mood, number[]>();
  let others = 0;
  return lanesInOrder(map).flatMap((lane) => {
    const touchpoints = byLane.get(lane.id);
    if (!touchpoints) return [];
    const marker = lane.zone === 'patient' ? 'face' : MARKERS[others++ % MARKERS.length]!;
    const points = pointsOf(touchpoints, layout, taken, personaId);
    return [{ lane, marker, points, d: smooth(points) }];
  });
}

function pointsOf(touchpoints: readonly Touchpoint[], layout: MapLayout, taken: Map<Mood, number[]>, personaId: Id | null): CurvePoint[] {
  const columns = new Map<number, Touchpoint[]>();
  for (const t of touchpoints) {
    const column = layout.cards.get(t.id)!.gridColumn;
    columns.set(column, [...(columns.get(column) ?? []), t]);
  }
  return [...columns.entries()]
    .sort(([a], [b]) => a - b)
    .flatMap(([, inColumn]) =>
      inColumn
        .sort((a, b) => a.row - b.row)
        .map((t, index) => {
          const card = layout.cards.get(t.id)!;
          const mood = moodFor(t, personaId) as Mood;
          const x = besides(taken, mood, card.x + card.width / 2 + (index - (inColumn.length - 1) / 2) * 26);
          return { touchpointId: t.id, mood, x, y: moodY(mood) };
        }),
    )
    .sort((a, b) => a.x - b.x);
}

/** Points with the same mood stand side by side, also those of two lanes in one column. */
function besides(taken: Map<Mood, number[]>, mood: Mood, wanted: number): number {
  const others = taken.get(mood) ?? [];
  let x = wanted;
  const near = (): number | undefined => others.find((other) => Math.abs(other - x) < ROOM);
  for (let other = near(); other !== undefined; other = near()) x = other + ROOM;
  taken.set(mood, [...others, x]);
  return x;
}

/** Through all points, level at each of them, so that it never swings past a mood. */
function smooth(points: readonly CurvePoint[]): string {
  return points
    .map((point, index) => {
      const before = points[index - 1];
      if (!before) return `M${point.x} ${point.y}`;
      const reach = (point.x - before.x) * 0.45;
      return `C${before.x + reach} ${before.y} ${point.x - reach} ${point.y} ${point.x} ${point.y}`;
    })
    .join('');
}

/** Between the line and the middle, for the lanes with faces. */
export function curveArea({ lane, marker, points, d }: LaneCurve, theme: Theme): Mark[] {
  const [first, last] = [points[0], points.at(-1)];
  if (marker !== 'face' || !first || !last || first === last) return [];
  const middle = moodY(0);
  return [{ kind: 'path', d: `${d}L${last.x} ${middle}L${first.x} ${middle}Z`, fill: theme.bands[lane.zone] }];
}

/** The line; markers come from curvePointMarks. */
export function curveMarks({ lane, marker, points, d }: LaneCurve, theme: Theme): Mark[] {
  if (points.length === 0) return [];
  const look = marker === 'face' ? { strokeWidth: 3 } : { strokeWidth: 2.5, dash: [6, 4] };
  return [{ kind: 'path', d, stroke: theme.zones[lane.zone], ...look }];
}

export function curvePointMarks(curve: LaneCurve, theme: Theme): Mark[] {
  return curve.points.flatMap((point) => pointMarks(curve, point, theme));
}

function pointMarks({ marker, lane }: LaneCurve, { x, y, mood }: CurvePoint, theme: Theme): Mark[] {
  if (marker === 'face') {
    const stroke = theme.moods[mood];
    return [
      { kind: 'path', d: roundedRect(x - 11, y - 11, 22, 22, 11), fill: theme.surface, stroke, strokeWidth: 2 },
      { kind: 'icon', x: x - 8, y: y - 8, size: 16, name: moodIcons[mood], stroke },
    ];
  }
  return [{ kind: 'path', d: markerPath(marker, x, y), fill: theme.surface, stroke: theme.zones[lane.zone], strokeWidth: 2.5 }];
}

export function markerPath(marker: Exclude<Marker, 'face'>, x: number, y: number): string {
  if (marker === 'diamond') return `M${x} ${y - 7}L${x + 7} ${y}L${x} ${y + 7}L${x - 7} ${y}Z`;
  if (marker === 'square') return `M${x - 6} ${y - 6}H${x + 6}V${y + 6}H${x - 6}Z`;
  return `M${x} ${y - 7}L${x + 7} ${y + 5}H${x - 7}Z`;
}
