import styles from './Board.module.css';
import type { Landing } from './dragging';

/** Where the card that is dragged would land: a slot, or a connection it would be inserted into. */
export function LandingSlot({ landing: { rect, edge } }: { readonly landing: Landing }) {
  if (edge) {
    return (
      <svg aria-hidden="true" className={`${styles.edges} ${styles.above}`} height="1" width="1">
        <path className={styles.inserting} d={edge.d} />
        <circle className={styles.joint} cx={edge.labelX} cy={edge.labelY} r="7" />
      </svg>
    );
  }
  const { x, y, width, height } = rect;
  return <div className={styles.landing} style={{ left: x, top: y, width, height }} />;
}
