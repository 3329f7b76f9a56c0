import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDuration, parseDuration } from '../../../src/model';

describe('parseDuration', () => {
  it.each([
    ['45', 45],
    ['20 min', 20],
    ['4 h', 240],
    ['4h', 240],
    ['1 h 30 min', 90],
    ['1h30', 90],
    ['1,5 h', 90],
    ['2 Hours', 120],
    ['2 weeks', 20_160],
    ['3 days 4 h', 4_560],
    ['1 month', 43_200],
    ['  7 d ', 10_080],
    ['0', 0],
  ])('reads %j as %d minutes', (text, minutes) => {
    expect(parseDuration(text)).toBe(minutes);
  });

  it.each(['', '   ', 'soon', '4 h or so', '-5', '4 light years', 'h', '1.2.3', '9'.repeat(400)])('reads %j as no span', (text) => {
    expect(parseDuration(text)).toBeNull();
  });
});

describe('formatDuration', () => {
  it.each([
    [0, '0 min'],
    [1, '1 min'],
    [90, '1 h 30 min'],
    [147.5, '2 h 27.5 min'],
    [1_440, '1 day'],
    [4_560, '3 days 4 h'],
    [10_080, '1 week'],
    [20_160, '2 weeks'],
  ])('says %d minutes as %j', (minutes, text) => {
    expect(formatDuration(minutes)).toBe(text);
  });

  it('says what parseDuration reads back', () => {
    fc.assert(
      fc.property(fc.nat(100_000_000), fc.constantFrom(1, 2, 4, 100), (whole, parts) => {
        const minutes = whole / parts;
        expect(parseDuration(formatDuration(minutes))).toBeCloseTo(minutes, 6);
      }),
      { numRuns: 2_000 },
    );
  });
});
