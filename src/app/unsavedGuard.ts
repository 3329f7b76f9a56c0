/**
 * Asks before the tab closes, only while something could not be saved: everything that can be is handed over on
 * pagehide without a question.
 */
const failing = new Set<object>();

const ask = (event: BeforeUnloadEvent): void => event.preventDefault();

/** @param owner whoever has changes @param isFailing whether they could not be saved */
export function guardUnsaved(owner: object, isFailing: boolean): void {
  if (isFailing) failing.add(owner);
  else failing.delete(owner);
  // Present only when needed: a page that listens to it is not kept for the back button.
  if (failing.size > 0) window.addEventListener('beforeunload', ask);
  else window.removeEventListener('beforeunload', ask);
}
