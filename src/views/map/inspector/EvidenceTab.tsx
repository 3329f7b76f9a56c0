import { Plus } from 'lucide';
import { useRef, useState } from 'react';
import { addEvidence, type Evidence, evidenceKinds, evidenceOf, type Id } from '../../../model';
import { perform, useMap, useOpenMap } from '../../../state';
import { Button } from '../../../ui';
import { EvidenceCard } from './EvidenceCard';
import { useFocusRequest } from './focus';
import styles from './panels.module.css';
import { evidenceNames } from './words';

export function EvidenceTab({ touchpointId }: { readonly touchpointId: Id }) {
  const open = useOpenMap();
  const evidence = useMap((map) => evidenceOf(map, touchpointId));
  const [shownId, setShownId] = useState<Id | null>(null);
  const [freshId, setFreshId] = useState<Id | null>(null);
  const first = useRef<HTMLButtonElement>(null);
  useFocusRequest('evidence', () => {
    // One that a key or a quick line has just added waits for its words.
    const unwritten = evidence.find((e) => e.text === '' && e.figure === '');
    setShownId(unwritten?.id ?? null);
    setFreshId(unwritten?.id ?? null);
    if (!unwritten) first.current?.focus();
  });
  const add = (kind: Evidence['kind']): void => {
    const command = addEvidence(touchpointId, { kind });
    if (!perform(open, command, `${evidenceNames[kind]} added.`)) return;
    setShownId(command.id);
    setFreshId(command.id);
  };
  return (
    <div className={styles.panel}>
      {evidence.length === 0 && (
        <p className={styles.hint}>
          Nothing shows this yet. What people said, what was seen, what was counted: each with where it comes from.
        </p>
      )}
      {evidence.length > 0 && (
        <ul className={styles.list}>
          {evidence.map((item) => (
            <EvidenceCard
              evidence={item}
              isFresh={item.id === freshId}
              isOpen={item.id === shownId}
              key={item.id}
              onToggle={(isOpen) => setShownId(isOpen ? item.id : null)}
            />
          ))}
        </ul>
      )}
      <div className={styles.buttons}>
        {evidenceKinds.map((kind, index) => (
          <Button
            aria-label={`Add ${evidenceNames[kind].toLowerCase()}`}
            icon={Plus}
            key={kind}
            onPress={() => add(kind)}
            size="small"
            {...(index === 0 ? { ref: first } : {})}
          >
            {evidenceNames[kind]}
          </Button>
        ))}
      </div>
    </div>
  );
}
