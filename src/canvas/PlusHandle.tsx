import { useReactFlow } from '@xyflow/react';
import { useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { addAndType, addNext } from '../actions';
import { lineAndHead, slotAt } from '../drawing';
import { addTouchpoint, connect, together } from '../model';
import { useOpenMap } from '../state';
import { connectTouchpoints } from './connecting';
import { useDrawingStore } from './drawing';
import styles from './PlusHandle.module.css';

/** A drag shorter than this, in px, is a click. */
const CLICK = 5;

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
  const [line, setLine] = useState<Line | null>(null);
  const start = useRef<{ x: number; y: number; dragged: boolean } | null>(null);

  const down = (event: React.PointerEvent<HTMLButtonElement>): void => {
    event.stopPropagation();
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = { x: event.clientX, y: event.clientY, dragged: false };
  };
  const move = (event: React.PointerEvent): void => {
    const from = start.current;
    if (!from) return;
    from.dragged ||= Math.hypot(event.clientX - from.x, event.clientY - from.y) > CLICK;
    if (from.dragged) setLine({ fromX: from.x, fromY: from.y, x: event.clientX, y: event.clientY });
  };
  const up = (event: React.PointerEvent): void => {
    const dragged = start.current?.dragged ?? false;
    if (!dragged) return;
    setLine(null);
    drop(event.clientX, event.clientY);
  };
  const drop = (x: number, y: number): void => {
    const target = document
      .elementsFromPoint(x, y)
      .map((element) => element.closest<HTMLElement>('[data-touchpoint-id]')?.dataset.touchpointId)
      .find((found) => found !== undefined);
    if (target === id) return;
    if (target !== undefined) {
      connectTouchpoints(open, id, target);
      return;
    }
    const at = flow.screenToFlowPosition({ x, y });
    const slot = slotAt(drawing.getState().layout, at.x, at.y);
    if (!slot) return;
    const adding = addTouchpoint(slot);
    addAndType(open, { ...together('Add touchpoint', [adding, connect(id, adding.id)]), id: adding.id });
  };
  const click = (event: React.MouseEvent): void => {
    event.stopPropagation();
    const dragged = start.current?.dragged ?? false;
    start.current = null;
    if (!dragged) addNext(open, id);
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
