import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CARD, CURVE, curveMarks, curvePointMarks, type LaneCurve, laneCurves, layoutMap, moodAt, moodY } from '../../../src/drawing';
import { type JourneyMap, lanesInOrder, type Mood, moods, setMood } from '../../../src/model';
import { themes } from '../../../src/tokens';
import { doing, smallMap } from '../model/smallMap';
import { arbitraryCrowd } from './maps';

const curvesOf = (map: JourneyMap): LaneCurve[] => laneCurves(map, layoutMap(map));
const felt = (map: JourneyMap, given: Readonly<Record<string, Mood>>): JourneyMap =>
  doing(map, ...Object.entries(given).map(([id, mood]) => setMood([id], mood)));
const distances = (curves: readonly LaneCurve[]): number[] => {
  const points = curves.flatMap((curve) => curve.points);
  return points.flatMap((a, at) => points.slice(at + 1).flatMap((b) => (a.y === b.y ? [Math.abs(a.x - b.x)] : [])));
};

describe('the height of a mood', () => {
  it.each(moods)('%i is found again from its height, and from anywhere nearer to it than to another', (mood) => {
    expect(moodAt(moodY(mood))).toBe(mood);
    expect(moodAt(moodY(mood) + CURVE.step * 0.49)).toBe(mood);
    expect(moodAt(moodY(mood) - CURVE.step * 0.49)).toBe(mood);
  });

  it('is higher for a better mood, inside the band, and clamped beyond it', () => {
    expect([...moods].map(moodY)).toEqual([...moods].map(moodY).sort((a, b) => b - a));
    expect(moodY(2)).toBeGreaterThan(11);
    expect(moodY(-2)).toBeLessThan(CURVE.height - 11);
    expect([moodAt(-500), moodAt(5_000)]).toEqual([2, -2]);
  });
});

describe('curves of a crowded map', () => {
  it('are one for each lane with moods, in lane order, with a point for each mood', () => {
    fc.assert(
      fc.property(arbitraryCrowd(), (map) => {
        const curves = curvesOf(map);
        const moody = Object.values(map.touchpoints).filter((t) => t.mood !== null);
        const lanes = new Set(moody.map((t) => t.laneId));
        expect(curves.map((curve) => curve.lane.id)).toEqual(
          lanesInOrder(map)
            .filter(({ id }) => lanes.has(id))
            .map(({ id }) => id),
        );
        const points = curves.flatMap((curve) => curve.points);
        expect(new Set(points.map((point) => point.touchpointId))).toEqual(new Set(moody.map((t) => t.id)));
        expect(points).toHaveLength(moody.length);
        for (const point of points) {
          expect(point.mood).toBe(map.touchpoints[point.touchpointId]!.mood);
          expect(point.y).toBe(moodY(point.mood));
        }
      }),
    );
  });

  it('run from left to right, and no two points of one mood cover one another', () => {
    fc.assert(
      fc.property(arbitraryCrowd(), (map) => {
        const curves = curvesOf(map);
        for (const { points } of curves) expect(points.map(({ x }) => x)).toEqual(points.map(({ x }) => x).sort((a, b) => a - b));
        for (const distance of distances(curves)) expect(distance).toBeGreaterThanOrEqual(22);
      }),
    );
  });
});

describe('a point', () => {
  it('stands right under its touchpoint where it is alone', () => {
    const map = felt(smallMap({ 'patient s1': 'A B', 'frontstage s2': 'C' }), { A: 1, B: -2, C: 1 });
    const { cards } = layoutMap(map);
    for (const { touchpointId, x } of curvesOf(map).flatMap(({ points }) => points))
      expect(x).toBe(cards.get(touchpointId)!.x + CARD.width / 2);
  });

  it('keeps inside the width of its card beside three others of its column', () => {
    const map = felt(smallMap({ 'patient s1': 'A', 'frontstage s1': 'B', 'backstage s1': 'C', 'support s1': 'D' }), {
      A: 1,
      B: 1,
      C: 1,
      D: 1,
    });
    const card = layoutMap(map).cards.get('A')!;
    const xs = curvesOf(map).flatMap(({ points }) => points.map(({ x }) => x));
    expect(new Set(xs).size).toBe(4);
    for (const x of xs) expect(x > card.x && x < card.x + card.width).toBe(true);
  });

  it('of one lane keeps off those of two rows of another in its column', () => {
    const map = felt(smallMap({ 'patient s1': 'A / B', 'frontstage s1': 'C' }), { A: -1, B: -1, C: -1 });
    for (const distance of distances(curvesOf(map))) expect(distance).toBeGreaterThanOrEqual(22);
  });
});

describe('lanes told apart without colour', () => {
  const map = felt(smallMap({ 'patient s1': 'A B', 'frontstage s1': 'C D', 'backstage s1': 'E F', 'support s1': 'G H' }), {
    A: 1,
    B: -2,
    C: 0,
    D: 2,
    E: 1,
    F: 1,
    G: -1,
    H: 0,
  });
  const curves = curvesOf(map);

  it('patients have faces on a solid line, the others each a marker of its own on a dashed one', () => {
    expect(curves.map(({ marker }) => marker)).toEqual(['face', 'diamond', 'square', 'triangle']);
    const lines = curves.map((curve) => curveMarks(curve, themes.light).find((mark) => mark.kind === 'path' && mark.stroke));
    expect(lines.map((line) => line?.kind === 'path' && line.dash !== undefined)).toEqual([false, true, true, true]);
  });

  it('the line goes through every point and never swings past the moods on either side', () => {
    for (const { d, points } of curves) {
      const numbers = [...d.matchAll(/-?[\d.]+/g)].map(Number);
      const ys = numbers.filter((_, at) => at % 2 === 1);
      expect(Math.min(...ys)).toBe(Math.min(...points.map(({ y }) => y)));
      expect(Math.max(...ys)).toBe(Math.max(...points.map(({ y }) => y)));
      for (const { x, y } of points) expect(d).toContain(`${x} ${y}`);
    }
  });

  it('a face has the icon of its mood', () => {
    const icons = curvePointMarks(curves[0]!, themes.light).flatMap((mark) => (mark.kind === 'icon' ? [mark.name] : []));
    expect(icons).toEqual(['Smile', 'Angry']);
  });
});

it('a map without moods has no curve', () => {
  expect(curvesOf(smallMap({ 'patient s1': 'A B' }))).toEqual([]);
});
