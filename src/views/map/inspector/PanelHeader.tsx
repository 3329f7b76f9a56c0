import { type ReactNode, useRef } from 'react';
import { useFocusOn } from './focus';
import styles from './PanelHeader.module.css';

export interface PanelHeaderProps {
  /** The small line above: "Touchpoint 5 of 18 · Patient · Wait". */
  readonly overline: string;
  /** The title, as a field or as text. */
  readonly children: ReactNode;
}

export function PanelHeader({ overline, children }: PanelHeaderProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  // Where reading goes on from when a press in the inspector has led here.
  useFocusOn('heading', heading);
  return (
    <header className={styles.header}>
      <h2 className={styles.overline} ref={heading} tabIndex={-1} title={overline}>
        {overline}
      </h2>
      <div className={styles.title}>{children}</div>
    </header>
  );
}
