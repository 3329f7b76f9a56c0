import type { ReactElement, ReactNode } from 'react';
import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { cx } from './cx';
import menu from './Menu.module.css';
import styles from './PopoverButton.module.css';

export interface PopoverButtonProps {
  readonly label: string;
  /** The button that opens it. */
  readonly trigger: ReactElement;
  readonly placement?: 'bottom start' | 'bottom end' | 'top start' | 'top' | 'left top';
  readonly isOpen?: boolean;
  readonly onOpenChange?: (isOpen: boolean) => void;
  /** What is in it; a function is given how to close it. */
  readonly children: ReactNode | ((close: () => void) => ReactNode);
}

/** A button that opens a small panel beside it. */
export function PopoverButton({ label, trigger, placement = 'bottom start', isOpen, onOpenChange, children }: PopoverButtonProps) {
  return (
    <DialogTrigger {...(isOpen === undefined ? {} : { isOpen })} {...(onOpenChange ? { onOpenChange } : {})}>
      {trigger}
      <Popover className={cx(menu.popover, styles.popover)} offset={4} placement={placement}>
        <Dialog aria-label={label} className={styles.dialog ?? ''}>
          {({ close }) => (typeof children === 'function' ? children(close) : children)}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
