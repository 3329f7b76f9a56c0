/** The part of the map that is on screen, with a margin: only that is mounted. */
import { useStoreApi } from '@xyflow/react';
import { useEffect, useState } from 'react';

/** Below this zoom cards are painted on one canvas instead of being mounted. */
export const FAR_ZOOM = 0.45;

export interface MapWindow {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly far: boolean;
}

type Frame = { readonly transform: readonly [number, number, number]; readonly width: number; readonly height: number };

/** What is on screen now, in map units, grown by `margin` shares of its size on every side. */
export function windowOf({ transform: [x, y, zoom], width, height }: Frame, margin: number): MapWindow {
  const [w, h] = [width / zoom, height / zoom];
  return {
    left: -x / zoom - w * margin,
    top: -y / zoom - h * margin,
    right: -x / zoom + w * (1 + margin),
    bottom: -y / zoom + h * (1 + margin),
    far: zoom < FAR_ZOOM,
  };
}

/** Shares of the screen around it that are mounted too. Further out a share is more cards, and less of a way to pan. */
const margin = (zoom: number): number => 0.3 * Math.max(0.5, Math.min(1, zoom));

/** Whether a window still serves: it covers the screen and is not much larger than it need be. */
export function serves(current: MapWindow, needed: MapWindow): boolean {
  const covers =
    current.left <= needed.left && current.top <= needed.top && current.right >= needed.right && current.bottom >= needed.bottom;
  const size = (w: MapWindow): number => w.right - w.left;
  return covers && current.far === needed.far && size(current) < size(needed) * 2.5;
}

const newWindow = (frame: Frame): MapWindow => windowOf(frame, margin(frame.transform[2]));

/** A map with no more touchpoints than this is mounted whole: find-in-page and screen readers then see all of it. */
export const SMALL_MAP = 80;

const WHOLE: MapWindow = {
  left: Number.NEGATIVE_INFINITY,
  top: Number.NEGATIVE_INFINITY,
  right: Number.POSITIVE_INFINITY,
  bottom: Number.POSITIVE_INFINITY,
  far: false,
};

/**
 * Changes only when the view nears the edge of the last window, not with every step of a pan.
 * @param touchpoints how many the map has
 */
export function useMapWindow(touchpoints: number): MapWindow {
  const isSmall = touchpoints <= SMALL_MAP;

  const store = useStoreApi();
  const [current, setCurrent] = useState(() => newWindow(store.getState()));
  useEffect(() => {
    if (isSmall) return;
    const follow = (): void => {
      const state = store.getState();
      // Half of the margin is used up before the next: so a pan mounts a column now and then, not half a screen at once.
      const needed = windowOf(state, margin(state.transform[2]) / 2);
      setCurrent((last) => (serves(last, needed) ? last : newWindow(state)));
    };
    follow();
    return store.subscribe(follow);
  }, [store, isSmall]);
  return isSmall ? WHOLE : current;
}

export const touches = (w: MapWindow, left: number, top: number, right: number, bottom: number): boolean =>
  left < w.right && right > w.left && top < w.bottom && bottom > w.top;
