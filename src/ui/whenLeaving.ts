/**
 * Hears that the page is hidden or goes away: the last moment to hand over what is being typed. It capture-listens, so
 * that this comes before what is to be saved is flushed, whichever listened first; and to both events, as a page that is
 * hidden and closed within a moment has only one flush that counts.
 * @returns what ends the hearing
 */
export function whenLeaving(flush: () => void): () => void {
  const hidden = (): void => {
    if (document.visibilityState === 'hidden') flush();
  };
  window.addEventListener('pagehide', flush, true);
  document.addEventListener('visibilitychange', hidden, true);
  return () => {
    window.removeEventListener('pagehide', flush, true);
    document.removeEventListener('visibilitychange', hidden, true);
  };
}
