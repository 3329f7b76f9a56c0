/** The whole map as one picture: title, headers, lanes, cards, curve, sources. What SVG and PNG are written from. */
import { type JourneyMap, lanesInOrder, mapInfo, sourcesInOrder, stagesInOrder, titleOf, touchpointsInOrder, zoneNames } from '../model';
import { type Theme, type ThemeName, themes } from '../tokens';
import { boardMarks, curveBandMarks } from './board';
import { cardGroup } from './card';
import { curvePointMarks, type LaneCurve, laneCurves, markerPath } from './curve';
import { edgeMarks, edgeShapes } from './edges';
import { zoneIcons } from './icons';
import { CURVE, HEADER, layoutMap, type MapLayout } from './layout';
import type { GroupMark, Mark } from './marks';
import { fitText, wrapText } from './text';

export interface PictureOptions {
  readonly theme?: ThemeName;
  /** The experience curve below; by default when any touchpoint has a mood. */
  readonly curve?: boolean;
  /** Title, state and sources around the map; on by default. */
  readonly frame?: boolean;
  /** Map units around everything. */
  readonly margin?: number;
}

/** A finished drawing in map units; one map unit is one px at scale 1. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly description: string;
  readonly background: string;
  readonly marks: readonly Mark[];
  /** Where the first cell's top left corner lies in the picture. */
  readonly origin: { readonly x: number; readonly y: number };
}

const TITLE_HEIGHT = 48;

/** Draws a whole map. @param layout when it is known already */
export function drawPicture(map: JourneyMap, options: PictureOptions = {}, layout: MapLayout = layoutMap(map)): Picture {
  const theme = themes[options.theme ?? 'light'];
  const margin = options.margin ?? 24;
  const curves = laneCurves(map, layout);
  const withCurve = options.curve ?? curves.length > 0;
  const withFrame = options.frame ?? true;
  const origin = { x: margin + HEADER.laneWidth, y: margin + (withFrame ? TITLE_HEIGHT : 0) + layout.headerHeight };
  const width = origin.x + Math.max(layout.width, withFrame ? 360 : 0) + margin;
  const bandY = layout.height + CURVE.gap;
  const notesY = withCurve ? bandY + CURVE.height : layout.height;
  const notes = withFrame ? sourceLines(map, width - 2 * margin) : [];
  const board: Mark[] = [
    ...boardMarks(layout, theme),
    ...[...edgeShapes(map, layout).values()].flatMap((edge) => edgeMarks(edge, theme)),
    // In reading order, as a screen reader meets them.
    ...touchpointsInOrder(map).map(({ id }) => cardGroup(map, layout.cards.get(id)!, theme)),
  ];
  const marks: Mark[] = [
    ...(withFrame ? titleMarks(map, theme, margin, width) : []),
    group(origin.x, origin.y - layout.headerHeight, layout.width, layout.headerHeight, stageHeaderMarks(layout, theme)),
    group(margin, origin.y, HEADER.laneWidth, layout.height, laneHeaderMarks(layout, theme)),
    group(origin.x, origin.y, layout.width, layout.height, board),
  ];
  if (withCurve) {
    const band = [...curveBandMarks(curves, layout.width, theme), ...curves.flatMap((curve) => curvePointMarks(curve, theme))];
    marks.push(group(origin.x, origin.y + bandY, layout.width, CURVE.height, band));
    marks.push(group(margin, origin.y + bandY, HEADER.laneWidth, CURVE.height, curveHeaderMarks(curves, theme)));
  }
  marks.push(...noteMarks(notes, margin, origin.y + notesY + 24, theme));
  const height = origin.y + notesY + (notes.length > 0 ? 16 + notes.length * 16 : 0) + margin;
  const title = mapInfo(map).title.trim() || 'Untitled journey';
  return {
    width: Math.ceil(width),
    height: Math.ceil(height),
    title,
    description: describeMap(map),
    background: theme.canvas,
    marks,
    origin,
  };
}

const group = (x: number, y: number, width: number, height: number, marks: readonly Mark[]): GroupMark => ({
  kind: 'group',
  x,
  y,
  width,
  height,
  marks,
});

function titleMarks(map: JourneyMap, theme: Theme, margin: number, width: number): Mark[] {
  const info = mapInfo(map);
  const state = info.state === 'current' ? 'Current state' : 'Future state';
  const title = fitText(info.title.trim() || 'Untitled journey', width - 2 * margin - 110, 22, true);
  return [
    { kind: 'text', x: margin, y: margin + 22, text: title, size: 22, bold: true, fill: theme.ink },
    { kind: 'text', x: width - margin, y: margin + 22, text: state, size: 14, fill: theme.ink2, anchor: 'end' },
  ];
}

/** From the top left of the first header. */
export function stageHeaderMarks(layout: MapLayout, theme: Theme): Mark[] {
  return layout.stages.flatMap((stage) => [
    { kind: 'rect', x: stage.x, y: 4, width: stage.width - 4, height: layout.headerHeight - 12, radius: 7, fill: theme.header } as const,
    ...stage.titleLines.map(
      (text, index): Mark => ({
        kind: 'text',
        x: stage.x + stage.width / 2 - 2,
        y: layout.headerHeight / 2 + 3 + (index - (stage.titleLines.length - 1) / 2) * 17,
        text,
        size: 14,
        bold: true,
        fill: theme.ink,
        anchor: 'middle',
      }),
    ),
  ]);
}

function laneHeaderMarks(layout: MapLayout, theme: Theme): Mark[] {
  return layout.lanes.flatMap((lane) => {
    const [top, height] = [lane.y + 7, lane.height - 14];
    const below = top + 15 + lane.titleLines.length * 17;
    return [
      ...headerCard(top, height, theme.zones[lane.zone], lane.titleLines, theme),
      { kind: 'icon', x: 15, y: below, size: 13, name: zoneIcons[lane.zone], stroke: theme.ink2 },
      { kind: 'text', x: 33, y: below + 11, text: zoneNames[lane.zone], size: 12, fill: theme.ink2 },
    ] as Mark[];
  });
}

/** The names of the lanes, each with the marker its points have. */
function curveHeaderMarks(curves: readonly LaneCurve[], theme: Theme): Mark[] {
  const rows = curves.slice(0, 4).flatMap(({ lane, marker }, index): Mark[] => {
    const y = 46 + index * 19;
    const fill = theme.zones[lane.zone];
    return [
      marker === 'face'
        ? { kind: 'icon', x: 14, y: y - 12, size: 15, name: 'Smile', stroke: fill }
        : { kind: 'path', d: markerPath(marker, 21.5, y - 4), fill: theme.surface, stroke: fill, strokeWidth: 2.5 },
      { kind: 'text', x: 33, y, text: fitText(titleOf(lane, 'lane'), HEADER.laneWidth - 46, 12), size: 12, fill },
    ];
  });
  const more =
    curves.length > 4 ? [{ kind: 'text', x: 15, y: 122, text: `and ${curves.length - 4} more`, size: 12, fill: theme.ink2 } as const] : [];
  return [...headerCard(0, CURVE.height, theme.ink2, ['Experience'], theme), ...rows, ...more];
}

function headerCard(y: number, height: number, colour: string, lines: readonly string[], theme: Theme): Mark[] {
  return [
    { kind: 'rect', x: 0, y, width: 140, height, radius: 8, fill: theme.surface },
    // The strip runs out along the round corners, as the border of a box does.
    { kind: 'path', d: `M8 ${y}a8 8 0 0 0 -8 8V${y + height - 8}a8 8 0 0 0 8 8a3 8 0 0 1 -3 -8V${y + 8}a3 8 0 0 1 3 -8Z`, fill: colour },
    ...lines.map((text, index): Mark => ({ kind: 'text', x: 15, y: y + 22 + index * 17, text, size: 14, bold: true, fill: theme.ink })),
  ];
}

/** The sources of the map, as they stand under it. */
export function sourceLines(map: JourneyMap, width: number): string[] {
  return sourcesInOrder(map).flatMap((source) => {
    const text = [source.title.trim(), source.date, source.link].filter(Boolean).join(', ');
    return wrapText(`Source: ${text}`, width, 12, false, 2);
  });
}

function noteMarks(lines: readonly string[], x: number, y: number, theme: Theme): Mark[] {
  return lines.map((text, index) => ({ kind: 'text', x, y: y + index * 16, text, size: 12, fill: theme.ink2 }));
}

const counted = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`;

/** What the picture shows, in a few sentences for people who do not see it. */
export function describeMap(map: JourneyMap): string {
  const info = mapInfo(map);
  const touchpoints = Object.values(map.touchpoints);
  const lows = touchpoints.filter((t) => t.mood !== null && t.mood < 0).length;
  const list = (names: string[]): string => names.join(', ') || 'none';
  const count = (table: object, what: string): string => counted(Object.keys(table).length, what);
  return [
    `Journey map, ${info.state} state.`,
    info.description.trim(),
    `Stages: ${list(stagesInOrder(map).map((stage) => titleOf(stage, 'stage')))}.`,
    `Lanes: ${list(lanesInOrder(map).map((lane) => `${titleOf(lane, 'lane')} (${zoneNames[lane.zone].toLowerCase()})`))}.`,
    `${count(touchpoints, 'touchpoint')}, ${count(map.connections, 'connection')}, ${count(map.painPoints, 'pain point')}, ${counted(lows, 'low mood')}.`,
  ]
    .filter(Boolean)
    .join(' ');
}
