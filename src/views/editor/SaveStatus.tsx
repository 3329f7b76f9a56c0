import { CircleAlert, CircleCheck, Download, LoaderCircle, RotateCw } from 'lucide';
import type { SaveStatus as Status } from '../../storage';
import { Button, cx, Icon } from '../../ui';
import styles from './SaveStatus.module.css';

export interface SaveStatusProps {
  readonly status: Status;
  readonly onRetry: () => void;
  readonly onDownload: () => void;
}

const icons = { saved: CircleCheck, saving: LoaderCircle, failed: CircleAlert };

export function saveWords(status: Status): string {
  if (status === 'saved') return 'Saved on this device';
  return status === 'saving' ? 'Saving…' : `Not saved: ${status.failed}`;
}

/** Says where the work is. A failure takes a row of its own and offers the two ways out. */
export function SaveStatus({ status, onRetry, onDownload }: SaveStatusProps) {
  const kind = typeof status === 'string' ? status : 'failed';
  const failed = kind === 'failed';
  return (
    <div className={cx(styles.place, failed && styles.wide)}>
      <div className={cx(styles.status, styles[kind])}>
        <Icon icon={icons[kind]} size={16} />
        <span className={styles.words} role="status">
          {saveWords(status)}
        </span>
      </div>
      {failed && (
        <div className={styles.buttons}>
          <Button icon={Download} onPress={onDownload} size="small">
            Download a copy
          </Button>
          <Button icon={RotateCw} onPress={onRetry} size="small">
            Try again
          </Button>
        </div>
      )}
    </div>
  );
}
