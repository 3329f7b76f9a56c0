import { deleteEvidence, type Evidence } from '../../../model';
import { perform, useMap, useOpenMap } from '../../../state';
import { EntryCard } from './EntryCard';
import styles from './EvidenceCard.module.css';
import { EvidenceFields } from './EvidenceFields';
import { evidenceNames, figureWords, line, sourceWords } from './words';

export interface EvidenceCardProps {
  readonly evidence: Evidence;
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
  /** Just added: its first field takes the focus. */
  readonly isFresh: boolean;
}

export function EvidenceCard({ evidence, isOpen, onToggle, isFresh }: EvidenceCardProps) {
  const open = useOpenMap();
  const { id, kind, text, participant, sourceId } = evidence;
  const source = useMap((map) => (sourceId === null ? undefined : map.sources[sourceId]));
  const figure = figureWords(evidence);
  return (
    <EntryCard
      deleteLabel={`Delete ${evidenceNames[kind].toLowerCase()}`}
      isOpen={isOpen}
      label=", details"
      name={text || figure || 'without words'}
      onDelete={() => perform(open, deleteEvidence(id))}
      onToggle={onToggle}
      summary={
        <>
          {!isOpen && figure && <span className={styles.figure}>{figure}</span>}
          {!isOpen && text && (
            <span className={kind === 'quote' ? styles.quote : styles.text}>{kind === 'quote' ? `“${text}”` : text}</span>
          )}
          <span className={styles.by}>{line(evidenceNames[kind], participant, sourceWords(source))}</span>
        </>
      }
      tone="quote"
    >
      <EvidenceFields evidence={evidence} isFresh={isFresh} />
    </EntryCard>
  );
}
