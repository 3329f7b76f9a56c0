import { useStoreApi } from '@xyflow/react';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { CURVE, type MapLayout } from '../drawing';
import { type Session, useSession, useThemeName } from '../state';
import { type Theme, themes } from '../tokens';
import { type Drawing, useDrawingStore } from './drawing';
import styles from './FarView.module.css';
import { paintMap } from './farPaint';
import { windowOf } from './window';

/** px painted beyond each edge of the screen, so that small pans only move the bitmap. */
const BLEED = 0.2;
/** The bitmap may be stretched this far before it is painted anew. */
const STRETCH = 1.8;
/** ms after the last step until it is painted sharp again. */
const SETTLE = 120;

type Transform = readonly [number, number, number];

/**
 * The map from afar, painted on one canvas. While it moves, the bitmap is moved and stretched as a whole; it is painted
 * again when it no longer covers the screen, has been stretched too far, or the movement has ended.
 */
export function FarView() {
  const canvas = useRef<HTMLCanvasElement>(null);
  const flow = useStoreApi();
  const drawings = useDrawingStore();
  const theme = themes[useThemeName()];
  const filter = useSession((session) => session.filter);
  const painted = useRef<Transform | null>(null);

  useLayoutEffect(() => {
    const element = canvas.current!;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const repaint = (): void => {
      const frame = flow.getState();
      paint(element, drawings.getState(), frame, theme, filter);
      painted.current = frame.transform;
      element.style.transform = '';
    };
    const follow = (): void => {
      const frame = flow.getState();
      const from = painted.current;
      if (!from || frame.transform === from) return;
      const zoom = frame.transform[2] / from[2];
      const [dx, dy] = [frame.transform[0] - from[0] * zoom, frame.transform[1] - from[1] * zoom];
      const [bleedX, bleedY] = [frame.width * BLEED, frame.height * BLEED];
      clearTimeout(timer);
      const shown = {
        left: dx - bleedX * zoom,
        top: dy - bleedY * zoom,
        right: dx + (frame.width + bleedX) * zoom,
        bottom: dy + (frame.height + bleedY) * zoom,
      };
      if (!covers(shown, frame, drawings.getState().layout) || zoom > STRETCH || zoom < 1 / STRETCH) {
        repaint();
        return;
      }
      element.style.transform = `translate(${dx + bleedX * (1 - zoom)}px, ${dy + bleedY * (1 - zoom)}px) scale(${zoom})`;
      // Moved by whole pixels it is as sharp as it was.
      if (zoom !== 1 || !isWhole(dx) || !isWhole(dy)) timer = setTimeout(repaint, SETTLE);
    };
    repaint();
    const stops = [flow.subscribe(follow), drawings.subscribe(repaint)];
    return () => {
      clearTimeout(timer);
      for (const stop of stops) stop();
    };
  }, [flow, drawings, theme, filter]);

  useEffect(() => {
    let first = true;
    const resized = new ResizeObserver(() => {
      // It calls once when it begins, for a size that has just been painted.
      if (first) {
        first = false;
        return;
      }
      if (!canvas.current) return;
      paint(canvas.current, drawings.getState(), flow.getState(), theme, filter);
      painted.current = flow.getState().transform;
      canvas.current.style.transform = '';
    });
    const screen = canvas.current?.parentElement?.parentElement;
    if (screen) resized.observe(screen);
    return () => resized.disconnect();
  }, [flow, drawings, theme, filter]);

  return (
    <div aria-hidden="true">
      <canvas className={styles.far} ref={canvas} />
    </div>
  );
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const isWhole = (px: number): boolean => Math.abs(px - Math.round(px)) < 0.01;

/** Whether all of the map that is on screen lies in what is shown, all in px of the screen. Beside the map there is nothing to paint. */
function covers(shown: Box, { transform: [x, y, zoom], width, height }: Frame, layout: MapLayout): boolean {
  const fullHeight = layout.height + CURVE.gap + CURVE.height;
  const [left, right] = [Math.max(0, x), Math.min(width, x + layout.width * zoom)];
  const [top, bottom] = [Math.max(0, y), Math.min(height, y + fullHeight * zoom)];
  if (left >= right || top >= bottom) return true;
  return shown.left <= left && shown.top <= top && shown.right >= right && shown.bottom >= bottom;
}

interface Frame {
  readonly transform: Transform;
  readonly width: number;
  readonly height: number;
}

function paint(canvas: HTMLCanvasElement, drawing: Drawing, frame: Frame, theme: Theme, filter: Session['filter']): void {
  const ratio = Math.min(window.devicePixelRatio || 1, 2);
  const [bleedX, bleedY] = [frame.width * BLEED, frame.height * BLEED];
  const [width, height] = [Math.round((frame.width + 2 * bleedX) * ratio), Math.round((frame.height + 2 * bleedY) * ratio)];
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width;
    canvas.height = height;
    canvas.style.left = `${-bleedX}px`;
    canvas.style.top = `${-bleedY}px`;
    canvas.style.width = `${width / ratio}px`;
    canvas.style.height = `${height / ratio}px`;
  }
  const context = canvas.getContext('2d', { alpha: false });
  if (!context || width === 0) return;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.fillStyle = theme.canvas;
  context.fillRect(0, 0, width, height);
  const [x, y, zoom] = frame.transform;
  const view = { scale: zoom * ratio, x: (x + bleedX) * ratio, y: (y + bleedY) * ratio };
  paintMap(context, drawing, view, windowOf(frame, BLEED), theme, filter);
}
