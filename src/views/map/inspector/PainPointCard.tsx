import { CircleDashed } from 'lucide';
import { deleteRecord, evidenceOf, type PainPoint, personasInOrder, setFields, titleOf } from '../../../model';
import { perform, useMap, useOpenMap } from '../../../state';
import { Chip, ChipRow, Section } from '../../../ui';
import { EntryCard } from './EntryCard';
import styles from './PainPointCard.module.css';
import { RecordText } from './RecordText';
import { SeverityPicker, SeveritySquares } from './Severity';
import { figureWords, line, plural } from './words';

export interface PainPointCardProps {
  readonly pain: PainPoint;
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
  /** Just added: its title takes the focus. */
  readonly isFresh: boolean;
}

export function PainPointCard({ pain, isOpen, onToggle, isFresh }: PainPointCardProps) {
  const open = useOpenMap();
  const evidence = useMap((map) => evidenceOf(map, pain.touchpointId)).filter((e) => e.painPointId === pain.id);
  const figures = evidence.map(figureWords).filter(Boolean);
  const shown = figures[0] ?? (evidence.length > 0 ? `${plural(evidence.length, 'piece')} of evidence` : null);
  const set = (fields: Partial<PainPoint>, label: string): void => {
    perform(open, setFields('painPoints', pain.id, fields, label));
  };
  return (
    <EntryCard
      deleteLabel="Delete pain point"
      heading={
        <div data-pain-id={pain.id}>
          <RecordText
            action="Rename pain point"
            autoFocus={isFresh}
            field="title"
            hideLabel
            label="Pain point"
            look="strong"
            placeholder="What goes wrong?"
            record={pain}
            table="painPoints"
          />
        </div>
      }
      isOpen={isOpen}
      label={`, details of ${titleOf(pain, 'pain point')}`}
      name={titleOf(pain, 'pain point')}
      onDelete={() => perform(open, deleteRecord('painPoints', pain.id, 'Delete pain point'))}
      onToggle={onToggle}
      summary={
        <span className={styles.facts}>
          <SeveritySquares severity={pain.severity} />
          {line(`Severity ${pain.severity}`, shown, pain.assumed && 'Assumed')}
        </span>
      }
      tone="danger"
    >
      <SeverityPicker onChange={(severity) => set({ severity }, 'Change severity')} severity={pain.severity} />
      <Hits onChange={(personaIds) => set({ personaIds }, 'Change who it hits')} personaIds={pain.personaIds} />
      <RecordText action="Change note" field="note" label="Note" look="field" record={pain} table="painPoints" />
      <ChipRow label="Shown or assumed">
        <Chip
          about={`, pain point ${titleOf(pain, 'pain point')}`}
          icon={CircleDashed}
          isSelected={pain.assumed}
          onChange={(assumed) => set({ assumed }, assumed ? 'Mark as assumed' : 'Mark as evidenced')}
        >
          Assumed
        </Chip>
        <span className={styles.hint}>{pain.assumed ? 'Nobody has shown it yet.' : 'Counts as shown by evidence.'}</span>
      </ChipRow>
    </EntryCard>
  );
}

interface HitsProps {
  readonly personaIds: readonly string[];
  readonly onChange: (personaIds: string[]) => void;
}

/** Who it hits; nobody chosen means everyone. */
function Hits({ personaIds, onChange }: HitsProps) {
  const personas = useMap(personasInOrder);
  if (personas.length === 0) return null;
  return (
    <Section level={4} title="Who it hits">
      <ChipRow label="Who it hits">
        <Chip isSelected={personaIds.length === 0} onChange={() => onChange([])}>
          Everyone
        </Chip>
        {personas.map(({ id, name }) => (
          <Chip
            isSelected={personaIds.includes(id)}
            key={id}
            onChange={(hit) => onChange(hit ? [...personaIds, id] : personaIds.filter((other) => other !== id))}
          >
            {name || 'Unnamed persona'}
          </Chip>
        ))}
      </ChipRow>
    </Section>
  );
}
