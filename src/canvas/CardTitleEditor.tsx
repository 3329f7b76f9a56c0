import { useEffect, useRef, useState } from 'react';
import { addBranchFrom, addNext, canvasOf, newGesture } from '../actions';
import { describeTouchpoint, find, incomingOf, setFields } from '../model';
import { perform, say, useOpenMap } from '../state';
import { whenLeaving } from '../ui';
import styles from './CardTitleEditor.module.css';

/** Milliseconds without a key after which what was typed is in the map (and on its way to storage). */
const PAUSE = 300;

/**
 * Types the title in the card. Enter ends; for a new touchpoint it goes on to the next one, and Tab to a parallel one
 * in the lane below. Escape ends too. A new touchpoint that stays empty goes again.
 */
export function CardTitleEditor({ id }: { readonly id: string }) {
  const open = useOpenMap();
  const field = useRef<HTMLTextAreaElement>(null);
  const [initial] = useState(() => find(open.store.getState().map, 'touchpoints', id)?.title ?? '');
  const [text, setText] = useState(initial);
  const latest = useRef(text);
  latest.current = text;
  const [gesture] = useState(() => {
    const wasJustMade = open.store.getState().history.past.at(-1)?.gesture === newGesture(id);
    return wasJustMade ? newGesture(id) : `${id}.title.${Date.now()}`;
  });
  const isNew = gesture === newGesture(id) && initial === '';
  const ended = useRef(false);

  const save = (): void => {
    if (find(open.store.getState().map, 'touchpoints', id)) {
      perform(open, setFields('touchpoints', id, { title: latest.current.trim() }, 'Edit title', gesture), '');
    }
  };
  const saveRef = useRef(save);
  saveRef.current = save;

  useEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.select();
    const stop = whenLeaving(() => saveRef.current());
    return () => {
      stop();
      if (!ended.current) saveRef.current();
    };
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: every key starts the pause anew
  useEffect(() => {
    const timer = setTimeout(() => saveRef.current(), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);

  /** @returns whether the touchpoint is still there */
  const end = (restoreFocus: boolean): boolean => {
    if (ended.current) return true;
    ended.current = true;
    const isEmptyNew = isNew && latest.current.trim() === '';
    const cameFrom = incomingOf(open.store.getState().map, id)[0]?.fromId;
    if (isEmptyNew && open.store.getState().history.past.at(-1)?.gesture === gesture) open.store.undo();
    else save();
    const { session } = open;
    if (session.getState().editingId === id) session.setState({ editingId: null });
    if (isEmptyNew) session.setState({ selection: cameFrom === undefined ? { kind: 'none' } : { kind: 'touchpoints', ids: [cameFrom] } });
    if (restoreFocus) canvasOf(open)?.focus();
    if (!isEmptyNew) say(session, describeTouchpoint(open.store.getState().map, id));
    return !isEmptyNew;
  };

  const press = (event: React.KeyboardEvent): void => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      end(true);
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      const goOn = isNew && latest.current.trim() !== '';
      if (end(!goOn) && goOn) addNext(open, id);
    } else if (event.key === 'Tab' && !event.shiftKey && latest.current.trim() !== '') {
      event.preventDefault();
      if (end(false)) addBranchFrom(open, id);
    }
  };

  return (
    <textarea
      aria-label="Title of the touchpoint"
      className={`${styles.editor} nodrag nopan nowheel`}
      maxLength={500}
      onBlur={() => end(false)}
      onChange={(event) => setText(event.target.value.replaceAll(/[\r\n]+/g, ' '))}
      onKeyDown={press}
      onPointerDown={(event) => event.stopPropagation()}
      placeholder="What happens?"
      ref={field}
      rows={1}
      value={text}
    />
  );
}
