import { useReactFlow } from '@xyflow/react';
import { useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { addAndType, addNext } from '../actions';
import { lineAndHead, PORT_Y, slotAt } from '../drawing';
import { addTouchpoint, connect, together } from '../model';
import { useOpenMap, useSession } from '../state';
import { isOver, whenAborted } from './aborting';
import { cardAt } from './cardAt';
import { connectTouchpoints } from './connecting';
import { useDrawingStore } from './drawing';
import styles from './PlusHandle.module.css';

/** A drag shorter than this, in px, is a click. */
const CLICK = 5;

/** Width in map units: 26 (44 by touch), and from afar never under 24 (44) px on screen. */
function sizeAt(zoom: number): number {
  const coarse = window.matchMedia('(pointer: coarse)').matches;
  return Math.max(coarse ? 44 : 26, (coarse ? 44 : 24) / zoom);
}

interface Line {
  readonly fromX: number;
  readonly fromY: number;
  readonly x: number;
  readonly y: number;
}

/** Beside a selected card: a click adds the next touchpoint, a drag draws a connection to another card or to an empty slot. */
export function PlusHandle({ id }: { readonly id: string }) {
  const open = useOpenMap();
  const flow = useReactFlow();
  const drawing = useDrawingStore();
  const zoom = useSession((session) => session.viewport?.zoom ?? 1);
  const size = sizeAt(zoom);
  const [line, setLine] = useState<Line | null>(null);
  const start = useRef<{ x: number; y: number; dragged: boolean; endHearing(): void } | null>(null);

  const abort = (): void => {
    start.current?.endHearing();
    start.current = null;
    setLine(null);
  };
  const down = (event: React.PointerEvent<HTMLButtonElement>): void => {
    event.stopPropagation();
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = { x: event.clientX, y: event.clientY, dragged: false, endHearing: whenAborted(abort) };
  };
  const move = (event: React.PointerEvent): void => {
    const from = start.current;
    if (!from) return;
    from.dragged ||= Math.hypot(event.clientX - from.x, event.clientY - from.y) > CLICK;
    if (from.dragged) setLine({ fromX: from.x, fromY: from.y, x: event.clientX, y: event.clientY });
  };
  const up = (event: React.PointerEvent): void => {
    const dragged = start.current?.dragged;
    start.current?.endHearing();
    setLine(null);
    if (dragged && isOver(event.currentTarget.closest('[role="application"]'), event)) drop(event.clientX, event.clientY);
  };
  const drop = (x: number, y: number): void => {
    const { layout } = drawing.getState();
    const at = flow.screenToFlowPosition({ x, y });
    const target = cardAt(layout, at)?.id;
    if (target === id) return;
    if (target !== undefined) {
      connectTouchpoints(open, id, target);
      return;
    }
    const slot = slotAt(layout, at.x, at.y);
    if (!slot) return;
    const adding = addTouchpoint(slot);
    addAndType(open, { ...together('Add touchpoint', [adding, connect(id, adding.id)]), id: adding.id });
  };
  const click = (event: React.MouseEvent): void => {
    event.stopPropagation();
    // Pressed by other means than a pointer it was never down; after Escape the click is none.
    const isClick = event.detail === 0 || start.current?.dragged === false;
    start.current = null;
    if (isClick) addNext(open, id);
  };

  return (
    <>
      <button
        aria-label="Next touchpoint"
        className={`${styles.plus} nodrag nopan`}
        onClick={click}
        onDoubleClick={(event) => event.stopPropagation()}
        onPointerDown={down}
        onPointerMove={move}
        onPointerUp={up}
        style={{ width: size, height: size, top: PORT_Y - size / 2, right: -10 - size / 2 }}
        tabIndex={-1}
        title="Click: next touchpoint. Drag: connect."
        type="button"
      />
      {line && createPortal(<Preview line={line} />, document.body)}
    </>
  );
}

function Preview({ line }: { readonly line: Line }) {
  const { d, head } = lineAndHead([
    { x: line.fromX, y: line.fromY },
    { x: line.x, y: line.y },
  ]);
  return (
    <svg aria-hidden="true" className={styles.preview}>
      <path className={styles.line} d={d} />
      <path className={styles.head} d={head} />
    </svg>
  );
}
