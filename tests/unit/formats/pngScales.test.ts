import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawPicture } from '../../../src/drawing';
import { type CanvasLimits, KNOWN_LIMITS, type PngScale, scalesFor } from '../../../src/formats/png/scales';
import { emptyMap } from '../../../src/model';
import { largeMap } from '../drawing/maps';

const chromium = KNOWN_LIMITS[0]!;
const available = (scales: readonly PngScale[]): number[] => scales.filter((entry) => entry.available).map(({ scale }) => scale);
const offered = (width: number, height: number, limits: CanvasLimits = chromium): PngScale[] => scalesFor({ width, height }, limits);

/** Pictures as wide as the widest map could be, and flat or square. */
const arbitrarySize = () => fc.record({ width: fc.integer({ min: 1, max: 1_500_000 }), height: fc.integer({ min: 1, max: 60_000 }) });

describe('for any picture and any browser', () => {
  it('what is offered fits, and what is not says why', () => {
    fc.assert(
      fc.property(arbitrarySize(), fc.constantFrom(...KNOWN_LIMITS), (size, limits) => {
        for (const { scale, width, height, available: fits, reason } of scalesFor(size, limits)) {
          expect([width, height]).toEqual([Math.ceil(size.width * scale), Math.ceil(size.height * scale)]);
          expect(fits).toBe(width <= limits.side && height <= limits.side && width * height <= limits.pixels);
          expect(reason === undefined).toBe(fits);
          if (!fits) expect(reason).toMatch(/^[\d,]+ × [\d,]+ px is more than this browser can paint$/);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('1×, 2× and 4× are always named, in order, and nothing twice', () => {
    fc.assert(
      fc.property(arbitrarySize(), fc.constantFrom(...KNOWN_LIMITS), (size, limits) => {
        const scales = scalesFor(size, limits).map(({ scale }) => scale);
        expect(scales).toEqual([...new Set(scales)].sort((a, b) => a - b));
        expect(scales).toEqual(expect.arrayContaining([1, 2, 4]));
        expect(scales.length).toBeLessThanOrEqual(4);
      }),
    );
  });

  it('one scale at least is offered, and where 4× is too much the next larger step is too', () => {
    fc.assert(
      fc.property(arbitrarySize(), fc.constantFrom(...KNOWN_LIMITS), ({ width, height }, limits) => {
        const best = Math.max(...available(offered(width, height, limits)));
        // Below one hundredth a whole map would be a line of pixels.
        fc.pre(Math.min(limits.side / width, limits.side / height) >= 0.01 && Math.sqrt(limits.pixels / (width * height)) >= 0.02);
        expect(best).toBeGreaterThan(0);
        if (best === 4) return;
        const next = best + (best >= 1 ? 0.11 : 0.011);
        const [w, h] = [Math.ceil(width * next), Math.ceil(height * next)];
        expect(w > limits.side || h > limits.side || w * h > limits.pixels).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('at the limits', () => {
  it.each([
    [16_383, 100, [1, 2, 4]],
    [16_384, 100, [1, 2, 3.9]],
    [65_535, 100, [1]],
    [65_536, 100, [0.99]],
    [8_000, 2_000, [1, 2, 4]],
    [8_000, 2_100, [1, 2, 3.9]],
    [16_370, 16_371, [1]],
    [16_400, 16_400, [0.99]],
  ])('a picture of %i × %i is offered at %j', (width, height, scales) => {
    expect(available(offered(width, height))).toEqual(scales);
  });

  it('names the size that is too much', () => {
    expect(offered(20_000, 3_000).at(-1)).toEqual({
      scale: 4,
      width: 80_000,
      height: 12_000,
      available: false,
      reason: '80,000 × 12,000 px is more than this browser can paint',
    });
  });

  it('a browser that takes less is offered less', () => {
    const best = KNOWN_LIMITS.map((limits) => Math.max(...available(offered(12_000, 3_000, limits))));
    expect(best).toEqual([...best].sort((a, b) => b - a));
    expect(best.at(-1)).toBeLessThan(1);
  });
});

describe('real maps', () => {
  it('an empty one is offered at every scale, everywhere', () => {
    for (const limits of KNOWN_LIMITS) expect(available(scalesFor(drawPicture(emptyMap()), limits))).toEqual([1, 2, 4]);
  });

  it('one of 5,000 touchpoints is offered at 1× in Chromium, and at some scale everywhere', () => {
    const picture = drawPicture(largeMap());
    expect(available(scalesFor(picture, chromium))).toContain(1);
    for (const limits of KNOWN_LIMITS) expect(available(scalesFor(picture, limits)).length).toBeGreaterThan(0);
  });
});
