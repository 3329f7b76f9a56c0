import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitViewport, type Place, rectOf, revealViewport, startViewport, ZOOM, zoomAround } from '../../../src/canvas/viewport';
import { CURVE, edgeShapes, HEADER, layoutMap } from '../../../src/drawing';
import type { JourneyMap } from '../../../src/model';
import { arbitraryCrowd, largeMap } from '../drawing/maps';
import { smallMap } from '../model/smallMap';

const screen = { width: 1_440, height: 900 };
const drawn = (map: JourneyMap) => {
  const layout = layoutMap(map);
  return { map, layout, edges: edgeShapes(map, layout), curves: [], personaId: null };
};
/** Toolbar at the bottom and the button beside a card at the right, in px. */
const FREE = { right: screen.width - 32, bottom: screen.height - 84 };

describe('the whole map in view', () => {
  it('fits between headers and toolbar, and is never shown larger than it is', () => {
    fc.assert(
      fc.property(arbitraryCrowd(), fc.integer({ min: 500, max: 2_500 }), fc.integer({ min: 400, max: 1_400 }), (map, width, height) => {
        const layout = layoutMap(map);
        const { x, y, zoom } = fitViewport(layout, { width, height });
        expect([x, y]).toEqual([HEADER.laneWidth, layout.headerHeight]);
        expect(zoom).toBeLessThanOrEqual(1);
        expect(x + layout.width * zoom).toBeLessThanOrEqual(width - 16 + 0.01);
        expect(y + (layout.height + CURVE.gap + CURVE.height) * zoom).toBeLessThanOrEqual(height - 84 + 0.01);
      }),
    );
  });

  it.each([
    ['an empty map', layoutMap(smallMap()), screen, 1],
    ['a map of 5,000', layoutMap(largeMap()), screen, ZOOM.least],
    ['no room at all', layoutMap(smallMap()), { width: 100, height: 50 }, ZOOM.least],
  ])('%s has a zoom that can be reached', (_, layout, size, zoom) => {
    expect(fitViewport(layout, size).zoom).toBe(zoom);
  });
});

describe('bringing a place into view', () => {
  const view = { x: HEADER.laneWidth, y: HEADER.stageHeight, zoom: 1 };
  const place = (x: number, y: number): Place => ({ x, y, width: 152, height: 84 });

  it('moves nothing for anything that is in view', () => {
    const { layout } = drawn(smallMap({ 'patient s1': 'A B C', 'frontstage s2': 'D' }));
    const start = startViewport(layout);
    for (const card of layout.cards.values()) expect(revealViewport(start, card, screen, layout.headerHeight)).toBe(start);
  });

  it.each([
    ['left', place(-400, 100), [424, 0]],
    ['above', place(100, -300), [0, 324]],
    ['right', place(1_400, 100), [FREE.right - 24 - 152 - 1_550, 0]],
    ['below', place(100, 900), [0, FREE.bottom - 24 - 84 - 944]],
  ])('moves just far enough for what lies to the %s', (_, rect, [dx, dy]) => {
    expect(revealViewport(view, rect, screen, HEADER.stageHeight)).toEqual({ x: view.x + dx!, y: view.y + dy!, zoom: 1 });
  });

  it('leaves what fits free of headers and toolbar, and then stays', () => {
    const anyView = fc.record({
      x: fc.integer({ min: -5_000, max: 5_000 }),
      y: fc.integer({ min: -5_000, max: 5_000 }),
      zoom: fc.double({ min: 0.05, max: 2.5, noNaN: true }),
    });
    const anyPlace = fc.record({
      x: fc.integer({ min: 0, max: 9_000 }),
      y: fc.integer({ min: 0, max: 3_000 }),
      width: fc.integer({ min: 1, max: 300 }),
      height: fc.integer({ min: 1, max: 200 }),
    });
    fc.assert(
      fc.property(anyView, anyPlace, (before, rect) => {
        const after = revealViewport(before, rect, screen, HEADER.stageHeight);
        const [left, top] = [rect.x * after.zoom + after.x, rect.y * after.zoom + after.y];
        expect(after.zoom).toBe(before.zoom);
        expect(left).toBeGreaterThanOrEqual(HEADER.laneWidth - 0.01);
        expect(left + rect.width * after.zoom).toBeLessThanOrEqual(FREE.right + 0.01);
        expect(top).toBeGreaterThanOrEqual(HEADER.stageHeight - 0.01);
        expect(top + rect.height * after.zoom).toBeLessThanOrEqual(FREE.bottom + 0.01);
        const again = revealViewport(after, rect, screen, HEADER.stageHeight);
        expect(Math.hypot(again.x - after.x, again.y - after.y)).toBeLessThan(0.01 + 24);
      }),
    );
  });

  it('moves nothing for something longer than the screen that crosses it, but comes to it from elsewhere', () => {
    const long: Place = { x: -3_000, y: 100, width: 9_000, height: 20 };
    expect(revealViewport(view, long, screen, HEADER.stageHeight)).toBe(view);
    expect(revealViewport(view, { ...long, x: 3_000 }, screen, HEADER.stageHeight).x).toBeLessThan(view.x - 2_000);
  });
});

describe('where things lie', () => {
  const drawing = drawn(smallMap({ 'patient s1': 'A', 'frontstage s2': 'B' }, 'A=>B'));

  it.each(['A', 'B', 's1', 's3', 'patient', 'support', 'A-B'])('%s has a place', (id) => {
    expect(rectOf(drawing, id)).toMatchObject({
      x: expect.any(Number),
      y: expect.any(Number),
      width: expect.any(Number),
      height: expect.any(Number),
    });
  });

  it('what has gone has none', () => {
    expect(rectOf(drawing, 'gone')).toBeNull();
  });

  it('a stage header that is scrolled to moves the view sideways only, a lane header up and down only', () => {
    const scrolled = { x: -5_000, y: -5_000, zoom: 1 };
    const stage = revealViewport(scrolled, rectOf(drawing, 's2')!, screen, HEADER.stageHeight);
    const lane = revealViewport(scrolled, rectOf(drawing, 'support')!, screen, HEADER.stageHeight);
    expect([stage.y, lane.x]).toEqual([-5_000, -5_000]);
    expect(stage.x).toBeGreaterThan(-5_000);
    expect(lane.y).toBeGreaterThan(-5_000);
  });
});

describe('zooming around the middle', () => {
  it.each([
    [2, 2],
    [99, ZOOM.most],
    [0.0001, ZOOM.least],
  ])('to %d gives %d, and what was in the middle stays there', (wanted, zoom) => {
    const view = { x: -300, y: 40, zoom: 0.8 };
    const flow = { getViewport: () => view } as unknown as Parameters<typeof zoomAround>[0];
    const after = zoomAround(flow, wanted, screen);
    const middle = (v: typeof view): number[] => [(720 - v.x) / v.zoom, (450 - v.y) / v.zoom];
    expect(after.zoom).toBe(zoom);
    expect(middle(after)[0]).toBeCloseTo(middle(view)[0]!, 6);
    expect(middle(after)[1]).toBeCloseTo(middle(view)[1]!, 6);
  });
});
