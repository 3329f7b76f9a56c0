import { Search, X } from 'lucide';
import type { Ref } from 'react';
import { SearchField as AriaSearchField, type SearchFieldProps as AriaSearchFieldProps, Button, Input, Label } from 'react-aria-components';
import { cx } from './cx';
import fields from './Field.module.css';
import { Icon } from './Icon';
import styles from './SearchField.module.css';

export interface SearchFieldProps extends Omit<AriaSearchFieldProps, 'children' | 'className' | 'style' | 'label'> {
  readonly label: string;
  readonly placeholder?: string;
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly className?: string | undefined;
}

/** A search box with a cross that empties it; its label is read out only. */
export function SearchField({ label, placeholder = label, inputRef, className, ...props }: SearchFieldProps) {
  return (
    <AriaSearchField {...props} className={cx(styles.search, className)}>
      <Label className="visually-hidden">{label}</Label>
      <Icon className={styles.icon} icon={Search} />
      <Input className={cx(fields.input, styles.input)} placeholder={placeholder} {...(inputRef ? { ref: inputRef } : {})} />
      <Button aria-label="Clear search" className={styles.clear ?? ''}>
        <Icon icon={X} size={14} />
      </Button>
    </AriaSearchField>
  );
}
