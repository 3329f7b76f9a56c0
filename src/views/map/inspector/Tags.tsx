import { useId, useRef, useState } from 'react';
import { setFields, type Touchpoint } from '../../../model';
import { perform, useMap, useOpenMap } from '../../../state';
import { ChipRow, RemovableChip, Section, TextField } from '../../../ui';
import { useFocusOn } from './focus';

const MOST_TAGS = 50;
const LONGEST_TAG = 100;

/** Tags as chips; a comma or Enter ends one. */
export function Tags({ touchpoint }: { readonly touchpoint: Touchpoint }) {
  const { id, tags } = touchpoint;
  const open = useOpenMap();
  const all = useMap((map) => map.touchpoints);
  const known = [...new Set(Object.values(all).flatMap((t) => t.tags))].filter((tag) => !tags.includes(tag)).sort();
  const [typed, setTyped] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const listId = useId();
  useFocusOn('tags', input);
  const isFull = tags.length >= MOST_TAGS;
  const add = (text: string): void => {
    setTyped('');
    const held = new Set(tags.map((tag) => tag.toLowerCase()));
    const fresh = text
      .split(',')
      .map((part) => part.trim().slice(0, LONGEST_TAG))
      .filter((part) => part !== '' && !held.has(part.toLowerCase()) && held.add(part.toLowerCase()));
    if (fresh.length > 0) perform(open, setFields('touchpoints', id, { tags: [...tags, ...fresh].slice(0, MOST_TAGS) }, 'Add tag'));
  };
  const remove = (tag: string): void => {
    perform(open, setFields('touchpoints', id, { tags: tags.filter((other) => other !== tag) }, 'Remove tag'));
    input.current?.focus();
  };
  return (
    <Section title="Tags">
      {tags.length > 0 && (
        <ChipRow label="Tags">
          {tags.map((tag) => (
            <RemovableChip key={tag} onRemove={() => remove(tag)}>
              {tag}
            </RemovableChip>
          ))}
        </ChipRow>
      )}
      <TextField
        error={isFull && typed !== '' ? `A touchpoint can have ${MOST_TAGS} tags.` : null}
        hideLabel
        inputRef={input}
        label="Add a tag"
        list={listId}
        onBlur={() => {
          if (!isFull) add(typed);
        }}
        onChange={(text) => (text.includes(',') && !isFull ? add(text) : setTyped(text))}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing && !isFull) add(typed);
        }}
        placeholder="Add a tag and press Enter"
        value={typed}
      />
      <datalist id={listId}>
        {known.map((tag) => (
          <option key={tag} value={tag} />
        ))}
      </datalist>
    </Section>
  );
}
