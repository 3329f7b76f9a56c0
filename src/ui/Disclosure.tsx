import { ChevronRight } from 'lucide';
import type { ReactNode } from 'react';
import { Disclosure as AriaDisclosure, Button, DisclosurePanel, Heading } from 'react-aria-components';
import { cx } from './cx';
import styles from './Disclosure.module.css';
import { Icon } from './Icon';

export interface DisclosureProps {
  readonly title: ReactNode;
  readonly defaultOpen?: boolean;
  readonly isOpen?: boolean;
  readonly onToggle?: (isOpen: boolean) => void;
  readonly level?: 2 | 3 | 4;
  readonly children: ReactNode;
}

/** A heading that opens and closes what is below it; what is closed is not mounted. */
export function Disclosure({ title, defaultOpen = false, isOpen, onToggle, level = 3, children }: DisclosureProps) {
  return (
    <AriaDisclosure
      className={styles.disclosure ?? ''}
      defaultExpanded={defaultOpen}
      {...(isOpen === undefined ? {} : { isExpanded: isOpen })}
      {...(onToggle ? { onExpandedChange: onToggle } : {})}
    >
      {({ isExpanded }) => (
        <>
          <Heading className={styles.heading ?? ''} level={level}>
            <Button className={styles.button ?? ''} slot="trigger">
              <Icon className={styles.chevron} icon={ChevronRight} size={14} />
              <span>{title}</span>
            </Button>
          </Heading>
          <DisclosurePanel>{isExpanded && <div className={styles.content}>{children}</div>}</DisclosurePanel>
        </>
      )}
    </AriaDisclosure>
  );
}

export interface SectionProps {
  readonly title: string;
  /** At the end of the heading's line. */
  readonly aside?: ReactNode;
  readonly level?: 2 | 3 | 4;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** A small heading with what belongs to it. */
export function Section({ title, aside, level = 3, className, children }: SectionProps) {
  const Level = `h${level}` as const;
  return (
    <section className={cx(styles.section, className)}>
      <div className={styles.line}>
        <Level className={styles.title}>{title}</Level>
        {aside}
      </div>
      {children}
    </section>
  );
}
