import { ChevronDown } from 'lucide';
import { addToList, type Evidence, setFields, sourcesInOrder, together } from '../../../model';
import { perform, useMap, useOpenMap } from '../../../state';
import { Button, Disclosure, Icon, Picker, Section } from '../../../ui';
import styles from './panels.module.css';
import { SourceFields } from './SourceFields';
import { line, sourceNames } from './words';

const NONE = ' none';

/** Where a piece of evidence comes from: one of the map's sources, or a new one. */
export function SourceField({ evidence }: { readonly evidence: Evidence }) {
  const open = useOpenMap();
  const sources = useMap(sourcesInOrder);
  const source = sources.find(({ id }) => id === evidence.sourceId);
  const setSource = (sourceId: string | null) => setFields('evidence', evidence.id, { sourceId }, 'Change source');
  const create = (title: string): void => {
    const adding = addToList('sources', { title });
    perform(open, together('Add source', [adding, setSource(adding.id)]));
  };
  const name = source ? source.title || 'Untitled source' : 'No source';
  return (
    <Section title="Source">
      <div className={styles.list}>
        <Picker
          create={{ label: (typed) => (typed ? `New source “${typed}”` : 'New source'), run: create }}
          emptyText="No source of that name"
          items={[
            { id: NONE, label: 'No source', isSelected: !source },
            ...sources.map((other) => ({
              id: other.id,
              label: other.title || 'Untitled source',
              hint: line(sourceNames[other.kind], other.date),
              isSelected: other === source,
            })),
          ]}
          label="Find a source"
          onPick={(id) => perform(open, setSource(id === NONE ? null : id))}
          trigger={
            <Button aria-label={`Source: ${name}`} className={styles.choose} wide>
              {name}
              <Icon className={styles.end} icon={ChevronDown} />
            </Button>
          }
        />
        {source && (
          <Disclosure level={4} title="About this source">
            <div className={styles.stack}>
              <SourceFields source={source} />
            </div>
          </Disclosure>
        )}
      </div>
    </Section>
  );
}
