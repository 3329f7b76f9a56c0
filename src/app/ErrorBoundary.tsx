import { Download, RotateCw } from 'lucide';
import { Component, type ReactNode, useState } from 'react';
import type { JourneyMap } from '../model';
import { Button } from '../ui';
import { downloadMapFile } from '../views/shared/downloadMapFile';
import styles from './Message.module.css';
import { openNow } from './openNow';

interface State {
  readonly error: unknown;
  /** Taken at the moment of the crash: what unmounts afterwards forgets it. */
  readonly map: JourneyMap | null;
}

const fine: State = { error: null, map: null };

/** The last resort: says what happened, that saved work is safe, and hands out the map that was open. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state = fine;

  static getDerivedStateFromError(error: unknown): State {
    return { error: error ?? new Error('Unknown'), map: openNow() };
  }

  override render() {
    return this.state.error === null ? this.props.children : <Crash {...this.state} />;
  }
}

function Crash({ error, map }: State) {
  const [failed, setFailed] = useState<string | null>(null);
  const download = (): void => {
    downloadMapFile(map!, 'json').catch((reason: unknown) => setFailed(wordsOf(reason)));
  };
  return (
    <main className={styles.page}>
      <div className={styles.box} role="alert">
        <h1 className={styles.title}>Something went wrong on this page</h1>
        <p>Throughline stopped because of a mistake in its own code. Every change that was saved is safe on this device.</p>
        <div className={styles.buttons}>
          <Button icon={RotateCw} onPress={() => window.location.reload()} variant="primary">
            Reload
          </Button>
          {map && (
            <Button icon={Download} onPress={download}>
              Download this map
            </Button>
          )}
        </div>
        {failed && <p className={styles.error}>The file could not be made: {failed}</p>}
        <details className={styles.details}>
          <summary>What the browser said</summary>
          <code>{wordsOf(error)}</code>
        </details>
      </div>
    </main>
  );
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
