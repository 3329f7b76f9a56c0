/** From afar cards are painted; the one under the pointer is mounted, so that it can be pressed and dragged. */
import { useReactFlow } from '@xyflow/react';
import { useEffect, useState } from 'react';
import type { Id } from '../model';
import { cardAt } from './cardAt';
import { useDrawingStore } from './drawing';

export function useFarHover(root: React.RefObject<HTMLDivElement | null>, far: boolean): Id | null {
  const flow = useReactFlow();
  const drawing = useDrawingStore();
  const [hovered, setHovered] = useState<Id | null>(null);
  useEffect(() => {
    const element = root.current;
    if (!far || !element) {
      setHovered(null);
      return;
    }
    const find = (event: PointerEvent): void => {
      if (event.buttons !== 0 && event.type === 'pointermove') return;
      const at = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY });
      setHovered(cardAt(drawing.getState().layout, at)?.id ?? null);
    };
    element.addEventListener('pointermove', find);
    return () => element.removeEventListener('pointermove', find);
  }, [far, root, flow, drawing]);
  return hovered;
}
