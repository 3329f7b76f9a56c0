import { Check, Minus } from 'lucide';
import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox, Switch as AriaSwitch } from 'react-aria-components';
import styles from './Checkbox.module.css';
import { Icon } from './Icon';

export interface CheckboxProps {
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  /** Some of several are. */
  readonly isIndeterminate?: boolean;
  readonly isDisabled?: boolean;
  readonly children: ReactNode;
}

export function Checkbox({ isIndeterminate = false, children, ...props }: CheckboxProps) {
  return (
    <AriaCheckbox {...props} className={styles.option ?? ''} isIndeterminate={isIndeterminate}>
      <span className={styles.box}>
        <Icon icon={isIndeterminate ? Minus : Check} size={14} />
      </span>
      <span className={styles.text}>{children}</span>
    </AriaCheckbox>
  );
}

export type SwitchProps = Omit<CheckboxProps, 'isIndeterminate'>;

/** For settings that apply at once. */
export function Switch({ children, ...props }: SwitchProps) {
  return (
    <AriaSwitch {...props} className={styles.option ?? ''}>
      <span className={styles.track}>
        <span className={styles.thumb} />
      </span>
      <span className={styles.text}>{children}</span>
    </AriaSwitch>
  );
}
