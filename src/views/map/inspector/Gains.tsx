import { Plus, ThumbsUp } from 'lucide';
import { useRef, useState } from 'react';
import { addGain, deleteRecord, type Gain, gainsOf, type Id, titleOf } from '../../../model';
import { perform, useMap, useOpenMap } from '../../../state';
import { Button, Icon, Section } from '../../../ui';
import { EntryCard } from './EntryCard';
import { useFocusOn } from './focus';
import styles from './panels.module.css';
import { RecordText } from './RecordText';

export function Gains({ touchpointId }: { readonly touchpointId: Id }) {
  const open = useOpenMap();
  const gains = useMap((map) => gainsOf(map, touchpointId));
  const [shownId, setShownId] = useState<Id | null>(null);
  const [freshId, setFreshId] = useState<Id | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  useFocusOn('gains', button);
  const add = (): void => {
    const command = addGain(touchpointId);
    if (perform(open, command)) setFreshId(command.id);
  };
  return (
    <Section title="Gains">
      {gains.length > 0 && (
        <ul className={styles.list}>
          {gains.map((gain) => (
            <GainCard
              gain={gain}
              isFresh={gain.id === freshId}
              isOpen={gain.id === shownId}
              key={gain.id}
              onToggle={(isOpen) => setShownId(isOpen ? gain.id : null)}
            />
          ))}
        </ul>
      )}
      <div className={styles.buttons}>
        <Button className={styles.inset} icon={Plus} onPress={add} ref={button} size="small" variant="quiet">
          Add gain
        </Button>
      </div>
    </Section>
  );
}

interface GainCardProps {
  readonly gain: Gain;
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
  readonly isFresh: boolean;
}

function GainCard({ gain, isOpen, onToggle, isFresh }: GainCardProps) {
  const open = useOpenMap();
  return (
    <EntryCard
      deleteLabel="Delete gain"
      heading={
        <RecordText
          action="Rename gain"
          autoFocus={isFresh}
          field="title"
          hideLabel
          label="Gain"
          look="strong"
          placeholder="What works well?"
          record={gain}
          table="gains"
        />
      }
      isOpen={isOpen}
      label={`, details of ${titleOf(gain, 'gain')}`}
      name={titleOf(gain, 'gain')}
      onDelete={() => perform(open, deleteRecord('gains', gain.id, 'Delete gain'))}
      onToggle={onToggle}
      summary={
        <span className={styles.withIcon}>
          <Icon icon={ThumbsUp} size={12} />
          {gain.note || 'Gain'}
        </span>
      }
      tone="success"
    >
      <RecordText action="Change note" field="note" label="Note" look="field" record={gain} table="gains" />
    </EntryCard>
  );
}
