import { Plus } from 'lucide';
import { useRef, useState } from 'react';
import { addPainPoint, type Id, painPointsOf } from '../../../model';
import { perform, useMap, useOpenMap } from '../../../state';
import { Button, Section } from '../../../ui';
import { useFocusRequest } from './focus';
import { PainPointCard } from './PainPointCard';
import styles from './panels.module.css';

export function PainPoints({ touchpointId }: { readonly touchpointId: Id }) {
  const open = useOpenMap();
  const pains = useMap((map) => painPointsOf(map, touchpointId));
  const [shownId, setShownId] = useState<Id | null>(null);
  const [freshId, setFreshId] = useState<Id | null>(null);
  const box = useRef<HTMLDivElement>(null);
  useFocusRequest('painPoints', () => {
    // One that has just been added by a key waits for its words; else this is where another one begins.
    const unnamed = pains.findLast((pain) => pain.title === '');
    const title = unnamed && box.current?.querySelector<HTMLElement>(`[data-pain-id="${unnamed.id}"] textarea`);
    (title || box.current?.querySelector<HTMLElement>('[data-add]'))?.focus();
  });
  const add = (): void => {
    const command = addPainPoint(touchpointId);
    if (!perform(open, command)) return;
    setShownId(command.id);
    setFreshId(command.id);
  };
  return (
    <Section title="Pain points">
      <div className={styles.list} ref={box}>
        {pains.length > 0 && (
          <ul className={styles.list}>
            {pains.map((pain) => (
              <PainPointCard
                isFresh={pain.id === freshId}
                isOpen={pain.id === shownId}
                key={pain.id}
                onToggle={(isOpen) => setShownId(isOpen ? pain.id : null)}
                pain={pain}
              />
            ))}
          </ul>
        )}
        <div className={styles.buttons}>
          <Button className={styles.inset} data-add="" icon={Plus} onPress={add} size="small" variant="quiet">
            Add pain point
          </Button>
        </div>
      </div>
    </Section>
  );
}
