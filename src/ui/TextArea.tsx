import type { KeyboardEvent, Ref } from 'react';
import { TextArea as AriaTextArea, TextField as AriaTextField } from 'react-aria-components';
import { cx } from './cx';
import fields from './Field.module.css';
import { FieldParts } from './FieldParts';
import styles from './TextArea.module.css';
import type { TextFieldProps } from './TextField';

export interface TextAreaProps extends Omit<TextFieldProps, 'inputRef' | 'inputMode' | 'list' | 'value' | 'onChange'> {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** `title`, `strong` and `text` look like text until they are touched. */
  readonly variant?: 'field' | 'title' | 'quote' | 'strong' | 'text';
  /** Wraps, but holds no line breaks: Enter does nothing here, pasted breaks become spaces. */
  readonly singleLine?: boolean;
  readonly minLines?: number;
  readonly inputRef?: Ref<HTMLTextAreaElement> | undefined;
}

/** A text field as high as its text: a hidden copy of the text in the same grid cell gives the height, without measuring. */
export function TextArea({
  label,
  hideLabel = false,
  hint,
  error,
  value,
  onChange,
  onKeyDown,
  placeholder,
  variant = 'field',
  singleLine = false,
  minLines = singleLine ? 1 : 2,
  inputRef,
  className,
  ...props
}: TextAreaProps) {
  const keyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (singleLine && event.key === 'Enter' && !event.nativeEvent.isComposing) event.preventDefault();
    onKeyDown?.(event);
  };
  return (
    <AriaTextField
      {...props}
      className={cx(fields.field, className)}
      isInvalid={Boolean(error)}
      onChange={(text) => onChange(singleLine ? text.replaceAll(/\s*[\r\n]+\s*/g, ' ') : text)}
      value={value}
    >
      <FieldParts error={error} hideLabel={hideLabel} hint={hint} label={label}>
        <div className={cx(styles.grow, styles[variant])} data-text={`${value || placeholder || ''} `}>
          <AriaTextArea
            className={cx(fields.input, styles.area)}
            onKeyDown={keyDown}
            rows={minLines}
            {...(placeholder ? { placeholder } : {})}
            {...(inputRef ? { ref: inputRef } : {})}
          />
        </div>
      </FieldParts>
    </AriaTextField>
  );
}
