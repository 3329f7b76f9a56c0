import type { IconNode } from 'lucide';
import type { Ref } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import { cx } from './cx';
import { Icon } from './Icon';
import styles from './IconButton.module.css';
import { Tooltip, type TooltipProps } from './Tooltip';

export interface IconButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style' | 'aria-label'> {
  readonly icon: IconNode;
  /** Its accessible name, also shown as the tooltip. */
  readonly label: string;
  /** Shown instead of the label, where it can say more: "Undo move touchpoint". */
  readonly hint?: string | undefined;
  readonly keys?: string | undefined;
  readonly placement?: TooltipProps['placement'];
  readonly variant?: 'plain' | 'outlined' | 'danger';
  readonly iconSize?: number;
  /** `pill` goes with chips. */
  readonly shape?: 'square' | 'pill';
  /** For buttons that stay pressed, such as a chosen tool. */
  readonly isPressed?: boolean;
  readonly className?: string | undefined;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function IconButton({
  icon,
  label,
  hint,
  keys,
  placement = 'top',
  variant = 'plain',
  iconSize = 18,
  shape = 'square',
  isPressed,
  className,
  ...props
}: IconButtonProps) {
  return (
    <Tooltip keys={keys} placement={placement} text={hint ?? label}>
      <AriaButton
        {...props}
        {...(isPressed === undefined ? {} : { 'aria-pressed': isPressed })}
        aria-label={label}
        className={cx(styles.button, styles[variant], isPressed && styles.on, shape === 'pill' && styles.pill, className)}
      >
        <Icon icon={icon} size={iconSize} />
      </AriaButton>
    </Tooltip>
  );
}
