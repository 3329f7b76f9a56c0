/** Contrast as WCAG 2.2 AA asks for it: text 4.5, what must be seen to understand 3. Pairs are those that stand on screen and in pictures. */
import { describe, expect, it } from 'vitest';
import { contrast, type Theme, themes } from '../../../src/tokens';

type Pair = readonly [what: string, of: (theme: Theme) => string, on: (theme: Theme) => string];

const surface = (t: Theme): string => t.surface;
const canvas = (t: Theme): string => t.canvas;
const zones = ['patient', 'frontstage', 'backstage', 'support'] as const;
const channels = Object.keys(themes.light.channels) as (keyof Theme['channels'])[];
const moods = [-2, -1, 0, 1, 2] as const;

const text: readonly Pair[] = [
  ['ink on surface', (t) => t.ink, surface],
  ['ink on canvas', (t) => t.ink, canvas],
  ['ink on a stage header', (t) => t.ink, (t) => t.header],
  ['ink on the soft accent', (t) => t.ink, (t) => t.accentSoft],
  ['ink on the soft danger', (t) => t.ink, (t) => t.dangerSoft],
  ['second ink on surface', (t) => t.ink2, surface],
  ['second ink on canvas', (t) => t.ink2, canvas],
  ['second ink on the soft accent', (t) => t.ink2, (t) => t.accentSoft],
  ['second ink on the soft danger', (t) => t.ink2, (t) => t.dangerSoft],
  ['accent on surface', (t) => t.accent, surface],
  ['accent on canvas', (t) => t.accent, canvas],
  ['accent on its soft one', (t) => t.accent, (t) => t.accentSoft],
  ['what stands on accent', (t) => t.onAccent, (t) => t.accent],
  ['danger on surface', (t) => t.danger, surface],
  ['danger on its soft one', (t) => t.danger, (t) => t.dangerSoft],
  ['the number in a pain badge', (t) => t.onDanger, (t) => t.danger],
  ['the number in a gain badge', (t) => t.onDanger, (t) => t.success],
  ['success on surface', (t) => t.success, surface],
  ['warning on surface', (t) => t.warning, surface],
  ...zones.map((zone): Pair => [`the line's name on the band ${zone}`, (t) => t.ink2, (t) => t.bands[zone]]),
  ...zones.map((zone): Pair => [`a lane's name in the colour ${zone} in the legend`, (t) => t.zones[zone], surface]),
];

const graphics: readonly Pair[] = [
  ['border of a control on surface', (t) => t.control, surface],
  ['border of a control on canvas', (t) => t.control, canvas],
  ['connection on surface', (t) => t.edge, surface],
  ['star', (t) => t.onStar, (t) => t.star],
  ['focus ring, its dark part beside the yellow one or the canvas', (t) => t.ink, canvas],
  ...zones.map((zone): Pair => [`connection on the band ${zone}`, (t) => t.edge, (t) => t.bands[zone]]),
  ...zones.map((zone): Pair => [`zone line on the band ${zone}`, (t) => t.control, (t) => t.bands[zone]]),
  ...zones.map((zone): Pair => [`dashed border of an assumed card on the band ${zone}`, (t) => t.control, (t) => t.bands[zone]]),
  ...moods.map((mood): Pair => [`face of mood ${mood}`, (t) => t.moods[mood], surface]),
  ...channels.map((channel): Pair => [`icon in ${channel}`, (t) => t.channels[channel], surface]),
  ...zones.map((zone): Pair => [`curve of ${zone} over its own area`, (t) => t.zones[zone], (t) => t.bands[zone]]),
];

describe.each(['light', 'dark'] as const)('the %s theme', (name) => {
  const theme = themes[name];
  it.each(text)('text: %s has at least 4.5', (_, of, on) => {
    expect(contrast(of(theme), on(theme))).toBeGreaterThanOrEqual(4.5);
  });
  it.each(graphics)('graphics: %s has at least 3', (_, of, on) => {
    expect(contrast(of(theme), on(theme))).toBeGreaterThanOrEqual(3);
  });
});

describe('the light theme', () => {
  it.each(channels)('has channel %s at 4.5 or more on white, as the style says', (channel) => {
    expect(contrast(themes.light.channels[channel], '#ffffff')).toBeGreaterThanOrEqual(4.5);
  });
});

describe('contrast', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#777777', '#ffffff', 4.48],
    ['#0a5cad', '#0a5cad', 1],
  ])('of %s and %s is %d either way round', (a, b, ratio) => {
    expect(contrast(a, b)).toBeCloseTo(ratio, 1);
    expect(contrast(b, a)).toBe(contrast(a, b));
  });
});
