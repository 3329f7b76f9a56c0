import { useMemo } from 'react';
import { CURVE, sourceLines } from '../drawing';
import { useMap } from '../state';
import styles from './Board.module.css';
import { useDrawing } from './drawing';

/** Least width, in map units, in which sources wrap. */
const LEAST_WIDTH = 480;

/** Where the map's figures come from, under the curve, as pictures have it. */
export function Sources() {
  const map = useMap((whole) => whole);
  const width = useDrawing((drawing) => Math.max(LEAST_WIDTH, drawing.layout.width));
  const top = useDrawing((drawing) => drawing.layout.height) + CURVE.gap + CURVE.height + 12;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the sources count
  const lines = useMemo(() => sourceLines(map, width), [map.sources, width]);
  if (lines.length === 0) return null;
  return (
    <div className={styles.sources} style={{ top, width }}>
      {lines.join('\n')}
    </div>
  );
}
