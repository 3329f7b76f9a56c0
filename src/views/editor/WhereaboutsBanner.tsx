import { ChevronLeft, Download, RotateCcw, Trash2 } from 'lucide';
import { Button, Icon } from '../../ui';
import type { Whereabouts } from './types';
import styles from './WhereaboutsBanner.module.css';

const words = {
  trash: 'This map is in the trash.',
  trashed: 'This map was moved to the trash in another tab.',
  gone: 'This map was deleted for good in another tab. What you change here is not kept.',
};

export interface WhereaboutsBannerProps {
  readonly where: Exclude<Whereabouts, 'library'>;
  readonly onRestore: () => void;
  readonly onDownload: () => void;
  readonly onBack: () => void;
}

/** The map that is open here was deleted elsewhere: says so, and the ways on. */
export function WhereaboutsBanner({ where, onRestore, onDownload, onBack }: WhereaboutsBannerProps) {
  return (
    <div className={styles.banner} role="alert">
      <Icon icon={Trash2} />
      <p className={styles.words}>{words[where]}</p>
      <div className={styles.buttons}>
        {where === 'gone' ? (
          <Button icon={Download} onPress={onDownload} size="small">
            Download a copy
          </Button>
        ) : (
          <Button icon={RotateCcw} onPress={onRestore} size="small">
            Restore
          </Button>
        )}
        <Button icon={ChevronLeft} onPress={onBack} size="small">
          Back to library
        </Button>
      </div>
    </div>
  );
}
