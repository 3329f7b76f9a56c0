import type { ReactNode } from 'react';
import styles from './PanelHeader.module.css';

export interface PanelHeaderProps {
  /** The small line above: "Touchpoint 5 of 18 · Patient · Wait". */
  readonly overline: string;
  /** The title, as a field or as text. */
  readonly children: ReactNode;
}

export function PanelHeader({ overline, children }: PanelHeaderProps) {
  return (
    <header className={styles.header}>
      <h2 className={styles.overline}>{overline}</h2>
      <div className={styles.title}>{children}</div>
    </header>
  );
}
