import { ChevronLeft, RotateCw } from 'lucide';
import { useEffect } from 'react';
import { StorageError, type StorageProblem } from '../storage';
import { Button } from '../ui';
import styles from './Message.module.css';
import { navigate } from './routes';

/** Shown only when opening takes longer than a blink. */
export function Opening() {
  return (
    <main className={styles.page}>
      <p className={styles.waiting} role="status">
        Opening the map…
      </p>
    </main>
  );
}

const titles: Partial<Record<StorageProblem, string>> = {
  'not-found': 'This map is not on this device',
  damaged: 'This map is damaged',
  newer: 'This map was saved by a newer Throughline',
  outdated: 'A newer Throughline is open in another tab',
  unavailable: 'This browser keeps nothing for this page',
};

const sentences: Partial<Record<StorageProblem, string>> = {
  'not-found': 'It may have been deleted, or it was made on another device or in another browser.',
  damaged: 'What is stored does not fit together, so it is not opened half. Nothing was changed.',
  newer: 'Reload the page to get the newer version, which can open it.',
};

const reloadHelps: readonly StorageProblem[] = ['newer', 'outdated', 'lost'];

/** Why the map is not open, in one sentence, and where to go from here. */
export function NotOpened({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  const known = error instanceof StorageError ? error : null;
  const problem = known?.problem ?? 'failed';
  useEffect(() => {
    document.title = 'Not opened – Throughline';
  }, []);
  const reload = reloadHelps.includes(problem);
  return (
    <main className={styles.page}>
      <div className={styles.box} role="alert">
        <h1 className={styles.title}>{titles[problem] ?? 'The map could not be opened'}</h1>
        <p>{sentences[problem] ?? known?.message ?? 'The browser could not read it.'}</p>
        <div className={styles.buttons}>
          <Button icon={ChevronLeft} onPress={() => navigate({ name: 'library' })} variant={reload ? 'outlined' : 'primary'}>
            Back to library
          </Button>
          {reload && (
            <Button icon={RotateCw} onPress={() => window.location.reload()} variant="primary">
              Reload
            </Button>
          )}
          {problem === 'failed' && (
            <Button icon={RotateCw} onPress={onRetry}>
              Try again
            </Button>
          )}
        </div>
        {known && known.details.length > 0 && (
          <details className={styles.details}>
            <summary>What does not fit</summary>
            <ul>
              {known.details.slice(0, 20).map(({ table, id, message }) => (
                <li key={`${table} ${id} ${message}`}>
                  {table} {id}: {message}
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </main>
  );
}
