import { ProgressBar as AriaProgressBar, Label } from 'react-aria-components';
import fields from './Field.module.css';
import styles from './ProgressBar.module.css';

export interface ProgressBarProps {
  readonly label: string;
  /** 0 to 1; null while nobody can say. */
  readonly value: number | null;
}

export function ProgressBar({ label, value }: ProgressBarProps) {
  const percent = value === null ? 0 : Math.round(Math.min(1, Math.max(0, value)) * 100);
  return (
    <AriaProgressBar className={styles.progress ?? ''} isIndeterminate={value === null} value={percent}>
      <Label className={fields.label ?? ''}>{label}</Label>
      {value !== null && <span className={styles.figure}>{percent} %</span>}
      <div className={styles.track}>
        <div className={value === null ? styles.running : styles.bar} {...(value === null ? {} : { style: { width: `${percent}%` } })} />
      </div>
    </AriaProgressBar>
  );
}
