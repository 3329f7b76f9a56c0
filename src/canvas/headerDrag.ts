/** Reordering stages and lanes by dragging their headers. */
import { useRef } from 'react';
import { sayingZone } from '../actions';
import { lanesInOrder, moveLane, moveStage, stagesInOrder, together } from '../model';
import { type OpenMap, perform, useOpenMap } from '../state';
import { whenAborted } from './aborting';

const START = 6;

interface Drag {
  readonly x: number;
  readonly y: number;
  moving: boolean;
  /** The header it would be dropped on. */
  over: HTMLElement | null;
  endHearing(): void;
}

/** Handlers for a header. The header under the pointer, which is marked, is the new place when it is let go. */
export function useHeaderDrag(kind: 'stage' | 'lane', id: string, setDragging: (dragging: boolean) => void) {
  const open = useOpenMap();
  const drag = useRef<Drag | null>(null);
  const end = (): Drag | null => {
    const ended = drag.current;
    ended?.endHearing();
    if (ended?.over) delete ended.over.dataset.drop;
    drag.current = null;
    setDragging(false);
    return ended;
  };
  return {
    onPointerDown(event: React.PointerEvent<HTMLElement>) {
      event.currentTarget.setPointerCapture(event.pointerId);
      drag.current = { x: event.clientX, y: event.clientY, moving: false, over: null, endHearing: whenAborted(end) };
    },
    onPointerMove(event: React.PointerEvent<HTMLElement>) {
      const now = drag.current;
      if (!now) return;
      if (!now.moving && Math.hypot(event.clientX - now.x, event.clientY - now.y) < START) return;
      if (!now.moving) setDragging(true);
      now.moving = true;
      const over = headerAt(kind, event.clientX, event.clientY);
      const next = over?.dataset[`${kind}Id`] === id ? null : over;
      if (next === now.over) return;
      if (now.over) delete now.over.dataset.drop;
      if (next) next.dataset.drop = '';
      now.over = next;
    },
    onPointerUp() {
      const over = end()?.over?.dataset[`${kind}Id`];
      if (over !== undefined) dropOn(open, kind, id, over);
    },
  };
}

/** The header of a kind under a point; for a stage it is enough to be above or below, for a lane beside it. */
function headerAt(kind: 'stage' | 'lane', x: number, y: number): HTMLElement | null {
  const headers = [...document.querySelectorAll<HTMLElement>(`[data-${kind}-id]`)];
  const covers = ({ left, right, top, bottom }: DOMRect): boolean => (kind === 'stage' ? x >= left && x <= right : y >= top && y <= bottom);
  return headers.find((header) => covers(header.getBoundingClientRect())) ?? null;
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
  const steps = Array.from({ length: crossed }, () => moveLane(id, direction));
  sayingZone(open, id, () => perform(open, together('Move lane', steps)));
}

/** Single steps from one place to another: past each lane, and over each line between zones on the way. */
export function zoneSteps(lanes: ReturnType<typeof lanesInOrder>, from: number, to: number): number {
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
