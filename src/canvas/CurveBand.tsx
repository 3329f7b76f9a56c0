import { memo, useMemo } from 'react';
import { CURVE, curveBandMarks, type LaneCurve, type CurvePoint as Point } from '../drawing';
import { isFiltering, matchesFilter } from '../model';
import { useSession, useThemeName } from '../state';
import { themes } from '../tokens';
import styles from './Board.module.css';
import { CurvePoint } from './CurvePoint';
import { useDrawing } from './drawing';
import { Marks } from './Marks';
import type { MapWindow } from './window';

/** The experience curve under the lanes; its points can be dragged and moved by keys. */
export const CurveBand = memo(function CurveBand({ view }: { readonly view: MapWindow }) {
  const width = useDrawing((drawing) => drawing.layout.width);
  const top = useDrawing((drawing) => drawing.layout.height) + CURVE.gap;
  const curves = useDrawing((drawing) => drawing.curves);
  const theme = themes[useThemeName()];
  const marks = useMemo(() => curveBandMarks(curves, width, theme), [width, curves, theme]);
  const filtering = useSession((session) => isFiltering(session.filter));
  const shown = top < view.bottom && top + CURVE.height > view.top;
  return (
    <>
      <svg
        aria-hidden="true"
        className={`${styles.curve} ${filtering ? styles.dim : ''}`}
        height={CURVE.height}
        style={{ top }}
        width={Math.max(1, width)}
      >
        <Marks marks={marks} />
      </svg>
      {shown && curves.map((curve) => <Points curve={curve} key={curve.lane.id} top={top} view={view} />)}
    </>
  );
});

function Points({ curve, top, view }: { readonly curve: LaneCurve; readonly top: number; readonly view: MapWindow }) {
  const filter = useSession((session) => session.filter);
  const map = useDrawing((drawing) => drawing.map);
  const visible = curve.points.filter(({ x }) => x > view.left && x < view.right);
  const matches = ({ touchpointId: id }: Point): boolean => matchesFilter(map, map.touchpoints[id]!, filter);
  const show = (point: Point) => (
    <CurvePoint key={point.touchpointId} marker={curve.marker} point={point} top={top} zone={curve.lane.zone} />
  );
  return (
    <>
      {visible.filter(matches).map(show)}
      <div className={styles.dim}>{visible.filter((point) => !matches(point)).map(show)}</div>
    </>
  );
}
