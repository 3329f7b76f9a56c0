import { ChevronRight, Trash2 } from 'lucide';
import type { ReactNode } from 'react';
import { Button as AriaButton, Disclosure, DisclosurePanel } from 'react-aria-components';
import { Button, cx, Icon } from '../../../ui';
import { shorten } from '../../shared/shorten';
import styles from './EntryCard.module.css';

export interface EntryCardProps {
  readonly tone?: 'plain' | 'danger' | 'success' | 'quote';
  /** Stays in view above the summary: a title that can be typed in. */
  readonly heading?: ReactNode;
  /** What is said while it is closed; the button that opens it. */
  readonly summary: ReactNode;
  /** What it is, for screen readers: "Pain point: Nobody says how long". */
  readonly label: string;
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
  /** "Delete pain point" */
  readonly deleteLabel: string;
  /** Which one it deletes, said to screen readers after the label. */
  readonly name: string;
  readonly onDelete: () => void;
  /** Why it cannot be deleted now. */
  readonly deleteReason?: string | null;
  readonly children: ReactNode;
}

/** One record of a list: a line or two that open into its fields. */
export function EntryCard({ tone = 'plain', heading, summary, label, isOpen, onToggle, children, ...remove }: EntryCardProps) {
  return (
    <li>
      <Disclosure className={cx(styles.card, styles[tone])} isExpanded={isOpen} onExpandedChange={onToggle}>
        {heading && <div className={styles.heading}>{heading}</div>}
        <AriaButton className={cx(styles.summary, heading !== undefined && styles.under)} slot="trigger">
          <span className={styles.words}>{summary}</span>
          <span className="visually-hidden">{label}</span>
          <Icon className={styles.chevron} icon={ChevronRight} size={14} />
        </AriaButton>
        <DisclosurePanel>
          {isOpen && (
            <div className={styles.fields}>
              {children}
              <div className={styles.foot}>
                <Button
                  aria-label={`${remove.deleteLabel} ${shorten(remove.name, 80)}`}
                  icon={Trash2}
                  isDisabled={Boolean(remove.deleteReason)}
                  onPress={remove.onDelete}
                  size="small"
                  variant="plain"
                >
                  {remove.deleteLabel}
                </Button>
                {remove.deleteReason && <p className={styles.reason}>{remove.deleteReason}</p>}
              </div>
            </div>
          )}
        </DisclosurePanel>
      </Disclosure>
    </li>
  );
}
