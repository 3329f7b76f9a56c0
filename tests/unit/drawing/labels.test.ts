import { describe, expect, it } from 'vitest';
import { edgeShapes, layoutMap } from '../../../src/drawing';
import { crossingsOf, labelPoint } from '../../../src/drawing/labels';
import type { Route } from '../../../src/drawing/routes';
import { setFields } from '../../../src/model';
import { doing, smallMap } from '../model/smallMap';

const level: Route = {
  id: 'level',
  points: [
    { x: 0, y: 50 },
    { x: 300, y: 50 },
  ],
};
const upright = (x: number, from: number, to: number): Route => ({
  id: `upright ${x}`,
  points: [
    { x, y: from },
    { x, y: to },
  ],
});
const placed = (width: number, ...others: readonly Route[]) => labelPoint(level, width, 0, crossingsOf([level, ...others]));

describe('a label on a level stretch', () => {
  it('stands in the middle', () => {
    expect(placed(80)).toEqual({ x: 150, y: 50 });
  });

  it('goes aside from what crosses there, no further than it must', () => {
    const { x, y } = placed(80, upright(140, 0, 100));
    expect([x, y]).toEqual([190, 50]);
    expect(placed(80, upright(160, 0, 100)).x).toBe(110);
  });

  it('is not moved by what ends before it, or by its own connection', () => {
    expect(placed(80, upright(140, 0, 40), upright(150, 60, 100)).x).toBe(150);
    const bent: Route = { id: 'level', points: [{ x: 150, y: 0 }, { x: 150, y: 50 }, ...level.points] };
    expect(labelPoint(bent, 80, 0, crossingsOf([bent])).x).toBe(150);
  });

  it('stays in the middle where nowhere is free, and never leaves its stretch', () => {
    const fence = Array.from({ length: 30 }, (_, at) => upright(at * 10, 0, 100));
    expect(placed(80, ...fence).x).toBe(150);
    expect(placed(500, upright(150, 0, 100)).x).toBe(150);
    for (let x = 0; x <= 300; x += 7) {
      const at = placed(120, upright(x, 0, 100));
      expect(at.x - 60).toBeGreaterThanOrEqual(0);
      expect(at.x + 60).toBeLessThanOrEqual(300);
    }
  });
});

it('given a labelled loop under a hand-off, then the hand-off is not hidden behind the label', () => {
  const plain = smallMap({ 'patient s1': 'A B C', 'frontstage s1': '. D' }, 'A>B B>C B=>D C~>A');
  const map = doing(plain, setFields('connections', 'C-A', { label: 'changed' }, 'Label'));
  const shapes = edgeShapes(map, layoutMap(map));
  const [loop, handoff] = [shapes.get('C-A')!, shapes.get('B-D')!];
  expect(Math.abs(loop.labelX - handoff.labelX)).toBeGreaterThan(loop.labelWidth / 2 + 5);
});
