import type { ReactElement, ReactNode } from 'react';
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components';
import styles from './Tooltip.module.css';

export interface TooltipProps {
  readonly text: ReactNode;
  /** Keys that do the same: "Ctrl Z". */
  readonly keys?: string | undefined;
  readonly placement?: 'top' | 'bottom' | 'left' | 'right';
  /** The button it belongs to. */
  readonly children: ReactElement;
}

export function Tooltip({ text, keys, placement = 'top', children }: TooltipProps) {
  return (
    <TooltipTrigger closeDelay={100} delay={500}>
      {children}
      <AriaTooltip className={styles.tooltip ?? ''} offset={6} placement={placement}>
        {text}
        {keys && <kbd className={styles.keys}>{keys}</kbd>}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
