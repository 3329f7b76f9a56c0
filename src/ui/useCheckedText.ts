import { useEffect, useState } from 'react';
import { type CommitText, type DraftText, useDraftText } from './useDraftText';

/** Null when the text is good, else what is wrong with it, in one sentence. */
export type CheckText = (text: string) => string | null;

/**
 * A draft text that must be understood before it is committed. What is not stays in the field with the reason, so that it
 * can be put right; while somebody types, nobody complains.
 */
export function useCheckedText(value: string, commit: CommitText, check: CheckText): DraftText & { readonly error: string | null } {
  const [rejected, setRejected] = useState<string | null>(null);
  const draft = useDraftText(value, (text, visit) => {
    if (check(text) === null) commit(text, visit);
  });
  const judge = (): void => setRejected(check(draft.value) === null ? null : draft.value);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new value from elsewhere ends the complaint
  useEffect(() => setRejected(null), [value]);

  return {
    value: rejected ?? draft.value,
    error: rejected === null ? null : check(rejected),
    onFocus: draft.onFocus,
    onChange(text) {
      setRejected(null);
      draft.onChange(text);
    },
    onBlur() {
      if (rejected === null) judge();
      draft.onBlur();
    },
    onKeyDown(event) {
      if (event.key === 'Escape' && rejected !== null) {
        event.stopPropagation();
        setRejected(null);
      }
      if (event.key === 'Enter' && rejected === null) judge();
      draft.onKeyDown(event);
    },
  };
}
