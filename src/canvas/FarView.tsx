import { useStoreApi } from '@xyflow/react';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { boardMarks, type Context2D, CURVE, cardMarks, cardView, curveBandMarks, curvePointMarks, edgeMarks, paintMarks } from '../drawing';
import { isFiltering, matchesFilter } from '../model';
import { type Session, useSession, useThemeName } from '../state';
import { type Theme, themes } from '../tokens';
import { type Drawing, useDrawingStore } from './drawing';
import styles from './FarView.module.css';
import { type MapWindow, touches, windowOf } from './window';

/** px painted beyond each edge of the screen, so that small pans only move the bitmap. */
const BLEED = 0.3;
/** The bitmap may be stretched this far before it is painted anew. */
const STRETCH = 1.3;
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
      const covers =
        dx - bleedX * zoom <= 0 &&
        dy - bleedY * zoom <= 0 &&
        (frame.width + bleedX) * zoom + dx >= frame.width &&
        (frame.height + bleedY) * zoom + dy >= frame.height;
      clearTimeout(timer);
      if (!covers || zoom > STRETCH || zoom < 1 / STRETCH) {
        repaint();
        return;
      }
      element.style.transform = `translate(${dx + bleedX * (1 - zoom)}px, ${dy + bleedY * (1 - zoom)}px) scale(${zoom})`;
      timer = setTimeout(repaint, SETTLE);
    };
    repaint();
    const stops = [flow.subscribe(follow), drawings.subscribe(repaint)];
    return () => {
      clearTimeout(timer);
      for (const stop of stops) stop();
    };
  }, [flow, drawings, theme, filter]);

  useEffect(() => {
    const resized = new ResizeObserver(() => {
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

type View = Parameters<typeof paintMarks>[2];

function paintMap(context: Context2D, drawing: Drawing, view: View, seen: MapWindow, theme: Theme, filter: Session['filter']): void {
  const { map, layout, edges, curves } = drawing;
  const at = (x: number, y: number): View => ({ scale: view.scale, x: view.x + x * view.scale, y: view.y + y * view.scale });
  const isDim = (id: string): boolean => isFiltering(filter) && !matchesFilter(map, map.touchpoints[id]!, filter);
  paintMarks(context, boardMarks(layout, theme), view);
  for (const edge of edges.values()) {
    if (!touches(seen, edge.left, edge.top, edge.right, edge.bottom)) continue;
    context.globalAlpha = isDim(edge.connection.fromId) || isDim(edge.connection.toId) ? 0.18 : 1;
    paintMarks(context, edgeMarks(edge, theme), view);
  }
  for (const box of layout.cards.values()) {
    if (!touches(seen, box.x, box.y, box.x + box.width, box.y + box.height)) continue;
    const card = cardView(map, box.id);
    context.globalAlpha = isDim(box.id) ? 0.22 : 1;
    if (card) paintMarks(context, cardMarks(card, box.height, theme), at(box.x, box.y));
  }
  context.globalAlpha = 1;
  const bandY = layout.height + CURVE.gap;
  if (seen.bottom < bandY) return;
  const band = [...curveBandMarks(curves, layout.width, theme), ...curves.flatMap((curve) => curvePointMarks(curve, theme))];
  paintMarks(context, band, at(0, bandY));
}
