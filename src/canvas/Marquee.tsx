import { useReactFlow } from '@xyflow/react';
import { useEffect, useRef, useState } from 'react';
import { select } from '../actions';
import { selectedTouchpoints, useOpenMap } from '../state';
import { whenAborted } from './aborting';
import { useDrawingStore } from './drawing';
import styles from './Marquee.module.css';

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Selects by drawing a box on empty ground. It asks the layout, not the DOM: cards that are not mounted count too. */
export function Marquee({ root }: { readonly root: React.RefObject<HTMLDivElement | null> }) {
  const open = useOpenMap();
  const flow = useReactFlow();
  const drawing = useDrawingStore();
  const [box, setBox] = useState<Box | null>(null);
  const start = useRef<{ x: number; y: number; kept: readonly string[]; moved: boolean; endHearing(): void } | null>(null);

  useEffect(() => {
    const element = root.current;
    if (!element) return;
    const down = (event: PointerEvent): void => {
      const onGround = (event.target as Element).classList.contains('react-flow__pane');
      if (!onGround || event.button !== 0 || event.pointerType === 'touch' || open.session.getState().tool !== 'select') return;
      const extend = event.shiftKey || event.ctrlKey || event.metaKey;
      const kept = extend ? selectedTouchpoints(open.session.getState()) : [];
      start.current = { x: event.clientX, y: event.clientY, kept, moved: false, endHearing: whenAborted(cancel) };
      element.setPointerCapture(event.pointerId);
    };
    const move = (event: PointerEvent): void => {
      const from = start.current;
      if (!from) return;
      from.moved ||= Math.hypot(event.clientX - from.x, event.clientY - from.y) > 4;
      if (!from.moved) return;
      const frame = element.getBoundingClientRect();
      const [left, right] = [Math.min(from.x, event.clientX), Math.max(from.x, event.clientX)];
      const [top, bottom] = [Math.min(from.y, event.clientY), Math.max(from.y, event.clientY)];
      setBox({ left: left - frame.left, top: top - frame.top, width: right - left, height: bottom - top });
    };
    const up = (event: PointerEvent): void => {
      const from = start.current;
      cancel();
      if (!from) return;
      if (!from.moved) {
        if (from.kept.length === 0) select(open, { kind: 'none' });
        open.session.setState({ connectingFrom: null });
        return;
      }
      const a = flow.screenToFlowPosition({ x: Math.min(from.x, event.clientX), y: Math.min(from.y, event.clientY) });
      const b = flow.screenToFlowPosition({ x: Math.max(from.x, event.clientX), y: Math.max(from.y, event.clientY) });
      const inside = [...drawing.getState().layout.cards.values()]
        .filter((card) => card.x < b.x && card.x + card.width > a.x && card.y < b.y && card.y + card.height > a.y)
        .map((card) => card.id);
      const ids = [...new Set([...from.kept, ...inside])];
      select(open, ids.length > 0 ? { kind: 'touchpoints', ids } : { kind: 'none' });
    };
    const cancel = (): void => {
      start.current?.endHearing();
      start.current = null;
      setBox(null);
    };
    element.addEventListener('pointerdown', down);
    element.addEventListener('pointermove', move);
    element.addEventListener('pointerup', up);
    return () => {
      element.removeEventListener('pointerdown', down);
      element.removeEventListener('pointermove', move);
      element.removeEventListener('pointerup', up);
      cancel();
    };
  }, [root, open, flow, drawing]);

  return box && <div className={styles.marquee} style={box} />;
}
