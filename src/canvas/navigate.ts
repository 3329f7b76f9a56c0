/**
 * Where arrow keys lead: by slot among cards, on to the headers at the edges. Pure, asked of the layout. Every card and
 * header can be reached from any other: lane headers lead to one another and into their lane, rows of a lane to one
 * another, and a row from end to end.
 */
import type { CardBox, LaneBox, MapLayout, StageBox } from '../drawing';
import type { Direction, Id } from '../model';
import type { Selection } from '../state';

const one = (id: Id): Selection => ({ kind: 'touchpoints', ids: [id] });

/** What an arrow key selects next; null when there is nothing that way. */
export function neighbour(layout: MapLayout, selection: Selection, direction: Direction): Selection | null {
  switch (selection.kind) {
    case 'touchpoints': {
      const card = layout.cards.get(selection.ids[0] ?? '');
      return card ? fromCard(layout, card, direction) : first(layout);
    }
    case 'stage':
      return fromStage(layout, selection.id, direction);
    case 'lane':
      return fromLane(layout, selection.id, direction);
    default:
      return first(layout);
  }
}

/** One number for two, the first counting for more; no map has as many rows or columns. */
const rank = (major: number, minor: number): number => major * 1_000_000 + minor;

/** The card nearest to the top left, else the first stage header. */
function first(layout: MapLayout): Selection | null {
  const card = best([...layout.cards.values()], (box) => rank(box.gridColumn, box.gridRow));
  if (card) return one(card.id);
  const [stage] = layout.stages;
  return stage ? { kind: 'stage', id: stage.id } : null;
}

function best(cards: readonly CardBox[], cost: (card: CardBox) => number): CardBox | undefined {
  let found: CardBox | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const card of cards) {
    const value = cost(card);
    if (value < least) [found, least] = [card, value];
  }
  return found;
}

const laneAt = (layout: MapLayout, row: number): LaneBox | undefined =>
  layout.lanes.find((box) => row >= box.firstRow && row < box.firstRow + box.rows.length);
const stageAt = (layout: MapLayout, column: number): StageBox | undefined =>
  layout.stages.find((box) => column >= box.firstColumn && column < box.firstColumn + box.columns.length);

/** Along a row to the next card in it; up and down to the nearest row of the lane, then to what is near in other lanes. At the edge, the header. */
function fromCard(layout: MapLayout, card: CardBox, direction: Direction): Selection | null {
  const all = [...layout.cards.values()];
  const sign = direction === 'right' || direction === 'down' ? 1 : -1;
  const lane = laneAt(layout, card.gridRow);
  if (direction === 'left' || direction === 'right') {
    const inRow = all.filter((other) => other.gridRow === card.gridRow && (other.gridColumn - card.gridColumn) * sign > 0);
    const next = best(inRow, (other) => Math.abs(other.gridColumn - card.gridColumn));
    if (next) return one(next.id);
    return direction === 'left' && lane ? { kind: 'lane', id: lane.id } : null;
  }
  const [rows, columns] = [(o: CardBox) => Math.abs(o.gridRow - card.gridRow), (o: CardBox) => Math.abs(o.gridColumn - card.gridColumn)];
  const beyond = all.filter((other) => (other.gridRow - card.gridRow) * sign > 0);
  const inLane = beyond.filter((other) => laneAt(layout, other.gridRow) === lane);
  const next = best(inLane, (other) => rank(rows(other), columns(other))) ?? best(beyond, (other) => rows(other) * 3 + columns(other) * 2);
  if (next) return one(next.id);
  const stage = stageAt(layout, card.gridColumn);
  return direction === 'up' && stage ? { kind: 'stage', id: stage.id } : null;
}

function fromStage(layout: MapLayout, id: Id, direction: Direction): Selection | null {
  const index = layout.stages.findIndex((stage) => stage.id === id);
  const stage = layout.stages[index];
  if (!stage) return first(layout);
  if (direction === 'left' || direction === 'right') {
    const next = layout.stages[index + (direction === 'right' ? 1 : -1)];
    if (next) return { kind: 'stage', id: next.id };
    const [lane] = layout.lanes;
    return direction === 'left' && lane ? { kind: 'lane', id: lane.id } : null;
  }
  if (direction === 'up') return null;
  const last = stage.firstColumn + stage.columns.length;
  const below = best(
    [...layout.cards.values()].filter((card) => card.gridColumn >= stage.firstColumn && card.gridColumn < last),
    (card) => rank(card.gridRow, card.gridColumn),
  );
  return below ? one(below.id) : null;
}

function fromLane(layout: MapLayout, id: Id, direction: Direction): Selection | null {
  const index = layout.lanes.findIndex((lane) => lane.id === id);
  const lane = layout.lanes[index];
  if (!lane) return first(layout);
  if (direction === 'up' || direction === 'down') {
    const next = layout.lanes[index + (direction === 'down' ? 1 : -1)];
    if (next) return { kind: 'lane', id: next.id };
    const [stage] = layout.stages;
    return direction === 'up' && stage ? { kind: 'stage', id: stage.id } : null;
  }
  if (direction === 'left') return null;
  const last = lane.firstRow + lane.rows.length;
  const beside = best(
    [...layout.cards.values()].filter((card) => card.gridRow >= lane.firstRow && card.gridRow < last),
    (card) => rank(card.gridColumn, card.gridRow),
  );
  return beside ? one(beside.id) : null;
}
