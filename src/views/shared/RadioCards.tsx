import { type ReactNode, useId } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { cx } from '../../ui';
import styles from './RadioCards.module.css';

export interface RadioCard {
  readonly id: string;
  readonly label: string;
  /** One line on what it is for, or why it is not possible. */
  readonly hint?: string | undefined;
  readonly isDisabled?: boolean;
  /** Above the words; decoration. */
  readonly picture?: ReactNode;
}

export interface RadioCardGroup {
  readonly title?: string;
  readonly cards: readonly RadioCard[];
}

export interface RadioCardsProps {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly value: string;
  readonly onChange: (id: string) => void;
  /** One choice over all groups. */
  readonly groups: readonly RadioCardGroup[];
  /** `rows` below one another, `grid` beside one another. */
  readonly look: 'rows' | 'grid' | 'columns';
}

/** One of a few things that each need a line of explanation or a picture. */
export function RadioCards({ label, hideLabel = false, value, onChange, groups, look }: RadioCardsProps) {
  return (
    <RadioGroup className={styles.group ?? ''} onChange={onChange} value={value}>
      <Label className={hideLabel ? 'visually-hidden' : styles.label}>{label}</Label>
      {groups.map(({ title, cards }) => (
        <div className={styles.section} key={title ?? ''}>
          {title && <p className={styles.label}>{title}</p>}
          <div className={styles[look]}>
            {cards.map((card) => (
              <Card card={card} key={card.id} />
            ))}
          </div>
        </div>
      ))}
    </RadioGroup>
  );
}

function Card({ card: { id, label, hint, isDisabled = false, picture } }: { readonly card: RadioCard }) {
  const words = useId();
  return (
    <Radio
      aria-labelledby={words}
      className={cx(styles.card, Boolean(picture) && styles.pictured)}
      isDisabled={isDisabled}
      value={id}
      {...(hint ? { 'aria-describedby': `${words}-hint` } : {})}
    >
      {picture && <span className={styles.picture}>{picture}</span>}
      <span aria-hidden="true" className={styles.dot} />
      <span className={styles.words}>
        <span className={styles.name} id={words}>
          {label}
        </span>
        {hint && (
          <span className={styles.hint} id={`${words}-hint`}>
            {hint}
          </span>
        )}
      </span>
    </Radio>
  );
}
