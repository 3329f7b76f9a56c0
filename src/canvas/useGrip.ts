import { useReactFlow } from '@xyflow/react';
import { type RefObject, useCallback, useEffect, useRef } from 'react';

export interface XY {
  readonly x: number;
  readonly y: number;
}

/**
 * How far a drag has moved, in map units, from where it was pressed. React Flow counts from where the pointer was when it took
 * the movement for a drag: after a quick flick the card would hang behind, and land a slot off.
 */
export function useGrip(root: RefObject<HTMLElement | null>): (event: MouseEvent | TouchEvent) => XY | null {
  const flow = useReactFlow();
  const grip = useRef<XY | null>(null);
  useEffect(() => {
    const element = root.current;
    const press = ({ clientX: x, clientY: y }: PointerEvent): void => {
      grip.current = flow.screenToFlowPosition({ x, y });
    };
    element?.addEventListener('pointerdown', press, true);
    return () => element?.removeEventListener('pointerdown', press, true);
  }, [root, flow]);
  return useCallback(
    (event) => {
      const pointer = 'changedTouches' in event ? event.changedTouches[0] : event;
      if (!grip.current || !pointer) return null;
      const now = flow.screenToFlowPosition({ x: pointer.clientX, y: pointer.clientY });
      return { x: now.x - grip.current.x, y: now.y - grip.current.y };
    },
    [flow],
  );
}
