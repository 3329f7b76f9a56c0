import { ChevronLeft, Share2 } from 'lucide';
import type { ReactNode } from 'react';
import { Button, IconButton } from '../../ui';
import { MapName } from './MapName';
import { MorePanel } from './MorePanel';
import { StateChip } from './StateChip';
import styles from './TopBar.module.css';

export interface TopBarProps {
  readonly onBack: () => void;
  readonly onExport: () => void;
  readonly saveStatus: ReactNode;
  /** The tabs of the views; null while there is one view only. */
  readonly tabs: ReactNode;
}

export function TopBar({ onBack, onExport, saveStatus, tabs }: TopBarProps) {
  return (
    <div className={styles.container}>
      <header className={styles.bar}>
        <IconButton icon={ChevronLeft} label="Back to library" onPress={onBack} placement="bottom" />
        <div className={styles.about}>
          <MapName />
          <StateChip />
        </div>
        {saveStatus}
        {tabs}
        <div className={styles.actions}>
          <MorePanel />
          <Button className={styles.export} icon={Share2} onPress={onExport} variant="primary">
            Export
          </Button>
        </div>
      </header>
    </div>
  );
}
