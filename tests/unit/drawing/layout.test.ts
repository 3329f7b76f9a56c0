import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CARD, HEADER, layoutMap, type MapLayout, PAD } from '../../../src/drawing';
import { type JourneyMap, setFields } from '../../../src/model';
import { arbitraryMap } from '../model/randomMap';
import { doing, smallMap } from '../model/smallMap';
import { arbitraryCrowd } from './maps';

const anyMap = (): fc.Arbitrary<JourneyMap> => fc.oneof(arbitraryMap({ commands: 60 }), arbitraryCrowd());
const titled = (map: JourneyMap, id: string, title: string) => doing(map, setFields('touchpoints', id, { title }, 'Rename'));
const box = (layout: MapLayout, id: string) => layout.cards.get(id)!;

describe('any map', () => {
  it('has every card inside its stage and its lane', () => {
    fc.assert(
      fc.property(anyMap(), (map) => {
        const layout = layoutMap(map);
        expect(layout.cards.size).toBe(Object.keys(map.touchpoints).length);
        for (const t of Object.values(map.touchpoints)) {
          const card = box(layout, t.id);
          const stage = layout.stages.find(({ id }) => id === t.stageId)!;
          const lane = layout.lanes.find(({ id }) => id === t.laneId)!;
          expect(card.x).toBeGreaterThanOrEqual(stage.x + PAD.x);
          expect(card.x + card.width).toBeLessThanOrEqual(stage.x + stage.width - PAD.x);
          expect(card.y).toBeGreaterThanOrEqual(lane.y + PAD.y);
          expect(card.y + card.height).toBeLessThanOrEqual(lane.y + lane.height - PAD.y);
        }
      }),
    );
  });

  it('has no two cards over one another, columns in line and rows in line', () => {
    fc.assert(
      fc.property(anyMap(), (map) => {
        const layout = layoutMap(map);
        const cards = [...layout.cards.values()];
        const [byColumn, byRow] = [new Map<number, number>(), new Map<number, number>()];
        for (const card of cards) {
          expect(byColumn.get(card.gridColumn) ?? card.x).toBe(card.x);
          expect(byRow.get(card.gridRow) ?? card.y).toBe(card.y);
          byColumn.set(card.gridColumn, card.x);
          byRow.set(card.gridRow, card.y);
          const over = cards.filter(
            (other) =>
              other.id !== card.id &&
              other.x < card.x + card.width &&
              card.x < other.x + other.width &&
              other.y < card.y + card.height &&
              card.y < other.y + other.height,
          );
          expect(over).toEqual([]);
        }
        expect(new Set(cards.map((card) => `${card.gridColumn} ${card.gridRow}`)).size).toBe(cards.length);
      }),
    );
  });

  it('has stages and lanes side by side without gaps, from the origin to its width and height', () => {
    fc.assert(
      fc.property(anyMap(), (map) => {
        const layout = layoutMap(map);
        let x = 0;
        for (const stage of layout.stages) {
          expect(stage.x).toBe(x);
          x += stage.width;
        }
        let y = 0;
        for (const lane of layout.lanes) {
          expect(lane.y).toBe(y);
          y += lane.height;
        }
        expect([layout.width, layout.height]).toEqual([x, y]);
      }),
    );
  });
});

describe('what makes room', () => {
  const map = smallMap({ 'patient s1': 'A B / C D', 'frontstage s1': 'E' });

  it('a long title makes its card higher, and the rows and lanes below follow', () => {
    const before = layoutMap(map);
    const after = layoutMap(titled(map, 'A', 'Patient rings the surgery at eight and waits in the queue for an hour'));
    const grown = box(after, 'A').height - CARD.minHeight;
    expect(grown).toBeGreaterThan(0);
    expect(grown % CARD.lineHeight).toBe((42 + 3 * CARD.lineHeight - CARD.minHeight) % CARD.lineHeight);
    expect(box(after, 'B')).toEqual(box(before, 'B'));
    for (const id of ['C', 'D', 'E']) expect(box(after, id).y - box(before, id).y).toBe(grown);
    expect(after.lanes[1]!.y - before.lanes[1]!.y).toBe(grown);
  });

  it('a card grows no further than its six lines', () => {
    const layout = layoutMap(titled(map, 'A', 'and again '.repeat(1_000)));
    expect(box(layout, 'A').height).toBe(42 + CARD.maxLines * CARD.lineHeight);
  });

  it('an empty stage is one column wide and an empty lane one row high', () => {
    const layout = layoutMap(smallMap());
    expect(layout.stages.map(({ width }) => width)).toEqual(Array(3).fill(CARD.width + 2 * PAD.x));
    expect(layout.lanes.map(({ height }) => height)).toEqual(Array(4).fill(CARD.minHeight + 2 * PAD.y));
  });

  it('a lane is high enough for the words of its header', () => {
    const long = doing(
      map,
      setFields('lanes', 'support', { title: 'The electronic record system of the trust and its many helpers' }, 'Rename'),
    );
    const lane = layoutMap(long).lanes.at(-1)!;
    expect(lane.titleLines.length).toBeGreaterThan(3);
    expect(lane.height).toBeGreaterThanOrEqual(56 + 17 * lane.titleLines.length);
  });

  it('the header grows with a second line of a stage title, for all stages', () => {
    const long = doing(map, setFields('stages', 's2', { title: 'Waiting for the appointment' }, 'Rename'));
    expect(layoutMap(map).headerHeight).toBe(HEADER.stageHeight);
    expect(layoutMap(long).headerHeight).toBe(HEADER.stageHeight + 17);
  });

  const label = (cells: Record<string, string>, link: string, text: string) => {
    const start = smallMap(cells, link);
    return doing(start, setFields('connections', link.replace('>', '-'), { label: text }, 'Label'));
  };

  it.each([
    ['in one stage', { 'patient s1': 'A B' }],
    ['across the border of a stage', { 'patient s1': 'A', 'patient s2': 'B' }],
  ])('a label on a short connection %s widens the gap between its cards, and only that', (_, cells) => {
    const [plain, labelled] = [layoutMap(smallMap(cells, 'A>B')), layoutMap(label(cells, 'A>B', 'if no answer'))];
    const gap = (layout: MapLayout): number => box(layout, 'B').x - box(layout, 'A').x - CARD.width;
    expect(gap(plain)).toBe(2 * PAD.x);
    expect(gap(labelled)).toBeGreaterThan(2 * PAD.x + 60);
    expect(box(labelled, 'A')).toEqual(box(plain, 'A'));
    expect(labelled.stages.at(-1)!.width).toBe(plain.stages.at(-1)!.width);
  });

  it.each([
    ['another row', { 'patient s1': 'A . / . B' }],
    ['a later column', { 'patient s1': 'A C B' }],
  ])('a label on a connection to %s widens nothing', (_, cells) => {
    expect(layoutMap(label(cells, 'A>B', 'if no answer')).width).toBe(layoutMap(smallMap(cells, 'A>B')).width);
  });
});
