import { describe, expect, it } from 'vitest';
import { boardMarks, drawPicture, layoutMap, type Mark, zoneLines } from '../../../src/drawing';
import { deleteLane, type JourneyMap, type Zone, zones } from '../../../src/model';
import { themes } from '../../../src/tokens';
import { doing, smallMap } from '../model/smallMap';

const NAMES: Record<string, string> = {
  patient: 'Line of interaction',
  frontstage: 'Line of visibility',
  backstage: 'Line of internal interaction',
};

/** The map with only lanes of these zones, one each. */
const mapOf = (kept: readonly Zone[]): JourneyMap =>
  doing(smallMap(), ...zones.filter((zone) => !kept.includes(zone)).map((zone) => deleteLane(zone)));

/** Every choice of zones with at least one. */
const choices = Array.from({ length: 15 }, (_, bits) => zones.filter((__, at) => ((bits + 1) >> at) & 1));

const textsOf = (marks: readonly Mark[]): string[] =>
  marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : mark.kind === 'group' ? textsOf(mark.marks) : []));

describe('lines between zones', () => {
  it.each(choices.map((kept) => [kept.join(', ') || 'none', kept] as const))('with lanes of %s', (_, kept) => {
    const map = mapOf(kept);
    const layout = layoutMap(map);
    const lines = zoneLines(layout);
    expect(lines.map(({ y }) => y)).toEqual(layout.lanes.slice(1).map((lane) => lane.y));
    // Where a zone is left out, both of its lines fall together.
    const expected = kept.slice(1).map((zone, at) =>
      zones
        .slice(zones.indexOf(kept[at]!), zones.indexOf(zone))
        .map((crossed) => NAMES[crossed])
        .join(' · '),
    );
    expect(lines.map(({ label }) => label)).toEqual(expected);
    const words = textsOf(drawPicture(map).marks);
    for (const label of expected) expect(words).toContain(label);
  });

  it('are not drawn between two lanes of one zone', () => {
    const map = smallMap();
    const twice = { ...map, lanes: { ...map.lanes, nurse: { ...map.lanes.frontstage!, id: 'nurse', order: 'zz' } } };
    expect(zoneLines(layoutMap(twice)).map(({ label }) => label)).toEqual(Object.values(NAMES));
  });
});

it('the ground under the cards has a band for each lane, in the colour of its zone, as wide as the map', () => {
  const layout = layoutMap(smallMap({ 'patient s1': 'A B' }));
  const bands = boardMarks(layout, themes.dark).filter((mark) => mark.kind === 'rect');
  expect(bands).toEqual(
    layout.lanes.map((lane) => ({
      kind: 'rect',
      x: 0,
      y: lane.y,
      width: layout.width,
      height: lane.height,
      fill: themes.dark.bands[lane.zone],
    })),
  );
});
