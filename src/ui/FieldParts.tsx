import { CircleAlert } from 'lucide';
import type { ReactNode } from 'react';
import { FieldError, Label, Text } from 'react-aria-components';
import styles from './Field.module.css';
import { Icon } from './Icon';

export interface FieldText {
  readonly label: string;
  /** The label is read out but not shown: something beside the field says it. */
  readonly hideLabel?: boolean;
  readonly hint?: string | undefined;
  /** What is wrong with the value, in one sentence; marks the field as invalid. */
  readonly error?: string | null | undefined;
}

/** Label above, hint and error below a React Aria field. */
export function FieldParts({ label, hideLabel, hint, error, children }: FieldText & { readonly children: ReactNode }) {
  return (
    <>
      <Label className={hideLabel ? 'visually-hidden' : styles.label}>{label}</Label>
      {children}
      {hint && (
        <Text className={styles.hint ?? ''} slot="description">
          {hint}
        </Text>
      )}
      <FieldError className={styles.error ?? ''}>
        <Icon icon={CircleAlert} size={16} />
        <span>{error}</span>
      </FieldError>
    </>
  );
}
