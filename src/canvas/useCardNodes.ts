/** The cards to mount: those in the window, in reading order; from afar only the selected, the hovered and the edited. */
import { useMemo, useRef } from 'react';
import { type Id, readingRank } from '../model';
import { selectedTouchpoints, useSession } from '../state';
import type { LivePositions } from './dragging';
import { useDrawing } from './drawing';
import { type CardNode, cardNodes } from './nodes';
import { type MapWindow, touches } from './window';

/** From afar no more selected cards than this are mounted: the rest is seen on the painted map. */
const MOST_FAR = 60;

/** @param editing id of the card whose title is typed (it cannot be dragged), null, or false when no card can be dragged */
export function useCardNodes(view: MapWindow, live: LivePositions, hovered: Id | null, editing: Id | null | false): readonly CardNode[] {
  const layout = useDrawing((drawing) => drawing.layout);
  const map = useDrawing((drawing) => drawing.map);
  const selected = useSession(selectedTouchpoints);
  const previous = useRef<readonly CardNode[]>([]);
  return useMemo(() => {
    const chosen = new Set(view.far ? selected.slice(0, MOST_FAR) : selected);
    const boxes = [...layout.cards.values()].filter(
      (box) =>
        chosen.has(box.id) ||
        box.id === hovered ||
        live.has(box.id) ||
        (!view.far && touches(view, box.x, box.y, box.x + box.width, box.y + box.height)),
    );
    boxes.sort((a, b) => readingRank(map, a.id) - readingRank(map, b.id));
    const all = new Set(selected);
    previous.current = cardNodes(
      boxes,
      (id) => ({ selected: all.has(id), draggable: editing !== false && editing !== id, live: live.get(id) }),
      previous.current,
    );
    return previous.current;
  }, [layout, map, view, live, hovered, selected, editing]);
}
