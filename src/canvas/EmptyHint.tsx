import styles from './EmptyHint.module.css';

/** Over a map without touchpoints: how to begin. It lets every click through. */
export function EmptyHint() {
  return (
    <div className={styles.hint}>
      <b>Nothing here yet</b>
      <span>Double-click a cell to add the first touchpoint, or press Enter.</span>
    </div>
  );
}
