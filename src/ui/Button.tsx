import type { IconNode } from 'lucide';
import type { ReactNode, Ref } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import styles from './Button.module.css';
import { cx } from './cx';
import { Icon } from './Icon';

export interface ButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style'> {
  /** `quiet` looks like a link: one of many small steps. */
  readonly variant?: 'plain' | 'quiet' | 'outlined' | 'primary' | 'danger';
  readonly size?: 'small' | 'medium' | 'large';
  readonly icon?: IconNode | undefined;
  /** Fills the width and starts at its left, as in a list. */
  readonly wide?: boolean;
  readonly className?: string | undefined;
  readonly children?: ReactNode;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function Button({ variant = 'outlined', size = 'medium', icon, wide, className, children, ...props }: ButtonProps) {
  return (
    <AriaButton {...props} className={cx(styles.button, styles[variant], styles[size], wide && styles.wide, className)}>
      {icon && <Icon icon={icon} size={size === 'small' ? 14 : 16} />}
      {children}
    </AriaButton>
  );
}
