import styles from './CardTime.module.css';
import { iconClass } from './iconSheet';

/** On the upper edge of a card: what is waited before it, and how long it takes. */
export function CardTime({ text }: { readonly text: string }) {
  return (
    <span className={styles.time}>
      <i className={`${styles.icon} ${iconClass('Clock')}`} />
      {text}
    </span>
  );
}
