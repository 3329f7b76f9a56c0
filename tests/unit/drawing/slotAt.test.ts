import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutMap, type MapLayout, type Rect, slotAt, slotRect } from '../../../src/drawing';
import { emptyMap, type Slot } from '../../../src/model';
import { slot, smallMap } from '../model/smallMap';
import { arbitraryCrowd } from './maps';

const centre = ({ x, y, width, height }: Rect): [number, number] => [x + width / 2, y + height / 2];
const back = (layout: MapLayout, wanted: Slot): Slot | null => slotAt(layout, ...centre(slotRect(layout, wanted)!));

/** Every slot of every cell. */
const slotsOf = (layout: MapLayout): Slot[] =>
  layout.stages.flatMap((stage) =>
    layout.lanes.flatMap((lane) =>
      stage.columns.flatMap((_, column) => lane.rows.map((__, row) => ({ stageId: stage.id, laneId: lane.id, column, row }))),
    ),
  );

describe('from a slot to its place and back', () => {
  it('gives every slot of the map', () => {
    fc.assert(
      fc.property(arbitraryCrowd(), (map) => {
        const layout = layoutMap(map);
        for (const wanted of slotsOf(layout)) expect(back(layout, wanted)).toEqual(wanted);
      }),
    );
  });

  it('gives the slot that a card stands in from anywhere on the upper left half of the card', () => {
    fc.assert(
      fc.property(
        arbitraryCrowd(),
        fc.double({ min: 0, max: 0.8, noNaN: true }),
        fc.double({ min: 0, max: 0.8, noNaN: true }),
        (map, dx, dy) => {
          const layout = layoutMap(map);
          for (const card of layout.cards.values()) {
            const { laneId, stageId, column, row } = map.touchpoints[card.id]!;
            expect(slotAt(layout, card.x + card.width * dx, card.y + card.height * dy)).toEqual({ laneId, stageId, column, row });
          }
        },
      ),
    );
  });

  it('gives one past the end, behind and below whatever stands last', () => {
    fc.assert(
      fc.property(arbitraryCrowd(), (map) => {
        const layout = layoutMap(map);
        for (const t of Object.values(map.touchpoints)) {
          const place = { laneId: t.laneId, stageId: t.stageId, column: t.column, row: t.row };
          const stage = layout.stages.find(({ id }) => id === t.stageId)!;
          const lane = layout.lanes.find(({ id }) => id === t.laneId)!;
          const [behind, below] = [
            { ...place, column: t.column + 1 },
            { ...place, row: t.row + 1 },
          ];
          if (behind.column === stage.columns.length) expect(back(layout, behind)).toEqual(behind);
          if (below.row === lane.rows.length) expect(back(layout, below)).toEqual(below);
        }
      }),
    );
  });
});

describe('a drop', () => {
  const map = smallMap({ 'patient s1': 'A', 'patient s2': 'B C' });
  const layout = layoutMap(map);
  const card = (id: string) => layout.cards.get(id)!;

  it('at the end of a taken slot opens a column between the stages, shown there and not on the card behind', () => {
    const there = slotAt(layout, card('A').x + card('A').width - 4, card('A').y + 40);
    expect(there).toEqual(slot('patient s1', 1));
    const rect = slotRect(layout, there!)!;
    expect(rect.x).toBeGreaterThanOrEqual(card('A').x + card('A').width);
    expect(rect.x + rect.width).toBeLessThan(card('B').x);
  });

  it('below a taken slot opens a row between the lanes', () => {
    const there = slotAt(layout, card('A').x + 40, layout.lanes[0]!.height - 3);
    expect(there).toEqual(slot('patient s1', 0, 1));
    const rect = slotRect(layout, there!)!;
    expect(rect.y).toBeGreaterThanOrEqual(card('A').y + card('A').height);
    expect(rect.y + rect.height).toBeLessThanOrEqual(layout.lanes[1]!.y);
  });

  it('anywhere in an empty cell takes its first slot', () => {
    const [stage, lane] = [layout.stages[0]!, layout.lanes[1]!];
    for (const [x, y] of [
      [1, 1],
      [stage.width - 1, 1],
      [stage.width - 1, lane.height - 1],
      [1, lane.height - 1],
    ] as const) {
      expect(slotAt(layout, stage.x + x, lane.y + y)).toEqual(slot('frontstage s1', 0));
    }
  });

  it.each([
    ['far to the left and above', -9_999, -9_999, slot('patient s1', 0)],
    ['far to the right', 99_999, 40, slot('patient s3', 0)],
    ['far below', 40, 99_999, slot('support s1', 0)],
    ['far below and to the right', 99_999, 99_999, slot('support s3', 0)],
  ])('%s is clamped to the map', (_, x, y, expected) => {
    expect(slotAt(layout, x, y)).toEqual(expected);
  });

  it('on a map without stages has no slot, and a slot of a stage that has gone no place', () => {
    expect(slotAt(layoutMap(emptyMap()), 10, 10)).toBeNull();
    expect(slotRect(layout, slot('patient gone', 0))).toBeNull();
    expect(slotRect(layout, slot('gone s1', 0))).toBeNull();
  });
});
