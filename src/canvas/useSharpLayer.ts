/** Keeps the mounted part of the map sharp after a zoom, though it has a layer of its own (see Flow.module.css). */
import { useStoreApi } from '@xyflow/react';
import { useEffect } from 'react';

/** ms after the last step of a zoom. */
const REST = 200;

/**
 * A browser may go on showing a layer as it was painted, stretched: fine while it zooms, blurred when it rests. Given up
 * for one frame, the layer is painted anew at the size it has now.
 */
export function useSharpLayer(root: React.RefObject<HTMLElement | null>): void {
  const store = useStoreApi();
  useEffect(() => {
    const layer = root.current?.querySelector<HTMLElement>('.react-flow__viewport');
    if (!layer) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let zoom = store.getState().transform[2];
    const renew = (): void => {
      layer.style.willChange = 'auto';
      requestAnimationFrame(() => requestAnimationFrame(() => layer.style.removeProperty('will-change')));
    };
    const stop = store.subscribe(({ transform }) => {
      if (transform[2] === zoom) return;
      zoom = transform[2];
      clearTimeout(timer);
      timer = setTimeout(renew, REST);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [root, store]);
}
