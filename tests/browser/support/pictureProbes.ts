/** Places of a picture whose colour is known: computed from the drawing's own layout, in map units from the first cell. */
import {
  CARD,
  type CardBox,
  CURVE,
  cardMarks,
  cardView,
  edgeDash,
  edgeShapes,
  type LaneCurve,
  laneCurves,
  layoutMap,
  type MapLayout,
} from '../../../src/drawing';
import { find, type JourneyMap } from '../../../src/model';
import { type Theme, type ThemeName, themes } from '../../../src/tokens';
import type { Pixels, Rgb } from './picturePng';

export interface Probe {
  readonly what: string;
  readonly colour: string;
  /** The colour is at one of these: one place, or several along what is dashed. */
  readonly at: readonly (readonly [x: number, y: number])[];
}

/** `t` from 0 to 1 in seven steps around the middle. */
const aroundMiddle = [0.5, 0.52, 0.48, 0.54, 0.46, 0.56, 0.44];

export function probesOf(map: JourneyMap, themeName: ThemeName): Probe[] {
  const theme = themes[themeName];
  const layout = layoutMap(map);
  return [
    ...layout.lanes.map(({ id, zone, y }): Probe => ({ what: `band of ${id}`, colour: theme.bands[zone], at: [[40, y + 3]] })),
    ...[...layout.cards.values()].flatMap((box) => cardProbes(map, box, theme)),
    ...edgeProbes(map, layout, theme),
    ...laneCurves(map, layout).flatMap((curve) => curveProbes(curve, layout.height + CURVE.gap, theme)),
  ];
}

function cardProbes(map: JourneyMap, { id, x, y, height }: CardBox, theme: Theme): Probe[] {
  const view = cardView(map, id)!;
  const along = [0, 1, 2, 3, 4, 5].map((step): [number, number] => [x + 0.5, y + height - 22 + step]);
  const probes: Probe[] = [
    { what: `inside of ${id}`, colour: theme.surface, at: [[x + 5, y + height / 2]] },
    { what: `left border of ${id}`, colour: view.assumed ? theme.control : theme.cardBorder, at: view.assumed ? along : [along[0]!] },
    { what: `right border of ${id}`, colour: view.assumed ? theme.control : theme.cardBorder, at: shifted(along, CARD.width - 1) },
  ];
  const badges = cardMarks(view, height, theme)
    .filter((mark) => mark.kind === 'rect')
    .slice(1);
  for (const { x: left, y: top, width, height: high, fill } of badges) {
    const isStar = fill === theme.star;
    // Beside the number of a badge; below the icon of a star.
    const place: [number, number] = isStar ? [x + left + width / 2, y + top + high - 3] : [x + left + width - 4, y + top + high / 2];
    probes.push({ what: `${isStar ? 'star' : 'badge'} of ${id}`, colour: fill!, at: [place] });
  }
  return probes;
}

const shifted = (places: readonly [number, number][], by: number): [number, number][] => places.map(([x, y]) => [x + by, y]);

function edgeProbes(map: JourneyMap, layout: MapLayout, theme: Theme): Probe[] {
  return [...edgeShapes(map, layout).values()].flatMap(({ id, d, head, text, labelX, labelY, labelWidth }): Probe[] => {
    const { kind } = find(map, 'connections', id)!;
    const line = longestStraight(d, text === '' ? null : { x: labelX, y: labelY, half: labelWidth / 2 + 3 });
    const [, left, tip, right] = /^M(\S+ \S+)L(\S+ \S+)L(\S+ \S+)Z$/
      .exec(head)!
      .map((pair) => pair.split(' ').map(Number) as [number, number]);
    const base = [(left![0] + right![0]) / 2, (left![1] + right![1]) / 2] as const;
    const inHead: [number, number] = [tip![0] * 0.6 + base[0] * 0.4, tip![1] * 0.6 + base[1] * 0.4];
    return [
      { what: `line of ${id}`, colour: theme.edge, at: edgeDash[kind] ? line : [line[0]!] },
      { what: `head of ${id}`, colour: theme.edge, at: [inHead] },
      ...(text === '' ? [] : [{ what: `label of ${id}`, colour: theme.surface, at: [[labelX - labelWidth / 2 + 5, labelY] as const] }]),
    ];
  });
}

/** Places along the longest straight part that no label hides, from its middle outwards by less than a px. */
function longestStraight(d: string, label: { x: number; y: number; half: number } | null): [number, number][] {
  const corners: [number, number][] = [...d.matchAll(/([MLQ])([\d.-]+) ([\d.-]+)/g)].map(([, , x, y]) => [Number(x), Number(y)]);
  const parts = corners.slice(1).flatMap((end, at) => {
    const start = corners[at]!;
    if (!label || Math.abs(label.y - start[1]) > 1 || start[1] !== end[1]) return [[start, end] as const];
    const [low, high] = [Math.min(start[0], end[0]), Math.max(start[0], end[0])];
    return [[low, label.x - label.half] as const, [label.x + label.half, high] as const].map(
      ([from, to]) =>
        [
          [from, start[1]],
          [Math.max(from, to), start[1]],
        ] as const,
    );
  });
  const length = ([[ax, ay], [bx, by]]: (typeof parts)[number]): number => Math.hypot(bx - ax, by - ay);
  const [from, to] = parts.reduce((best, part) => (length(part) > length(best) ? part : best));
  const steps = [0, 1, -1, 2, -2, 3, -3, 4, -4].map((px) => 0.5 + px / Math.max(8, Math.hypot(to[0] - from[0], to[1] - from[1])));
  return steps.map((t) => [from[0] + (to[0] - from[0]) * t, from[1] + (to[1] - from[1]) * t]);
}

function curveProbes({ lane, marker, points }: LaneCurve, top: number, theme: Theme): Probe[] {
  const isFace = marker === 'face';
  const markers = points.map(({ touchpointId, mood, x, y }): Probe => {
    const reach = isFace ? 11 : marker === 'triangle' ? 5 : 6;
    const colour = isFace ? theme.moods[mood] : theme.zones[lane.zone];
    // A face's ring on its left, other markers' lower edge.
    const at = isFace ? [[x - reach, top + y] as const] : [0, -1, 1].map((by) => [x + by, top + y + reach] as const);
    return { what: `marker of ${touchpointId}`, colour, at };
  });
  const lines = points.slice(1).map((point, at): Probe => {
    const before = points[at]!;
    const places = aroundMiddle.map((t) => [bezier(before.x, point.x, t, 0.45), top + bezier(before.y, point.y, t, 0)] as const);
    return { what: `curve to ${point.touchpointId}`, colour: theme.zones[lane.zone], at: places };
  });
  return [...markers, ...lines];
}

/** A coordinate on the curve between two points; its handles reach that share of the way, at the height of the points. */
function bezier(a: number, b: number, t: number, reach: number): number {
  const [p, q] = [a + (b - a) * reach, b - (b - a) * reach];
  return (1 - t) ** 3 * a + 3 * (1 - t) ** 2 * t * p + 3 * (1 - t) * t ** 2 * q + t ** 3 * b;
}

const rgb = (hex: string): Rgb => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb;

/** The probes whose colour is nowhere at their places, with what is there instead. */
export function missing(probes: readonly Probe[], pixels: Pixels, origin: { x: number; y: number }, scale: number): string[] {
  return probes.flatMap(({ what, colour, at }) => {
    const wanted = rgb(colour);
    const seen = at.map(([x, y]) => pixels.at(Math.floor((origin.x + x) * scale), Math.floor((origin.y + y) * scale)));
    const found = seen.some((pixel) => pixel.every((value, channel) => Math.abs(value - wanted[channel]!) <= 14));
    return found ? [] : [`${what}: ${colour} wanted, ${seen.map((pixel) => pixel.join()).join(' ')} seen`];
  });
}
