/** What is being typed and not yet in the map: handed over when the page is hidden or goes away. */
const drafts = new Set<() => void>();

/**
 * Hands over all that is being typed. Whoever saves calls this first: listeners of `pagehide` run in the order in which
 * they were added, capturing or not, so that a field that was opened later would come too late.
 */
export function flushDrafts(): void {
  for (const flush of [...drafts]) flush();
}

const hidden = (): void => {
  if (document.visibilityState === 'hidden') flushDrafts();
};

/** @returns what ends it */
export function whenLeaving(flush: () => void): () => void {
  if (drafts.size === 0) {
    window.addEventListener('pagehide', flushDrafts);
    document.addEventListener('visibilitychange', hidden);
  }
  // Its own, so that one given twice is there twice.
  const own = (): void => flush();
  drafts.add(own);
  return () => {
    drafts.delete(own);
    if (drafts.size > 0) return;
    window.removeEventListener('pagehide', flushDrafts);
    document.removeEventListener('visibilitychange', hidden);
  };
}
