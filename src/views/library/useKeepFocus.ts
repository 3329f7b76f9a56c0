import { type RefObject, useEffect, useRef } from 'react';

const FOLLOW_MS = 500;

type Ref<T> = RefObject<T | null>;

/**
 * Keeps the focus in the list while the list changes, never at the top of the page. When the row that had it goes away,
 * it goes to the one that took its place, else to the one before it, else to `fallback`. A row that moves or comes
 * back gets it when it is the one in `following`.
 * @param rows shown, in order
 * @returns call it with a row's id when it is about to be removed
 */
export function useKeepFocus(
  rows: readonly { readonly id: string }[],
  elementOf: (id: string) => HTMLElement | null,
  following: Ref<string>,
  fallback: Ref<HTMLElement>,
): (id: string) => void {
  const leaving = useRef<{ readonly id: string; readonly at: number } | null>(null);
  useEffect(() => {
    const left = leaving.current;
    if (left && !rows.some(({ id }) => id === left.id)) {
      leaving.current = null;
      const next = rows[left.at] ?? rows.at(-1);
      focusIfLost(() => (next && elementOf(next.id)) ?? fallback.current);
    }
    const followed = following.current;
    if (!followed || !rows.some(({ id }) => id === followed)) return;
    focusIfLost(() => elementOf(followed));
    // Later changes of the list have nothing to do with it any more.
    const timer = setTimeout(() => {
      if (following.current === followed) following.current = null;
    }, FOLLOW_MS);
    return () => clearTimeout(timer);
  });
  return (id) => {
    following.current = null;
    leaving.current = { id, at: rows.findIndex((row) => row.id === id) };
  };
}

/** A menu or a dialog that closes gives the focus back to its button a frame later, unless that is gone. */
function focusIfLost(elementOf: () => HTMLElement | null | undefined): void {
  requestAnimationFrame(() => {
    const active = document.activeElement;
    if (!active || active === document.body || !active.isConnected) elementOf()?.focus();
  });
}
