import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CardBox, layoutMap, type MapLayout } from '../../../src/drawing';
import { type Point, type Route, routeConnections, spreadTracks } from '../../../src/drawing/routes';
import type { JourneyMap } from '../../../src/model';
import { smallMap } from '../model/smallMap';
import { arbitraryCrowd } from './maps';

function routed(map: JourneyMap): { layout: MapLayout; routes: Route[] } {
  const layout = layoutMap(map);
  return { layout, routes: spreadTracks(routeConnections(map, layout), (id) => map.connections[id]!.fromId) };
}

const segments = ({ points }: Route): [Point, Point][] => points.slice(1).map((point, at) => [points[at]!, point]);

/** Whether a segment runs through the inside of a card; its border may be touched. */
const crosses = ([a, b]: [Point, Point], card: CardBox): boolean =>
  Math.max(a.x, b.x) > card.x &&
  Math.min(a.x, b.x) < card.x + card.width &&
  Math.max(a.y, b.y) > card.y &&
  Math.min(a.y, b.y) < card.y + card.height;

const onBorder = ({ x, y }: Point, card: CardBox): boolean => {
  const within = x >= card.x && x <= card.x + card.width && y >= card.y && y <= card.y + card.height;
  return within && (x === card.x || x === card.x + card.width || y === card.y || y === card.y + card.height);
};

describe('routes on a crowded map', () => {
  it('never run through a card', () => {
    fc.assert(
      fc.property(arbitraryCrowd(), (map) => {
        const { layout, routes } = routed(map);
        for (const route of routes) {
          for (const segment of segments(route)) {
            const hit = [...layout.cards.values()].filter((card) => crosses(segment, card)).map(({ id }) => id);
            expect(hit, `${route.id} ${JSON.stringify(route.points)}`).toEqual([]);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('never run through a card where many share the gutter under a lane', () => {
    const row = 'A B C D E F G H';
    const [cells, ids] = [{ 'patient s1': row, 'frontstage s1': row.toLowerCase() }, row.split(' ')];
    const map = smallMap(
      cells,
      ids
        .slice(1)
        .flatMap((id, at) => [`${id}~>${ids[at === 0 ? 0 : at - 1]}`, `${id}~>A`])
        .filter((link, at, all) => all.indexOf(link) === at)
        .join(' '),
    );
    const { layout, routes } = routed(map);
    expect(new Set(routes.flatMap(({ points }) => points.map(({ y }) => y))).size).toBeGreaterThan(4);
    for (const route of routes) {
      for (const segment of segments(route)) expect([...layout.cards.values()].filter((card) => crosses(segment, card))).toEqual([]);
    }
  });

  it('keep off the borders of cards they only pass', () => {
    fc.assert(
      fc.property(arbitraryCrowd(), (map) => {
        const { layout, routes } = routed(map);
        for (const route of routes) {
          for (const [a, b] of segments(route).slice(1, -1)) {
            const wider = [...layout.cards.values()].map((card) => ({
              ...card,
              x: card.x - 1,
              y: card.y - 1,
              width: card.width + 2,
              height: card.height + 2,
            }));
            expect(wider.filter((card) => crosses([a, b], card)).map(({ id }) => id)).toEqual([]);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('begin and end on the borders of their cards, with a stretch level or upright between any two points', () => {
    fc.assert(
      fc.property(arbitraryCrowd(), (map) => {
        const { layout, routes } = routed(map);
        expect(new Set(routes.map(({ id }) => id))).toEqual(new Set(Object.keys(map.connections)));
        expect(routes).toHaveLength(Object.keys(map.connections).length);
        for (const route of routes) {
          const { fromId, toId } = map.connections[route.id]!;
          expect(onBorder(route.points[0]!, layout.cards.get(fromId)!)).toBe(true);
          expect(onBorder(route.points.at(-1)!, layout.cards.get(toId)!)).toBe(true);
          for (const [a, b] of segments(route)) expect(a.x === b.x || a.y === b.y).toBe(true);
        }
      }),
    );
  });

  it('stay within the map, give or take the width of their tracks', () => {
    fc.assert(
      fc.property(arbitraryCrowd(), (map) => {
        const { layout, routes } = routed(map);
        for (const { x, y } of routes.flatMap(({ points }) => points)) {
          expect(x).toBeGreaterThanOrEqual(-10);
          expect(x).toBeLessThanOrEqual(layout.width);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(layout.height + 5);
        }
      }),
    );
  });
});

describe('a route', () => {
  const points = (map: JourneyMap, id: string) => routed(map).routes.find((route) => route.id === id)!.points;

  it('to the next column in a row is one straight line', () => {
    expect(points(smallMap({ 'patient s1': 'A B' }, 'A>B'), 'A-B')).toHaveLength(2);
  });

  it('past a card in the same row takes the gutter', () => {
    const map = smallMap({ 'patient s1': 'A B C' }, 'A>C');
    const { layout } = routed(map);
    const b = layout.cards.get('B')!;
    const over = points(map, 'A-C').filter(({ x }) => x > b.x - 30 && x < b.x + b.width + 30);
    expect(Math.max(...over.map(({ y }) => y))).toBeGreaterThan(b.y + b.height);
  });

  it.each([
    ['in its row', { 'patient s1': 'A B C' }],
    ['to a lower lane', { 'patient s1': '. . C', 'frontstage s1': 'A' }],
    ['to a higher lane', { 'patient s1': 'A', 'frontstage s1': '. . C' }],
  ])('back in time %s leaves downwards and runs below its row', (_, cells) => {
    const map = smallMap(cells, 'C~>A');
    const [start, next] = points(map, 'C-A');
    const card = layoutMap(map).cards.get('C')!;
    expect(start!.y).toBe(card.y + card.height);
    expect(next).toEqual({ x: start!.x, y: expect.any(Number) });
    expect(next!.y).toBeGreaterThan(start!.y);
  });

  it('there and back between two lanes are two lines side by side', () => {
    const map = smallMap({ 'patient s1': 'A', 'frontstage s1': 'B' }, 'A=>B B=>A');
    const [down, up] = [points(map, 'A-B'), points(map, 'B-A')];
    expect(Math.abs(down[0]!.x - up[0]!.x)).toBeGreaterThanOrEqual(20);
    expect(down[0]!.y).toBeLessThan(down[1]!.y);
    expect(up[0]!.y).toBeGreaterThan(up[1]!.y);
  });

  it('shares no stretch with one of another card that runs in the same gap', () => {
    const map = smallMap({ 'patient s1': 'A B', 'frontstage s1': 'C D', 'backstage s1': 'E F' }, 'A=>F C=>B');
    const upright = [...points(map, 'A-F'), ...points(map, 'C-B')].map(({ x }) => x);
    const [first, second] = [points(map, 'A-F')[1]!.x, points(map, 'C-B')[1]!.x];
    expect(upright).toContain(first);
    expect(first).not.toBe(second);
  });

  it('is the same in whatever order the connections come back from storage', () => {
    fc.assert(
      fc.property(arbitraryCrowd(), (map) => {
        const turned = { ...map, connections: Object.fromEntries(Object.entries(map.connections).reverse()) };
        expect(routed(turned).routes).toEqual(routed(map).routes);
      }),
      { numRuns: 30 },
    );
  });
});
