import { Plus } from 'lucide';
import { useState } from 'react';
import { addToList, deleteRecord, digitalAccess, type Id, type Persona, personasInOrder, setFields } from '../../../model';
import { perform, useMap, useOpenMap } from '../../../state';
import { Button, Disclosure, SegmentedControl } from '../../../ui';
import { EntryCard } from './EntryCard';
import styles from './panels.module.css';
import { RecordText } from './RecordText';
import { accessNames, line } from './words';

export function PersonaList() {
  const open = useOpenMap();
  const personas = useMap(personasInOrder);
  const [shownId, setShownId] = useState<Id | null>(null);
  const [freshId, setFreshId] = useState<Id | null>(null);
  const add = (): void => {
    const command = addToList('personas', {});
    if (!perform(open, command)) return;
    setShownId(command.id);
    setFreshId(command.id);
  };
  return (
    <Disclosure title={`Personas (${personas.length})`}>
      <div className={styles.list}>
        {personas.length === 0 && <p className={styles.hint}>Kinds of people whose journeys differ, such as by digital access.</p>}
        {personas.length > 0 && (
          <ul className={styles.list}>
            {personas.map((persona) => (
              <EntryCard
                deleteLabel="Delete persona"
                isOpen={persona.id === shownId}
                key={persona.id}
                label=", persona"
                name={persona.name || 'Unnamed persona'}
                onDelete={() => perform(open, deleteRecord('personas', persona.id, 'Delete persona'))}
                onToggle={(isOpen) => setShownId(isOpen ? persona.id : null)}
                summary={
                  <>
                    <span className={styles.name}>{persona.name || 'Unnamed persona'}</span>
                    <span className={styles.meta}>
                      {line(`Digital access: ${accessNames[persona.digitalAccess].toLowerCase()}`, persona.accessNeeds)}
                    </span>
                  </>
                }
              >
                <PersonaFields isFresh={persona.id === freshId} persona={persona} />
              </EntryCard>
            ))}
          </ul>
        )}
        <div className={styles.buttons}>
          <Button className={styles.inset} icon={Plus} onPress={add} size="small" variant="quiet">
            Add persona
          </Button>
        </div>
      </div>
    </Disclosure>
  );
}

function PersonaFields({ persona, isFresh }: { readonly persona: Persona; readonly isFresh: boolean }) {
  const open = useOpenMap();
  const shared = { table: 'personas', record: persona } as const;
  return (
    <>
      <RecordText {...shared} action="Rename persona" autoFocus={isFresh} field="name" label="Name" />
      <SegmentedControl
        label="Digital access"
        onChange={(level) => perform(open, setFields('personas', persona.id, { digitalAccess: level }, 'Change digital access'))}
        segments={digitalAccess.map((level) => ({ id: level, label: accessNames[level] }))}
        value={persona.digitalAccess}
      />
      <RecordText
        {...shared}
        action="Change persona"
        field="accessNeeds"
        label="Access needs"
        look="field"
        placeholder="Large print, an interpreter …"
      />
      <RecordText {...shared} action="Change persona" field="description" label="About them" look="field" />
    </>
  );
}
