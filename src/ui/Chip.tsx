import { type IconNode, X } from 'lucide';
import type { CSSProperties, ReactNode } from 'react';
import { Button as AriaButton, ToggleButton } from 'react-aria-components';
import styles from './Chip.module.css';
import { cx } from './cx';
import { Icon } from './Icon';

export interface ChipProps {
  readonly icon?: IconNode | undefined;
  /** CSS colour of the icon, such as `var(--channel-navy)`. */
  readonly colour?: string | undefined;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly isDisabled?: boolean;
  /** Said to screen readers after the words, where the same words are on other chips too. */
  readonly about?: string;
  readonly children: ReactNode;
}

/** A rounded toggle: on or off. */
export function Chip({ icon, colour, isSelected, onChange, isDisabled = false, about, children }: ChipProps) {
  const style = colour ? ({ '--chip': colour } as CSSProperties) : undefined;
  return (
    <ToggleButton
      className={styles.chip ?? ''}
      isDisabled={isDisabled}
      isSelected={isSelected}
      onChange={onChange}
      {...(style ? { style } : {})}
    >
      {icon && <Icon className={styles.icon} icon={icon} size={14} />}
      <span className={styles.text}>{children}</span>
      {about && <span className="visually-hidden">{about}</span>}
    </ToggleButton>
  );
}

export interface RemovableChipProps {
  readonly icon?: IconNode;
  readonly onRemove: () => void;
  readonly children: string;
}

/** A rounded label with a cross that takes it away. */
export function RemovableChip({ icon, onRemove, children }: RemovableChipProps) {
  return (
    <span className={cx(styles.chip, styles.static)}>
      {icon && <Icon className={styles.icon} icon={icon} size={14} />}
      <span className={styles.text}>{children}</span>
      <AriaButton aria-label={`Remove ${children}`} className={styles.remove ?? ''} onPress={onRemove}>
        <Icon icon={X} size={14} />
      </AriaButton>
    </span>
  );
}

/** Chips in a row that wraps, with a name for screen readers. */
export function ChipRow({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a flex row without a legend of its own
    <div aria-label={label} className={styles.row} role="group">
      {children}
    </div>
  );
}
