import { useReactFlow } from '@xyflow/react';
import { memo, useRef, useState } from 'react';
import { canvasOf, selectTouchpoint } from '../actions';
import { type LaneCurve, type Marker, moodAt, moodIcons, moodY, type CurvePoint as Point } from '../drawing';
import { type Mood, moodNames, setMood, spokenMood, titleOf, type Zone } from '../model';
import { perform, useMap, useOpenMap, useSession } from '../state';
import { whenAborted } from './aborting';
import styles from './CurvePoint.module.css';
import { useDrawingStore } from './drawing';
import { iconClass } from './iconSheet';
import { MarkerShape } from './MarkerShape';

interface CurvePointProps {
  readonly point: Point;
  readonly marker: Marker;
  readonly zone: Zone;
  /** Top of the band, in map units. */
  readonly top: number;
}

/** The point before or after one, on its own curve. */
function beside(curves: readonly LaneCurve[], point: Point, step: number): Point | undefined {
  const points = curves.find((curve) => curve.points.some(({ touchpointId }) => touchpointId === point.touchpointId))?.points ?? [];
  return points[points.findIndex(({ touchpointId }) => touchpointId === point.touchpointId) + step];
}

const moodKey: Record<number, string> = { [-2]: 'worst', [-1]: 'bad', 0: 'neutral', 1: 'good', 2: 'best' };

/** A point of the curve, as a slider from −2 to +2: dragged up and down, or by arrow keys. */
export const CurvePoint = memo(function CurvePoint({ point, marker, zone, top }: CurvePointProps) {
  const open = useOpenMap();
  const flow = useReactFlow();
  const drawing = useDrawingStore();
  const title = useMap((map) => titleOf(map.touchpoints[point.touchpointId]));
  const selected = useSession(({ selection }) => selection.kind === 'touchpoints' && selection.ids[0] === point.touchpointId);
  const [live, setLive] = useState<Mood | null>(null);
  /** What ends the hearing for Escape, while it is dragged. */
  const dragging = useRef<(() => void) | null>(null);
  const mood = live ?? point.mood;

  const change = (next: number): void => {
    const clamped = Math.max(-2, Math.min(2, next)) as Mood;
    if (clamped !== point.mood) perform(open, setMood([point.touchpointId], clamped), `Mood ${spokenMood(clamped)}.`);
  };
  const endDrag = (): void => {
    dragging.current?.();
    dragging.current = null;
    setLive(null);
  };
  const press = (event: React.KeyboardEvent): void => {
    const step = event.key === 'ArrowUp' || event.key === 'PageUp' ? 1 : event.key === 'ArrowDown' || event.key === 'PageDown' ? -1 : 0;
    if (step !== 0 && !event.altKey && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      event.stopPropagation();
      change(point.mood + step);
    } else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
      event.preventDefault();
      event.stopPropagation();
      const next = beside(drawing.getState().curves, point, event.key === 'ArrowRight' ? 1 : -1);
      if (!next) return;
      selectTouchpoint(open, next.touchpointId);
      canvasOf(open)?.focusCurve(next.touchpointId);
    } else if (event.key === 'Escape' || event.key === 'Enter') {
      event.preventDefault();
      event.stopPropagation();
      selectTouchpoint(open, point.touchpointId);
      canvasOf(open)?.focus();
    }
  };
  const colour = marker === 'face' ? `var(--mood-${moodKey[mood]})` : `var(--zone-${zone})`;
  return (
    <div
      aria-label={`Mood of ${title}`}
      aria-orientation="vertical"
      aria-valuemax={2}
      aria-valuemin={-2}
      aria-valuenow={mood}
      aria-valuetext={`${spokenMood(mood)}, ${moodNames[mood]}`}
      className={`${styles.point} ${styles[marker]} nodrag nopan`}
      data-curve-point={point.touchpointId}
      onKeyDown={press}
      onPointerDown={(event) => {
        event.stopPropagation();
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        dragging.current = whenAborted(endDrag);
        if (!selected) selectTouchpoint(open, point.touchpointId);
      }}
      onPointerMove={(event) => {
        if (dragging.current) setLive(moodAt(flow.screenToFlowPosition({ x: event.clientX, y: event.clientY }).y - top));
      }}
      onPointerUp={() => {
        if (!dragging.current) return;
        endDrag();
        if (live !== null) change(live);
      }}
      role="slider"
      style={{ left: point.x, top: top + moodY(mood), color: colour }}
      tabIndex={-1}
      title={`${title}: ${mood > 0 ? '+' : ''}${mood}. Drag up or down.`}
    >
      {marker === 'face' ? <i className={`${styles.icon} ${iconClass(moodIcons[mood])}`} /> : <MarkerShape marker={marker} />}
    </div>
  );
});
