import { RotateCw } from 'lucide';
import { useEffect, useState } from 'react';
import { onDatabaseClosed } from '../storage';
import { Button } from '../ui';
import styles from './OutdatedBanner.module.css';

/**
 * Newer code in another tab has taken over the database: this tab can show what it has, but keep nothing more.
 * (Where the browser has cleared the storage, the save status and the library say so.)
 */
export function OutdatedBanner() {
  const [outdated, setOutdated] = useState(false);
  useEffect(
    () =>
      onDatabaseClosed((reason) => {
        if (reason === 'outdated') setOutdated(true);
      }),
    [],
  );
  if (!outdated) return null;
  return (
    <div className={styles.banner} role="alert">
      <p>A newer version of Throughline is open in another tab. Reload this page to go on.</p>
      <Button icon={RotateCw} onPress={() => window.location.reload()} size="small">
        Reload
      </Button>
    </div>
  );
}
