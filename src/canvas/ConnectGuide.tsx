import { useReactFlow } from '@xyflow/react';
import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { lineAndHead, PORT_Y } from '../drawing';
import { titleOf } from '../model';
import { say, useMap, useOpenMap, useSession } from '../state';
import styles from './ConnectGuide.module.css';
import { useDrawingStore } from './drawing';

/** While connecting by clicks: what to click next, and a line from the card that was chosen to the pointer. */
export function ConnectGuide() {
  const open = useOpenMap();
  const tool = useSession((session) => session.tool);
  const from = useSession((session) => session.connectingFrom);
  const title = useMap((map) => (from === null ? '' : titleOf(map.touchpoints[from])));
  const byTool = tool === 'connect';
  const words = from === null ? 'Click the touchpoint to connect from' : `From “${title}”: click the touchpoint to connect to`;
  useEffect(() => {
    if (byTool) say(open.session, `${words}. Escape stops.`);
  }, [byTool, words, open]);
  if (!byTool && from === null) return null;
  return (
    <>
      {byTool && (
        <p className={styles.guide}>
          {words} <kbd>Esc</kbd> stops
        </p>
      )}
      {from !== null && <Line from={from} key={from} />}
    </>
  );
}

function Line({ from }: { readonly from: string }) {
  const flow = useReactFlow();
  const drawing = useDrawingStore();
  const [pointer, setPointer] = useState<{ x: number; y: number } | null>(null);
  useEffect(() => {
    const follow = ({ clientX: x, clientY: y, pointerType }: PointerEvent): void => {
      if (pointerType !== 'touch') setPointer({ x, y });
    };
    window.addEventListener('pointermove', follow);
    return () => window.removeEventListener('pointermove', follow);
  }, []);
  const card = drawing.getState().layout.cards.get(from);
  if (!pointer || !card) return null;
  const right = pointer.x > flow.flowToScreenPosition({ x: card.x + card.width / 2, y: 0 }).x;
  const start = flow.flowToScreenPosition({ x: right ? card.x + card.width : card.x, y: card.y + PORT_Y });
  if (Math.hypot(pointer.x - start.x, pointer.y - start.y) < 16) return null;
  const { d, head } = lineAndHead([start, pointer]);
  return createPortal(
    <svg aria-hidden="true" className={styles.preview}>
      <path className={styles.line} d={d} />
      <path className={styles.head} d={head} />
    </svg>,
    document.body,
  );
}
