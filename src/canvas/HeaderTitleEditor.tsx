import { useEffect, useRef, useState } from 'react';
import { canvasOf, newGesture } from '../actions';
import { setFields } from '../model';
import { perform, useOpenMap } from '../state';
import { whenLeaving } from '../ui';
import styles from './Headers.module.css';

/** Types the title of a stage or lane in its header. Enter or leaving keeps it, Escape does not. */
export function HeaderTitleEditor({ kind, id }: { readonly kind: 'stage' | 'lane'; readonly id: string }) {
  const open = useOpenMap();
  const table = kind === 'stage' ? 'stages' : 'lanes';
  const [text, setText] = useState(() => open.store.getState().map[table][id]?.title ?? '');
  const field = useRef<HTMLInputElement>(null);
  const latest = useRef(text);
  latest.current = text;
  const ended = useRef(false);
  const [gesture] = useState(() => {
    const isNew = open.store.getState().history.past.at(-1)?.gesture === newGesture(id);
    return isNew ? newGesture(id) : `${id}.title.${Date.now()}`;
  });

  const save = (): void => {
    if (open.store.getState().map[table][id])
      perform(open, setFields(table, id, { title: latest.current.trim() }, `Rename ${kind}`, gesture));
  };
  const end = (keep: boolean, restoreFocus: boolean): void => {
    if (ended.current) return;
    ended.current = true;
    if (keep) save();
    if (open.session.getState().editingId === id) open.session.setState({ editingId: null });
    if (restoreFocus) canvasOf(open)?.focus();
  };
  const endRef = useRef(end);
  endRef.current = end;

  useEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.select();
    const stop = whenLeaving(() => endRef.current(true, false));
    return () => {
      stop();
      endRef.current(true, false);
    };
  }, []);

  return (
    <input
      aria-label={`Title of the ${kind}`}
      className={styles.field}
      maxLength={500}
      onBlur={() => end(true, false)}
      onChange={(event) => setText(event.target.value)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') end(true, true);
        if (event.key === 'Escape') end(false, true);
      }}
      onPointerDown={(event) => event.stopPropagation()}
      placeholder={kind === 'stage' ? 'Name the stage' : 'Who is it?'}
      ref={field}
      value={text}
    />
  );
}
