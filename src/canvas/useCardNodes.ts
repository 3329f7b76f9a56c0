/** The cards to mount: those in the window, in reading order; from afar only the selected, the hovered and the edited. */
import { useEffect, useMemo, useReducer, useRef } from 'react';
import type { CardBox } from '../drawing';
import { type Id, readingRank } from '../model';
import { selectedTouchpoints, useSession } from '../state';
import { inBatches } from './batches';
import type { LivePositions } from './dragging';
import { useDrawing } from './drawing';
import { type CardNode, cardNodes } from './nodes';
import { type MapWindow, touches } from './window';

/** From afar no more selected cards than this are mounted: the rest is seen on the painted map. */
const MOST_FAR = 60;

interface CardNodes {
  readonly nodes: readonly CardNode[];
  /** The painted map is to be shown: from afar, and coming from there until the cards are all there. */
  readonly painted: boolean;
}

/** @param editing id of the card whose title is typed (it cannot be dragged), null, or false when no card can be dragged */
export function useCardNodes(view: MapWindow, live: LivePositions, hovered: Id | null, editing: Id | null | false): CardNodes {
  const layout = useDrawing((drawing) => drawing.layout);
  const map = useDrawing((drawing) => drawing.map);
  const selected = useSession(selectedTouchpoints);
  const previous = useRef<CardNodes | null>(null);
  const [turn, nextTurn] = useReducer((count: number) => count + 1, 0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every turn mounts the next batch
  const { result, complete } = useMemo(() => {
    const last = previous.current;
    const all = new Set(selected);
    const chosen = new Set(view.far ? selected.slice(0, MOST_FAR) : selected);
    const isMust = ({ id }: CardBox): boolean => chosen.has(id) || id === hovered || live.has(id);
    const isIn = (box: CardBox): boolean => !view.far && touches(view, box.x, box.y, box.x + box.width, box.y + box.height);
    const batch = inBatches([...layout.cards.values()], last && new Set(last.nodes.map(({ id }) => id)), isMust, isIn, view);
    const boxes = batch.boxes.sort((a, b) => readingRank(map, a.id) - readingRank(map, b.id));
    const nodes = cardNodes(
      boxes,
      (id) => ({ selected: all.has(id), draggable: editing !== false && editing !== id, live: live.get(id) }),
      last?.nodes ?? [],
    );
    const painted = view.far || (last?.painted === true && !batch.complete);
    previous.current = { nodes, painted };
    return { result: previous.current, complete: batch.complete };
  }, [layout, map, view, live, hovered, selected, editing, turn]);
  useEffect(() => {
    if (complete) return;
    const frame = requestAnimationFrame(nextTurn);
    return () => cancelAnimationFrame(frame);
  });
  return result;
}
