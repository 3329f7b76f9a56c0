import { Import, Plus } from 'lucide';
import { examples, templates } from '../../content';
import type { JourneyMap } from '../../model';
import type { ThemeName } from '../../tokens';
import { Button } from '../../ui';
import styles from './EmptyLibrary.module.css';
import { StartPreview } from './NewMapDialog';
import { firstStart } from './starts';

export interface EmptyLibraryProps {
  readonly theme: ThemeName;
  readonly onNew: () => void;
  readonly onImport: () => void;
  readonly onCreate: (map: JourneyMap) => void;
}

const hero = templates.find(({ id }) => id !== firstStart.id) ?? firstStart;

/** A first visit: what this is, and three ways to begin. */
export function EmptyLibrary({ theme, onNew, onImport, onCreate }: EmptyLibraryProps) {
  return (
    <div className={styles.empty}>
      <section className={styles.welcome}>
        <div className={styles.invitation}>
          <h2 className={styles.title}>Draw the journey, moment by moment</h2>
          <p className={styles.lead}>
            Stages across, people down, one card for each touchpoint. Every map stays on this device: there is no account and no server.
          </p>
          <div className={styles.buttons}>
            <Button icon={Plus} onPress={onNew} size="large" variant="primary">
              Start your first map
            </Button>
            <Button icon={Import} onPress={onImport} size="large">
              Open a file
            </Button>
          </div>
          <p className={styles.hint}>You can also drop a file anywhere here, or paste one.</p>
        </div>
        <div className={styles.picture}>
          <StartPreview start={hero} theme={theme} />
        </div>
      </section>
      <section className={styles.examples}>
        <h2 className={styles.subtitle}>Or try an example</h2>
        <ul className={styles.grid}>
          {examples.map((example) => (
            <li className={styles.card} key={example.id}>
              <StartPreview start={example} theme={theme} />
              <div className={styles.words}>
                <h3 className={styles.name}>{example.label}</h3>
                <p>{example.description}</p>
                <p className={styles.source}>{example.source}</p>
              </div>
              <Button aria-label={`Try ${example.label}`} className={styles.try} onPress={() => onCreate(example.build(example.label))}>
                Try it
              </Button>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
