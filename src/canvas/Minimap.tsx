import { useReactFlow, useStoreApi } from '@xyflow/react';
import { useLayoutEffect, useRef } from 'react';
import { CURVE, type MapLayout } from '../drawing';
import { useThemeName } from '../state';
import { type Theme, themes } from '../tokens';
import { useDrawing } from './drawing';
import styles from './Minimap.module.css';

const WIDTH = 200;
const LEAST_HEIGHT = 44;
/** On a small screen it lies beside the zoom, under the toolbar. */
const mostHeight = (): number => (window.innerWidth > 1_100 ? 110 : LEAST_HEIGHT);

/** The whole map small, with the part on screen framed; a click or a drag moves there. Painted, not mounted. */
export function Minimap() {
  const canvas = useRef<HTMLCanvasElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const layout = useDrawing((drawing) => drawing.layout);
  const theme = themes[useThemeName()];
  const flow = useReactFlow();
  const store = useStoreApi();
  const fullHeight = layout.height + CURVE.gap + CURVE.height;
  const scaleX = WIDTH / Math.max(1, layout.width);
  const height = Math.max(LEAST_HEIGHT, Math.min(mostHeight(), Math.round(fullHeight * scaleX)));
  // A very long map is squeezed sideways: the minimap shows where, not what.
  const scaleY = height / fullHeight;

  useLayoutEffect(() => {
    if (canvas.current) paint(canvas.current, layout, theme, height, scaleX, scaleY);
    const follow = (): void => {
      const { transform, width, height: screenHeight } = store.getState();
      const [x, y, zoom] = transform;
      const style = frame.current?.style;
      if (!style) return;
      style.transform = `translate(${(-x / zoom) * scaleX}px, ${(-y / zoom) * scaleY}px)`;
      style.width = `${Math.max(6, (width / zoom) * scaleX)}px`;
      style.height = `${Math.max(6, (screenHeight / zoom) * scaleY)}px`;
    };
    follow();
    return store.subscribe(follow);
  }, [layout, theme, height, scaleX, scaleY, store]);

  const go = (event: React.PointerEvent<HTMLDivElement>): void => {
    const box = event.currentTarget.getBoundingClientRect();
    const zoom = flow.getZoom();
    void flow.setCenter((event.clientX - box.left) / scaleX, (event.clientY - box.top) / scaleY, { zoom });
  };
  return (
    <div
      aria-hidden="true"
      className={styles.minimap}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        go(event);
      }}
      onPointerMove={(event) => {
        if (event.buttons === 1) go(event);
      }}
      style={{ width: WIDTH, height }}
    >
      <canvas ref={canvas} />
      <div className={styles.frame} ref={frame} />
    </div>
  );
}

function paint(canvas: HTMLCanvasElement, layout: MapLayout, theme: Theme, height: number, scaleX: number, scaleY: number): void {
  const ratio = window.devicePixelRatio || 1;
  canvas.width = WIDTH * ratio;
  canvas.height = height * ratio;
  canvas.style.width = `${WIDTH}px`;
  canvas.style.height = `${height}px`;
  const context = canvas.getContext('2d');
  if (!context) return;
  context.setTransform(scaleX * ratio, 0, 0, scaleY * ratio, 0, 0);
  for (const lane of layout.lanes) {
    context.fillStyle = theme.bands[lane.zone];
    context.fillRect(0, lane.y, layout.width, lane.height);
  }
  context.fillStyle = theme.control;
  for (const card of layout.cards.values()) context.fillRect(card.x, card.y, card.width, card.height);
}
