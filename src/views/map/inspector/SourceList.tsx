import { Plus } from 'lucide';
import { useState } from 'react';
import { addToList, deleteRecord, type Id, sourcesInOrder } from '../../../model';
import { perform, useMap, useOpenMap } from '../../../state';
import { Button, Disclosure } from '../../../ui';
import { EntryCard } from './EntryCard';
import styles from './panels.module.css';
import { SourceFields } from './SourceFields';
import { line, plural, sourceNames } from './words';

export function SourceList() {
  const open = useOpenMap();
  const sources = useMap(sourcesInOrder);
  const evidence = useMap((map) => map.evidence);
  const [shownId, setShownId] = useState<Id | null>(null);
  const [freshId, setFreshId] = useState<Id | null>(null);
  const uses = (id: Id): number => Object.values(evidence).filter((e) => e.sourceId === id).length;
  const add = (): void => {
    const command = addToList('sources', {});
    if (!perform(open, command)) return;
    setShownId(command.id);
    setFreshId(command.id);
  };
  return (
    <Disclosure title={`Sources (${sources.length})`}>
      <div className={styles.list}>
        {sources.length === 0 && <p className={styles.hint}>Interviews, surveys and logs that evidence comes from.</p>}
        {sources.length > 0 && (
          <ul className={styles.list}>
            {sources.map((source) => (
              <EntryCard
                deleteLabel="Delete source"
                isOpen={source.id === shownId}
                key={source.id}
                label=", source"
                name={source.title || 'Untitled source'}
                onDelete={() => perform(open, deleteRecord('sources', source.id, 'Delete source'))}
                onToggle={(isOpen) => setShownId(isOpen ? source.id : null)}
                summary={
                  <>
                    <span className={styles.name}>{source.title || 'Untitled source'}</span>
                    <span className={styles.meta}>{line(sourceNames[source.kind], source.date, `${plural(uses(source.id), 'use')}`)}</span>
                  </>
                }
              >
                <SourceFields isFresh={source.id === freshId} source={source} />
              </EntryCard>
            ))}
          </ul>
        )}
        <div className={styles.buttons}>
          <Button className={styles.inset} icon={Plus} onPress={add} size="small" variant="quiet">
            Add source
          </Button>
        </div>
      </div>
    </Disclosure>
  );
}
