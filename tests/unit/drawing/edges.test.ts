import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type EdgeShape, edgeDash, edgeMarks, edgeShapes, layoutMap, lineAndHead, looseLine } from '../../../src/drawing';
import { routeConnections, spreadTracks } from '../../../src/drawing/routes';
import { connectionKinds, type JourneyMap, setFields } from '../../../src/model';
import { themes } from '../../../src/tokens';
import { doing, smallMap } from '../model/smallMap';
import { arbitraryCrowd } from './maps';

/** Every point that path data names, in order. */
const pointsIn = (d: string): { x: number; y: number }[] =>
  [...d.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }));
const tipOf = ({ head }: Pick<EdgeShape, 'head'>) => pointsIn(head)[1]!;
const shapesOf = (map: JourneyMap) => edgeShapes(map, layoutMap(map));
const labelled = (label: string, waitMinutes: number | null = null) => {
  const map = smallMap({ 'patient s1': 'A', 'frontstage s1': 'B' }, 'A=>B');
  return doing(map, setFields('connections', 'A-B', { label, waitMinutes }, 'Label'));
};

describe('connections of a crowded map', () => {
  it('have the tip of the head on the border of the card they lead to, and the line ends inside the head', () => {
    fc.assert(
      fc.property(arbitraryCrowd(), (map) => {
        const layout = layoutMap(map);
        for (const edge of edgeShapes(map, layout).values()) {
          const card = layout.cards.get(edge.connection.toId)!;
          const tip = tipOf(edge);
          expect([card.x, card.x + card.width].includes(tip.x) || [card.y, card.y + card.height].includes(tip.y)).toBe(true);
          const end = pointsIn(edge.d).at(-1)!;
          expect(Math.hypot(end.x - tip.x, end.y - tip.y)).toBeLessThanOrEqual(10);
        }
      }),
    );
  });

  it('never run back on themselves before the head', () => {
    fc.assert(
      fc.property(arbitraryCrowd(), (map) => {
        const routes = spreadTracks(routeConnections(map, layoutMap(map)), (id) => map.connections[id]!.fromId);
        for (const { points } of routes) {
          const [before, tip] = [points.at(-2)!, points.at(-1)!];
          const end = pointsIn(lineAndHead(points).d).at(-1)!;
          const [whole, part] = [Math.hypot(tip.x - before.x, tip.y - before.y), Math.hypot(tip.x - end.x, tip.y - end.y)];
          expect(part).toBeLessThanOrEqual(whole + 0.01);
        }
      }),
    );
  });

  it('say truly what they cover', () => {
    fc.assert(
      fc.property(arbitraryCrowd(), (map) => {
        for (const edge of shapesOf(map).values()) {
          for (const { x, y } of [...pointsIn(edge.d), ...pointsIn(edge.head)]) {
            expect(x).toBeGreaterThanOrEqual(edge.left);
            expect(x).toBeLessThanOrEqual(edge.right);
            expect(y).toBeGreaterThanOrEqual(edge.top);
            expect(y).toBeLessThanOrEqual(edge.bottom);
          }
          expect(edge.labelX - edge.labelWidth / 2).toBeGreaterThanOrEqual(edge.left);
          expect(edge.labelX + edge.labelWidth / 2).toBeLessThanOrEqual(edge.right);
        }
      }),
    );
  });
});

describe('what did not change', () => {
  const map = smallMap({ 'patient s1': 'A B C', 'frontstage s1': 'D E' }, 'A>B B>C D>E A=>D');

  it('is the same object: given another label, then only that connection is new', () => {
    const before = shapesOf(map);
    const next = doing(map, setFields('connections', 'A-D', { label: 'by letter' }, 'Label'));
    const now = edgeShapes(next, layoutMap(next), before);
    expect(now.get('A-D')).not.toBe(before.get('A-D'));
    for (const id of ['A-B', 'B-C', 'D-E']) expect(now.get(id)).toBe(before.get(id));
  });

  it('is the same table: given another description of a touchpoint', () => {
    const before = shapesOf(map);
    const next = doing(map, setFields('touchpoints', 'A', { description: 'Rings twice' }, 'Describe'));
    expect(edgeShapes(next, layoutMap(next), before)).toBe(before);
  });
});

describe('how a connection is drawn', () => {
  it('has dashes that tell every kind but the loop from a sequence', () => {
    expect(connectionKinds.map((kind) => edgeDash[kind])).toEqual([undefined, [5, 4], [1.5, 4], undefined]);
  });

  it('carries its label and its wait in a pill in the middle of the gap', () => {
    const map = labelled('if no answer', 120);
    const layout = layoutMap(map);
    const edge = edgeShapes(map, layout).get('A-B')!;
    expect(edge.text).toBe('if no answer · 2 h');
    const pill = edgeMarks(edge, themes.light).find((mark) => mark.kind === 'rect')!;
    const [a, b] = [layout.cards.get('A')!, layout.cards.get('B')!];
    expect(pill.y).toBeGreaterThanOrEqual(a.y + a.height);
    expect(pill.y + pill.height).toBeLessThanOrEqual(b.y);
    expect(pill.x + pill.width / 2).toBe(edge.labelX);
  });

  it('cuts a label that is too long for the map', () => {
    const edge = shapesOf(labelled('word '.repeat(2_000))).get('A-B')!;
    expect(edge.text).toMatch(/…$/);
    expect(edge.labelWidth).toBeLessThanOrEqual(168 + 19);
  });

  it('has no pill without words', () => {
    expect(edgeMarks(shapesOf(labelled('  ')).get('A-B')!, themes.light).map(({ kind }) => kind)).toEqual(['path', 'path']);
  });

  it.each([
    ['to the right', { x: 300, y: 0 }, { x: 300, y: 42 }],
    ['below', { x: 20, y: 200 }, { x: 96, y: 200 }],
    ['above', { x: 20, y: -200 }, { x: 96, y: -116 }],
  ])('while a card is dragged %s, leads to its border', (_, at, tip) => {
    const size = { width: 152, height: 84 };
    expect(tipOf(looseLine({ x: 0, y: 0, ...size }, { ...at, ...size }))).toEqual(tip);
  });
});
