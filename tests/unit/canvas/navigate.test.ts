import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { neighbour } from '../../../src/canvas/navigate';
import { layoutMap, type MapLayout } from '../../../src/drawing';
import { type Direction, emptyMap } from '../../../src/model';
import type { Selection } from '../../../src/state';
import { arbitraryCrowd } from '../drawing/maps';
import { arbitraryMap } from '../model/randomMap';
import { smallMap } from '../model/smallMap';

const DIRECTIONS: readonly Direction[] = ['left', 'right', 'up', 'down'];
const nameOf = (selection: Selection): string =>
  selection.kind === 'none' ? 'none' : selection.kind === 'touchpoints' ? `card ${selection.ids[0]}` : `${selection.kind} ${selection.id}`;
const card = (id: string): Selection => ({ kind: 'touchpoints', ids: [id] });

/** All that arrow keys can reach from a start. */
function reached(layout: MapLayout, start: Selection): Set<string> {
  const seen = new Set<string>([nameOf(start)]);
  const open = [start];
  for (let at = open.pop(); at; at = open.pop()) {
    for (const direction of DIRECTIONS) {
      const next = neighbour(layout, at, direction);
      if (!next || seen.has(nameOf(next))) continue;
      seen.add(nameOf(next));
      open.push(next);
    }
  }
  return seen;
}

const everything = (layout: MapLayout): Set<string> =>
  new Set([
    ...[...layout.cards.keys()].map((id) => `card ${id}`),
    ...layout.stages.map(({ id }) => `stage ${id}`),
    ...layout.lanes.map(({ id }) => `lane ${id}`),
  ]);

describe('arrow keys on any map', () => {
  it.each([
    ['crowded', arbitraryCrowd()],
    ['grown by commands', arbitraryMap({ commands: 60 })],
  ])('reach every card and every header from any of them: %s', (_, maps) => {
    fc.assert(
      fc.property(maps, fc.nat(), (map, pick) => {
        const layout = layoutMap(map);
        const ids = [...layout.cards.keys()];
        const starts = [
          card(ids[pick % ids.length] ?? 'nobody'),
          { kind: 'stage', id: layout.stages.at(-1)!.id },
          { kind: 'lane', id: layout.lanes.at(-1)!.id },
        ] as const;
        for (const start of starts) {
          const seen = reached(layout, start);
          seen.delete('card nobody');
          expect(seen).toEqual(everything(layout));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('lead from a card to one that lies that way', () => {
    fc.assert(
      fc.property(arbitraryCrowd(), (map) => {
        const { cards, ...rest } = layoutMap(map);
        for (const from of cards.values()) {
          for (const direction of DIRECTIONS) {
            const next = neighbour({ cards, ...rest }, card(from.id), direction);
            const to = next?.kind === 'touchpoints' ? cards.get(next.ids[0]!) : undefined;
            if (!to) continue;
            if (direction === 'left' || direction === 'right') expect(to.gridRow).toBe(from.gridRow);
            const along = direction === 'left' || direction === 'right' ? to.gridColumn - from.gridColumn : to.gridRow - from.gridRow;
            expect(Math.sign(along)).toBe(direction === 'right' || direction === 'down' ? 1 : -1);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('from a card', () => {
  const layout = layoutMap(smallMap({ 'patient s1': 'A B', 'patient s2': 'C', 'frontstage s1': '. D', 'support s2': 'E' }));
  it.each<[string, Direction, string | null]>([
    ['A', 'right', 'card B'],
    ['B', 'right', 'card C'],
    ['C', 'right', null],
    ['C', 'left', 'card B'],
    ['A', 'left', 'lane patient'],
    ['A', 'up', 'stage s1'],
    ['C', 'up', 'stage s2'],
    ['B', 'down', 'card D'],
    ['D', 'up', 'card B'],
    ['D', 'down', 'card E'],
    ['E', 'down', null],
  ])('%s, %s leads to %s', (from, direction, to) => {
    const next = neighbour(layout, card(from), direction);
    expect(next && nameOf(next)).toBe(to);
  });

  it('down takes the next row of its own lane first, however far its card is', () => {
    const far = layoutMap(smallMap({ 'patient s1': 'A / . . . . . . B', 'frontstage s1': 'C' }));
    expect(neighbour(far, card('A'), 'down')).toEqual(card('B'));
    expect(neighbour(far, card('B'), 'down')).toEqual(card('C'));
  });
});

describe('from a header', () => {
  const layout = layoutMap(smallMap({ 'patient s2': 'A', 'frontstage s1': 'B C' }));
  it.each<[Selection, Direction, string | null]>([
    [{ kind: 'stage', id: 's1' }, 'right', 'stage s2'],
    [{ kind: 'stage', id: 's1' }, 'left', 'lane patient'],
    [{ kind: 'stage', id: 's1' }, 'down', 'card B'],
    [{ kind: 'stage', id: 's1' }, 'up', null],
    [{ kind: 'stage', id: 's3' }, 'right', null],
    [{ kind: 'stage', id: 's3' }, 'down', null],
    [{ kind: 'lane', id: 'patient' }, 'up', 'stage s1'],
    [{ kind: 'lane', id: 'patient' }, 'down', 'lane frontstage'],
    [{ kind: 'lane', id: 'frontstage' }, 'right', 'card B'],
    [{ kind: 'lane', id: 'patient' }, 'left', null],
    [{ kind: 'lane', id: 'support' }, 'right', null],
  ])('%j, %s leads to %s', (from, direction, to) => {
    const next = neighbour(layout, from, direction);
    expect(next && nameOf(next)).toBe(to);
  });
});

describe('from nowhere', () => {
  const layout = layoutMap(smallMap({ 'frontstage s1': 'B', 'patient s2': 'A' }));
  it.each<[string, Selection]>([
    ['nothing selected', { kind: 'none' }],
    ['a card that has gone', card('nobody')],
    ['an empty selection', { kind: 'touchpoints', ids: [] }],
    ['a stage that has gone', { kind: 'stage', id: 'nobody' }],
    ['a lane that has gone', { kind: 'lane', id: 'nobody' }],
    ['a connection', { kind: 'connection', id: 'B-A' }],
  ])('%s: any arrow leads to the first card', (_, selection) => {
    for (const direction of DIRECTIONS) expect(neighbour(layout, selection, direction)).toEqual(card('B'));
  });

  it('a map without cards begins at its first stage, an empty one nowhere', () => {
    expect(neighbour(layoutMap(smallMap()), { kind: 'none' }, 'down')).toEqual({ kind: 'stage', id: 's1' });
    expect(neighbour(layoutMap(emptyMap()), { kind: 'none' }, 'down')).toBeNull();
  });
});
