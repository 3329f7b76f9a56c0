import { type CSSProperties, type ReactNode, useRef } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { cx } from './cx';
import fields from './Field.module.css';
import styles from './SegmentedControl.module.css';

export interface Segment<T extends string> {
  readonly id: T;
  /** Its accessible name. */
  readonly label: string;
  /** What is shown; the label when left out. */
  readonly content?: ReactNode;
  /** CSS colour, such as `var(--mood-bad)`. */
  readonly colour?: string;
}

export interface SegmentedControlProps<T extends string> {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly value: T | null;
  readonly onChange: (value: T) => void;
  /** Given, the chosen one can be chosen again to take the choice away; so can Delete and Backspace. */
  readonly onClear?: () => void;
  readonly segments: readonly Segment<T>[];
  /** `tiles` stand apart and are high, `row` stand apart and are one line high, `joined` lie in a trough. */
  readonly look?: 'tiles' | 'row' | 'joined';
  readonly className?: string | undefined;
}

/** One of a few, side by side: a radio group. */
export function SegmentedControl<T extends string>(props: SegmentedControlProps<T>) {
  const { label, hideLabel = false, value, onChange, onClear, segments, look = 'joined', className } = props;
  const heldAtPress = useRef<T | null>(null);
  return (
    <RadioGroup className={cx(fields.field, className)} onChange={(chosen) => onChange(chosen as T)} orientation="horizontal" value={value}>
      <Label className={hideLabel ? 'visually-hidden' : fields.label}>{label}</Label>
      <div className={cx(look !== 'joined' && styles.apart, styles[look])} style={{ '--count': segments.length } as CSSProperties}>
        {segments.map(({ id, label: name, content, colour }) => (
          <Radio
            aria-label={name}
            className={styles.segment ?? ''}
            key={id}
            onKeyDown={(event) => {
              if (onClear && (event.key === 'Delete' || event.key === 'Backspace')) onClear();
              else event.continuePropagation();
            }}
            onPress={() => {
              // After the browser has done with the press: a radio cleared in the middle of it would be checked again.
              if (onClear && id === heldAtPress.current) window.setTimeout(onClear);
            }}
            onPressStart={() => {
              heldAtPress.current = value;
            }}
            value={id}
            {...(colour ? { style: { '--segment': colour } as CSSProperties } : {})}
          >
            {content ?? name}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
