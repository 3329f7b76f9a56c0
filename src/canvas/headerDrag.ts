/** Reordering stages and lanes by dragging their headers. */
import { useRef } from 'react';
import { lanesInOrder, moveLane, moveStage, stagesInOrder, together } from '../model';
import { type OpenMap, perform, useOpenMap } from '../state';

const START = 6;

/** Handlers for a header. The header under the pointer when it is let go is the new place. */
export function useHeaderDrag(kind: 'stage' | 'lane', id: string, setDragging: (dragging: boolean) => void) {
  const open = useOpenMap();
  const start = useRef<{ x: number; y: number; moving: boolean } | null>(null);
  return {
    onPointerDown(event: React.PointerEvent<HTMLElement>) {
      event.currentTarget.setPointerCapture(event.pointerId);
      start.current = { x: event.clientX, y: event.clientY, moving: false };
    },
    onPointerMove(event: React.PointerEvent<HTMLElement>) {
      const from = start.current;
      if (!from || from.moving || Math.hypot(event.clientX - from.x, event.clientY - from.y) < START) return;
      from.moving = true;
      setDragging(true);
    },
    onPointerUp(event: React.PointerEvent<HTMLElement>) {
      const moved = start.current?.moving;
      start.current = null;
      setDragging(false);
      if (!moved) return;
      const over = document
        .elementsFromPoint(event.clientX, event.clientY)
        .map((element) => element.closest<HTMLElement>(`[data-${kind}-id]`)?.dataset[`${kind}Id`])
        .find((found) => found !== undefined && found !== id);
      if (over !== undefined) dropOn(open, kind, id, over);
    },
    onPointerCancel() {
      start.current = null;
      setDragging(false);
    },
  };
}

function dropOn(open: OpenMap, kind: 'stage' | 'lane', id: string, over: string): void {
  const { map } = open.store.getState();
  if (kind === 'stage') {
    perform(
      open,
      moveStage(
        id,
        stagesInOrder(map).findIndex((stage) => stage.id === over),
      ),
    );
    return;
  }
  const lanes = lanesInOrder(map);
  const [from, to] = [lanes.findIndex((lane) => lane.id === id), lanes.findIndex((lane) => lane.id === over)];
  const direction = to > from ? 'down' : 'up';
  const crossed = zoneSteps(lanes, from, to);
  perform(
    open,
    together(
      'Move lane',
      Array.from({ length: crossed }, () => moveLane(id, direction)),
    ),
  );
}

/** Single steps from one place to another: past each lane, and over each line between zones on the way. */
function zoneSteps(lanes: ReturnType<typeof lanesInOrder>, from: number, to: number): number {
  const step = to > from ? 1 : -1;
  const ranks = ['patient', 'frontstage', 'backstage', 'support'];
  let steps = 0;
  let zone = ranks.indexOf(lanes[from]!.zone);
  for (let at = from + step; at !== to + step; at += step) {
    const next = ranks.indexOf(lanes[at]!.zone);
    steps += Math.abs(next - zone);
    // Crossing a line already puts it before the first lane there; only further lanes are passed one by one.
    if (next === zone || at !== to) steps += 1;
    zone = next;
  }
  return steps;
}
