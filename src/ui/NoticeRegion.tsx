import { CircleAlert, Info, X } from 'lucide';
import { useEffect, useRef } from 'react';
import { Button } from './Button';
import { cx } from './cx';
import { Icon } from './Icon';
import { IconButton } from './IconButton';
import styles from './NoticeRegion.module.css';

export interface NoticeEntry {
  readonly id: string | number;
  readonly text: string;
  readonly tone?: 'info' | 'danger';
  /** One thing to do about it: "Undo". A notice with an action stays until it is closed. */
  readonly action?: { readonly label: string; readonly onPress: () => void };
}

export interface NoticeRegionProps {
  readonly notices: readonly NoticeEntry[];
  readonly onClose: (id: NoticeEntry['id']) => void;
  /** Whether new notices are read out by this region; false where something else already says them. */
  readonly isSpoken?: boolean;
  /** At the very bottom, where no toolbar is in the way. */
  readonly isLow?: boolean;
}

/** Long enough to read twice; never shorter than WCAG's advice for short messages. */
const stays = (text: string): number => Math.max(6_000, text.length * 120);

/** Short notices at the bottom of the screen. They go by themselves, but not while pointed at or focused. */
export function NoticeRegion({ notices, onClose, isSpoken = true, isLow = false }: NoticeRegionProps) {
  return (
    // Always there, so that screen readers notice what comes into it.
    <div className={cx(styles.region, isLow && styles.low)} {...(isSpoken ? { 'aria-live': 'polite' as const } : {})}>
      {notices.map((notice) => (
        <Notice key={notice.id} notice={notice} onClose={() => onClose(notice.id)} />
      ))}
    </div>
  );
}

function Notice({ notice, onClose }: { readonly notice: NoticeEntry; readonly onClose: () => void }) {
  const { text, tone = 'info', action } = notice;
  const box = useRef<HTMLDivElement>(null);
  const close = useRef(onClose);
  close.current = onClose;
  const keeps = action !== undefined;
  useEffect(() => {
    if (keeps) return;
    let timer = 0;
    const wait = (): void => {
      timer = window.setTimeout(() => {
        if (box.current?.matches(':hover, :focus-within')) wait();
        else close.current();
      }, stays(text));
    };
    wait();
    return () => window.clearTimeout(timer);
  }, [text, keeps]);
  return (
    <div className={cx(styles.notice, styles[tone])} ref={box}>
      <Icon className={styles.icon} icon={tone === 'danger' ? CircleAlert : Info} size={18} />
      <p className={styles.text}>{text}</p>
      {action && (
        <Button
          className={styles.action}
          onPress={() => {
            action.onPress();
            onClose();
          }}
          size="small"
        >
          {action.label}
        </Button>
      )}
      <IconButton icon={X} iconSize={16} label="Close notice" onPress={onClose} />
    </div>
  );
}
