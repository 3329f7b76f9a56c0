import { Import, Plus, Settings } from 'lucide';
import { Button, IconButton, PopoverButton } from '../../ui';
import { ThemeChoice } from '../shared/ThemeChoice';
import styles from './LibraryHeader.module.css';
import { Mark } from './Mark';

export interface LibraryHeaderProps {
  readonly onNew: () => void;
  readonly onImport: () => void;
  readonly isImporting: boolean;
}

export function LibraryHeader({ onNew, onImport, isImporting }: LibraryHeaderProps) {
  return (
    <header className={styles.header}>
      <div className={styles.inner}>
        <p className={styles.product}>
          <Mark />
          <span>Throughline</span>
        </p>
        <div className={styles.actions}>
          <PopoverButton
            label="Settings"
            placement="bottom end"
            trigger={<IconButton icon={Settings} label="Settings" placement="bottom" />}
          >
            <div className={styles.settings}>
              <ThemeChoice />
            </div>
          </PopoverButton>
          <Button icon={Import} isDisabled={isImporting} onPress={onImport}>
            Import
          </Button>
          <Button icon={Plus} onPress={onNew} variant="primary">
            New map
          </Button>
        </div>
      </div>
    </header>
  );
}
