import { ChevronDown } from 'lucide';
import { type Ref, useId } from 'react';
import { cx } from './cx';
import fields from './Field.module.css';
import { Icon } from './Icon';
import styles from './Select.module.css';

export interface SelectOption<T extends string> {
  readonly id: T;
  readonly label: string;
}

export interface SelectProps<T extends string> {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly hint?: string;
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly options: readonly SelectOption<T>[];
  readonly isDisabled?: boolean;
  readonly selectRef?: Ref<HTMLSelectElement>;
  readonly className?: string | undefined;
}

/** One of a few. The browser's own select: it fits every screen, every way of input and forced colours by itself. */
export function Select<T extends string>(props: SelectProps<T>) {
  const { label, hideLabel, hint, value, onChange, options, isDisabled = false, selectRef, className } = props;
  const id = useId();
  return (
    <div className={cx(fields.field, className)}>
      <label className={hideLabel ? 'visually-hidden' : fields.label} htmlFor={id}>
        {label}
      </label>
      <div className={styles.box}>
        <select
          {...(hint ? { 'aria-describedby': `${id}-hint` } : {})}
          {...(selectRef ? { ref: selectRef } : {})}
          className={cx(fields.input, styles.select)}
          disabled={isDisabled}
          id={id}
          onChange={(event) => onChange(event.target.value as T)}
          value={value}
        >
          {options.map((option) => (
            <option key={option.id} value={option.id}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon className={styles.chevron} icon={ChevronDown} />
      </div>
      {hint && (
        <span className={fields.hint} id={`${id}-hint`}>
          {hint}
        </span>
      )}
    </div>
  );
}
