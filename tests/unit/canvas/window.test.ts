import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FAR_ZOOM, type MapWindow, serves, touches, windowOf } from '../../../src/canvas/window';

const frame = (x: number, y: number, zoom: number) => ({ transform: [x, y, zoom] as const, width: 1_000, height: 600 });

describe('the window', () => {
  it('without a margin is what the screen shows, in map units', () => {
    expect(windowOf(frame(-200, 100, 1), 0)).toEqual({ left: 200, top: -100, right: 1_200, bottom: 500, far: false });
    expect(windowOf(frame(-200, 100, 2), 0)).toEqual({ left: 100, top: -50, right: 600, bottom: 250, far: false });
  });

  it('grows by a share of the screen on every side', () => {
    expect(windowOf(frame(0, 0, 1), 0.5)).toEqual({ left: -500, top: -300, right: 1_500, bottom: 900, far: false });
  });

  it.each([
    [FAR_ZOOM, false],
    [FAR_ZOOM - 0.001, true],
  ])('at zoom %d is far: %s', (zoom, far) => {
    expect(windowOf(frame(0, 0, zoom), 0).far).toBe(far);
  });
});

describe('a window that was made before', () => {
  const made = windowOf(frame(0, 0, 1), 0.35);
  const needed = (x: number, y: number, zoom = 1): MapWindow => windowOf(frame(x, y, zoom), 0.02);

  it.each([
    ['nothing moved', needed(0, 0)],
    ['a small pan', needed(-300, 100)],
    ['a small zoom in', needed(-50, -50, 1.1)],
    ['a zoom out within the margin', needed(100, 60, 0.8)],
  ])('serves after %s', (_, now) => {
    expect(serves(made, now)).toBe(true);
  });

  it.each([
    ['a pan past its right edge', needed(-340, 0)],
    ['a pan past its left edge', needed(340, 0)],
    ['a pan past its top', needed(0, 210)],
    ['a pan past its bottom', needed(0, -210)],
    ['a zoom out past it', needed(0, 0, 0.6)],
    ['a zoom in that leaves most of it unseen', needed(0, 0, 1.7)],
    ['going far', { ...needed(0, 0), far: true }],
  ])('is made anew after %s', (_, now) => {
    expect(serves(made, now)).toBe(false);
  });

  it('always serves right after it was made, wherever that is', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -9_999, max: 9_999 }),
        fc.integer({ min: -9_999, max: 9_999 }),
        fc.double({ min: 0.05, max: 2.5, noNaN: true }),
        (x, y, zoom) => {
          expect(serves(windowOf(frame(x, y, zoom), 0.35), windowOf(frame(x, y, zoom), 0.02))).toBe(true);
        },
      ),
    );
  });
});

describe('what touches the window', () => {
  const w: MapWindow = { left: 0, top: 0, right: 100, bottom: 100, far: false };
  it.each([
    ['inside', [10, 10, 20, 20], true],
    ['around it', [-10, -10, 200, 200], true],
    ['over a corner', [90, 90, 200, 200], true],
    ['beside it', [100, 0, 200, 100], false],
    ['above it', [0, -50, 100, 0], false],
    ['below it', [0, 101, 100, 200], false],
  ] as const)('%s', (_, [left, top, right, bottom], expected) => {
    expect(touches(w, left, top, right, bottom)).toBe(expected);
  });
});
