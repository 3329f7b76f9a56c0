import { describe, expect, it } from 'vitest';
import { type Theme, themes } from '../../../src/tokens';
import { deltaE00, deltaOfLab } from './ciede2000';

describe('CIEDE2000', () => {
  // From the published test data of Sharma, Wu and Dalal.
  it.each([
    [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
    [[50, 2.5, 0], [73, 25, -18], 27.1492],
    [[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644],
    [[2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082],
  ] as const)('of %j and %j is %d', (a, b, expected) => {
    expect(deltaOfLab(a, b)).toBeCloseTo(expected, 4);
  });
});

const names = Object.keys(themes.light.channels) as (keyof Theme['channels'])[];
const pairs = names.flatMap((a, index) => names.slice(index + 1).map((b) => [a, b] as const));

describe.each(['light', 'dark'] as const)('channels of the %s theme', (theme) => {
  it.each(pairs)('%s and %s look apart', (a, b) => {
    expect(deltaE00(themes[theme].channels[a], themes[theme].channels[b])).toBeGreaterThanOrEqual(11);
  });
});
