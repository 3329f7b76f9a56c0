/** What lies under the cards: bands of the zones, the lines between them, stage borders, the grid of the curve. */
import type { Zone } from '../model';
import type { Theme } from '../tokens';
import { curveArea, curveMarks, type LaneCurve, moodY } from './curve';
import { CURVE, type MapLayout } from './layout';
import type { Mark } from './marks';

const LINES: Record<Zone, string> = {
  patient: 'Line of interaction',
  frontstage: 'Line of visibility',
  backstage: 'Line of internal interaction',
  support: '',
};
const ORDER: readonly Zone[] = ['patient', 'frontstage', 'backstage', 'support'];

export interface ZoneLine {
  readonly y: number;
  readonly label: string;
}

/** Lines where one zone ends and another begins. Where a zone is left out, both lines fall together. */
export function zoneLines(layout: MapLayout): ZoneLine[] {
  return layout.lanes.flatMap((lane, index) => {
    const next = layout.lanes[index + 1];
    if (!next || next.zone === lane.zone) return [];
    const crossed = ORDER.slice(ORDER.indexOf(lane.zone), ORDER.indexOf(next.zone));
    return [{ y: next.y, label: crossed.map((zone) => LINES[zone]).join(' · ') }];
  });
}

export function boardMarks(layout: MapLayout, theme: Theme): Mark[] {
  const { width, height, lanes, stages } = layout;
  const bands = lanes.map((lane): Mark => ({ kind: 'rect', x: 0, y: lane.y, width, height: lane.height, fill: theme.bands[lane.zone] }));
  const laneBorders = lanes.flatMap((lane, index): Mark[] => {
    const next = lanes[index + 1];
    if (!next || next.zone !== lane.zone) return [];
    return [{ kind: 'path', d: `M0 ${next.y}H${width}`, stroke: theme.hairline, strokeWidth: 1 }];
  });
  const borders = stages
    .slice(1)
    .map((stage): Mark => ({ kind: 'path', d: `M${stage.x - 0.5} 0V${height}`, stroke: theme.hairline, strokeWidth: 1 }));
  const lines = zoneLines(layout).flatMap(({ y, label }): Mark[] => [
    { kind: 'path', d: `M0 ${y}H${width}`, stroke: theme.control, strokeWidth: 1.3, dash: [2, 4] },
    { kind: 'text', x: 6, y: y - 4, text: label, size: 11, fill: theme.ink2 },
  ]);
  return [...bands, ...laneBorders, ...borders, ...lines];
}

/** The band of the experience curve without its points, from its own top left. The lines of the moods lie on the areas. */
export function curveBandMarks(curves: readonly LaneCurve[], width: number, theme: Theme): Mark[] {
  const rows = [2, 1, 0, -1, -2].flatMap((mood): Mark[] => [
    { kind: 'path', d: `M0 ${moodY(mood)}H${width}`, stroke: mood === 0 ? theme.control : theme.hairline, strokeWidth: 1 },
    { kind: 'text', x: 6, y: moodY(mood) - 3, text: mood > 0 ? `+${mood}` : String(mood).replace('-', '−'), size: 11, fill: theme.ink2 },
  ]);
  return [
    { kind: 'rect', x: 0, y: 0, width, height: CURVE.height, fill: theme.surface },
    ...curves.flatMap((curve) => curveArea(curve, theme)),
    ...rows,
    ...curves.flatMap((curve) => curveMarks(curve, theme)),
  ];
}
