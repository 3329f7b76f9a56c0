/** Dragging cards: where they would land is shown while they move; letting go is one command. */
import type { OnNodeDrag } from '@xyflow/react';
import { type RefObject, useCallback, useRef, useState } from 'react';
import { CARD, type EdgeShape, type MapLayout, type Rect, slotAt, slotRect } from '../drawing';
import { describeTouchpoint, type Id, insertIntoConnection, moveTouchpoints, type Slot, sameCell } from '../model';
import { type OpenMap, perform, say, selectedTouchpoints, useOpenMap } from '../state';
import { isOver, whenAborted } from './aborting';
import { useDrawingStore } from './drawing';
import type { CardNode } from './nodes';
import { useGrip, type XY } from './useGrip';

export interface Landing {
  readonly slot: Slot;
  readonly rect: Rect;
  /** The connection the card would be inserted into, instead of the slot. */
  readonly edge: EdgeShape | null;
}

export type LivePositions = ReadonlyMap<Id, XY>;

const nowhere: LivePositions = new Map();
/** How near, in map units, the middle of a card must come to the middle of a connection to be inserted. */
const NEAR = 26;

export function useCardDrag(root: RefObject<HTMLDivElement | null>) {
  const open = useOpenMap();
  const drawing = useDrawingStore();
  const [live, setLive] = useState<LivePositions>(nowhere);
  const [landing, setLanding] = useState<Landing | null>(null);
  const current = useRef<Landing | null>(null);
  const hearing = useRef<(() => void) | null>(null);
  const movedBy = useGrip(root);

  const end = useCallback((): Landing | null => {
    const target = current.current;
    current.current = null;
    hearing.current?.();
    hearing.current = null;
    setLanding(null);
    setLive(nowhere);
    return target;
  }, []);

  const onNodeDragStart = useCallback(() => {
    hearing.current = whenAborted(() => {
      end();
      // React Flow drags until the button comes up, or so it seems.
      window.dispatchEvent(new MouseEvent('mouseup', { view: window }));
    });
  }, [end]);

  const onNodeDrag = useCallback<OnNodeDrag<CardNode>>(
    (event, node, nodes) => {
      if (!hearing.current) return;
      const { layout, edges } = drawing.getState();
      const by = movedBy(event);
      const at = ({ id, position }: CardNode): XY => {
        const box = layout.cards.get(id);
        return box && by ? { x: box.x + by.x, y: box.y + by.y } : position;
      };
      setLive(new Map(nodes.map((moved) => [moved.id, at(moved)])));
      const next = isOver(root.current, event) ? landingOf(layout, edges, node.id, at(node), nodes.length === 1) : null;
      const last = current.current;
      if (last && next && last.edge === next.edge && sameSlot(last.slot, next.slot)) return;
      current.current = next;
      setLanding(next);
    },
    [drawing, root, movedBy],
  );

  const onNodeDragStop = useCallback<OnNodeDrag<CardNode>>(
    (event, node, nodes) => {
      const target = end();
      if (!target || isCancelled(event)) return;
      const ids = nodes.map((moved) => moved.id);
      land(open, target, node.id, ids);
    },
    [open, end],
  );

  return { live, landing, onNodeDragStart, onNodeDrag, onNodeDragStop };
}

const isCancelled = (event: { type?: string }): boolean => event.type === 'touchcancel' || event.type === 'pointercancel';

const sameSlot = (a: Slot, b: Slot): boolean => sameCell(a, b) && a.column === b.column && a.row === b.row;

function landingOf(layout: MapLayout, edges: ReadonlyMap<Id, EdgeShape>, id: Id, at: XY, single: boolean): Landing | null {
  const x = at.x + CARD.width / 2;
  const y = at.y + CARD.minHeight / 2;
  const slot = slotAt(layout, x, y);
  const rect = slot && slotRect(layout, slot);
  if (!slot || !rect) return null;
  return { slot, rect, edge: single ? edgeNear(edges, id, x, y) : null };
}

function edgeNear(edges: ReadonlyMap<Id, EdgeShape>, id: Id, x: number, y: number): EdgeShape | null {
  for (const edge of edges.values()) {
    if (edge.connection.fromId === id || edge.connection.toId === id) continue;
    if (Math.hypot(edge.labelX - x, edge.labelY - y) < NEAR) return edge;
  }
  return null;
}

function land(open: OpenMap, { slot, edge }: Landing, lead: Id, moved: readonly Id[]): void {
  if (edge) {
    if (perform(open, insertIntoConnection(edge.id, { id: lead }))) sayWhere(open, lead);
    return;
  }
  const selected = selectedTouchpoints(open.session.getState()).filter((id) => id !== lead);
  // Cards of the selection that are out of sight are not nodes, but move along.
  const others = moved.length > 1 ? selected : [];
  if (perform(open, moveTouchpoints([lead, ...others], slot))) sayWhere(open, lead);
}

/** Not only that it moved, but where it is now. */
function sayWhere(open: OpenMap, id: Id): void {
  say(open.session, describeTouchpoint(open.store.getState().map, id));
}
