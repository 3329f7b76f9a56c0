import { useRef } from 'react';
import { type Mood, personasInOrder, setMood, spokenMood, type Touchpoint } from '../../../model';
import { perform, useMap, useOpenMap } from '../../../state';
import { Disclosure, Section } from '../../../ui';
import { useFocusRequest } from './focus';
import { MoodPicker } from './MoodPicker';
import styles from './panels.module.css';

export function MoodSection({ touchpoints }: { readonly touchpoints: readonly Touchpoint[] }) {
  const open = useOpenMap();
  const personas = useMap(personasInOrder);
  const box = useRef<HTMLDivElement>(null);
  useFocusRequest('mood', () => {
    const input = (selector: string) => box.current?.querySelector<HTMLElement>(selector);
    (input('input:checked') ?? input('input'))?.focus();
  });
  const [first] = touchpoints;
  if (!first) return null;
  const ids = touchpoints.map(({ id }) => id);
  const isMixed = touchpoints.some((t) => t.mood !== first.mood);
  const change = (mood: Mood | null, personaId: string | null = null): void => {
    perform(open, setMood(ids, mood, personaId), mood === null ? 'No mood.' : `Mood ${spokenMood(mood)}.`);
  };
  const differing = Object.keys(first.moodByPersona).length;
  return (
    <Section title="How it feels">
      <div ref={box}>
        <MoodPicker hideLabel label="How it feels" mood={isMixed ? null : first.mood} onChange={change} />
      </div>
      {isMixed && <p className={styles.hint}>The selected touchpoints feel different. Choosing sets them all.</p>}
      {touchpoints.length === 1 && personas.length > 0 && (
        <Disclosure defaultOpen={differing > 0} level={4} title={`Per persona${differing > 0 ? ` (${differing})` : ''}`}>
          <div className={styles.stack}>
            {personas.map((persona) => (
              <MoodPicker
                isSmall
                key={persona.id}
                label={persona.name || 'Unnamed persona'}
                mood={first.moodByPersona[persona.id] ?? null}
                onChange={(mood) => change(mood, persona.id)}
              />
            ))}
          </div>
        </Disclosure>
      )}
    </Section>
  );
}
