import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react';
import { whenLeaving } from './whenLeaving';

/** Puts a text where it belongs. `visit` is a number for this stay in the field: one undo step each. */
export type CommitText = (text: string, visit: number) => void;

export interface DraftText {
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

let visits = 0;

interface Draft {
  visit: number;
  focused: boolean;
  /** The value when the visit began: where Escape goes back to. */
  before: string;
  /** Typed but not committed yet; null when all is committed. */
  pending: string | null;
  timer: number;
}

/**
 * The text of a field while it is typed in. It is committed a moment after typing stops, on leaving the field, when the
 * field goes away and when the page is hidden. Escape goes back to the text before this visit. A change from
 * elsewhere is taken over unless somebody is typing here.
 */
export function useDraftText(value: string, commit: CommitText, delay = 300): DraftText {
  /** What is being typed; null shows the value itself. */
  const [typed, setTyped] = useState<string | null>(null);
  const draft = useRef<Draft>({ visit: 0, focused: false, before: value, pending: null, timer: 0 });
  const latest = useRef({ value, commit });
  latest.current = { value, commit };

  const flush = useCallback((): void => {
    const { pending, visit, timer } = draft.current;
    window.clearTimeout(timer);
    if (pending === null) return;
    draft.current.pending = null;
    if (pending !== latest.current.value) latest.current.commit(pending, visit);
  }, []);

  const begin = (): void => {
    visits++;
    Object.assign(draft.current, { visit: visits, focused: true, before: latest.current.value });
  };

  useEffect(() => {
    const stop = whenLeaving(flush);
    return () => {
      stop();
      flush();
    };
  }, [flush]);

  return {
    value: typed ?? value,
    onChange(next) {
      if (!draft.current.focused) begin();
      setTyped(next);
      draft.current.pending = next;
      window.clearTimeout(draft.current.timer);
      draft.current.timer = window.setTimeout(flush, delay);
    },
    onFocus: begin,
    onBlur() {
      flush();
      draft.current.focused = false;
      // What was refused, or tidied on the way in, is shown as it is.
      setTyped(null);
    },
    onKeyDown(event) {
      if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
        // Enter keeps the text: Escape after it goes back no further, and is free for what is around the field.
        flush();
        draft.current.before = typed ?? value;
        setTyped(null);
      }
      if (event.key !== 'Escape' || typed === null) return;
      event.stopPropagation();
      draft.current.pending = draft.current.before;
      flush();
      setTyped(null);
    },
  };
}
