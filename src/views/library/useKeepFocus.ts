import { type RefObject, useEffect, useRef } from 'react';

/**
 * When the row that had the focus goes away, the focus goes to the one that took its place, else to the one before it,
 * else to `fallback`: never to the top of the page.
 * @param ids of the rows shown, in order
 * @returns call it with a row's id when it is about to be removed
 */
export function useKeepFocus(
  ids: readonly string[],
  elementOf: (id: string) => HTMLElement | null,
  fallback: RefObject<HTMLElement | null>,
): (id: string) => void {
  const leaving = useRef<{ readonly id: string; readonly at: number } | null>(null);
  useEffect(() => {
    const left = leaving.current;
    if (!left || ids.includes(left.id)) return;
    leaving.current = null;
    const next = ids[left.at] ?? ids.at(-1);
    // A menu that closes gives the focus back to its button a frame later, unless that is gone.
    requestAnimationFrame(() => {
      const active = document.activeElement;
      if (active && active !== document.body && active.isConnected) return;
      ((next && elementOf(next)) || fallback.current)?.focus();
    });
  });
  return (id) => {
    leaving.current = { id, at: ids.indexOf(id) };
  };
}
