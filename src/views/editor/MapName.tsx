import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { mapInfo, setFields } from '../../model';
import { perform, useMap, useOpenMap } from '../../state';
import styles from './MapName.module.css';

/** The map's name; a press turns it into a field. Enter or leaving keeps what was typed, Escape does not. */
export function MapName() {
  const open = useOpenMap();
  const { id, title } = useMap(mapInfo);
  const [draft, setDraft] = useState<string | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const settled = useRef(false);
  const hint = useId();

  const edit = (): void => {
    settled.current = false;
    setDraft(title);
  };
  const settle = (keep: boolean, backToButton: boolean): void => {
    // Enter removes the field, which then also loses the focus: only the first of the two counts.
    if (settled.current || draft === null) return;
    settled.current = true;
    const name = draft.trim();
    if (keep && name !== '' && name !== title) perform(open, setFields('map', id, { title: name }, 'Rename map'), `Renamed to ${name}.`);
    setDraft(null);
    if (backToButton) requestAnimationFrame(() => button.current?.focus());
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' || event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      settle(event.key === 'Enter', true);
    }
  };

  if (draft !== null) {
    return (
      <div className={styles.editing}>
        <span aria-hidden="true" className={styles.sizer}>
          {draft || ' '}
        </span>
        <input
          aria-label="Map name"
          // biome-ignore lint/a11y/noAutofocus: the person has just asked to type here
          autoFocus
          className={styles.input}
          maxLength={200}
          onBlur={() => settle(true, false)}
          onChange={(event) => setDraft(event.target.value)}
          onFocus={(event) => event.target.select()}
          onKeyDown={onKeyDown}
          value={draft}
        />
      </div>
    );
  }
  return (
    <h1 className={styles.heading}>
      <Button aria-describedby={hint} className={styles.name ?? ''} onPress={edit} ref={button}>
        <span className={styles.text} title={title}>
          {title || 'Untitled journey'}
        </span>
      </Button>
      <span hidden id={hint}>
        Rename
      </span>
    </h1>
  );
}
