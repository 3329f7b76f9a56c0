import { type Marker, markerPath } from '../drawing';
import styles from './CurvePoint.module.css';

/** What marks the points of a lane that has no faces: as on the curve, so in its legend. */
export function MarkerShape({ marker }: { readonly marker: Exclude<Marker, 'face'> }) {
  return (
    <svg aria-hidden="true" className={styles.shape} height="18" viewBox="-9 -9 18 18" width="18">
      <path d={markerPath(marker, 0, 0)} />
    </svg>
  );
}
