import type { HTMLAttributes, KeyboardEvent, Ref } from 'react';
import { TextField as AriaTextField, type TextFieldProps as AriaTextFieldProps, Input } from 'react-aria-components';
import { cx } from './cx';
import styles from './Field.module.css';
import { FieldParts, type FieldText } from './FieldParts';

export interface TextFieldProps
  extends FieldText,
    Omit<AriaTextFieldProps, 'children' | 'className' | 'style' | 'isInvalid' | 'validate' | 'label' | 'onKeyDown'> {
  readonly placeholder?: string;
  readonly inputMode?: HTMLAttributes<HTMLInputElement>['inputMode'];
  readonly inputRef?: Ref<HTMLInputElement> | undefined;
  /** Id of a datalist with suggestions. */
  readonly list?: string;
  /** On the input itself: React Aria's own would keep keys from reaching the app's shortcuts. */
  readonly onKeyDown?: ((event: KeyboardEvent<HTMLElement>) => void) | undefined;
  readonly className?: string | undefined;
}

export function TextField(props: TextFieldProps) {
  const { label, hideLabel = false, hint, error, placeholder, inputMode, inputRef, list, onKeyDown, className, ...rest } = props;
  return (
    <AriaTextField {...rest} className={cx(styles.field, className)} isInvalid={Boolean(error)}>
      <FieldParts error={error} hideLabel={hideLabel} hint={hint} label={label}>
        <Input
          className={styles.input ?? ''}
          {...(placeholder ? { placeholder } : {})}
          {...(list ? { list } : {})}
          {...(inputMode ? { inputMode } : {})}
          {...(inputRef ? { ref: inputRef } : {})}
          {...(onKeyDown ? { onKeyDown } : {})}
        />
      </FieldParts>
    </AriaTextField>
  );
}
