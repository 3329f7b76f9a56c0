import { useEffect } from 'react';
import { actionForKeys } from '../../actions';
import { notify, useOpenMap } from '../../state';

/** Keys that work anywhere in the Map view: those of actions marked so, and ? for the list of keys. Fields keep their own. */
export function useEditorKeys(showKeys: () => void): void {
  const open = useOpenMap();
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const inField = (event.target as HTMLElement).closest?.('input, textarea, select, [contenteditable], [role="dialog"]');
      if (event.defaultPrevented || inField) return;
      if (event.key === '?') {
        event.preventDefault();
        showKeys();
        return;
      }
      const action = actionForKeys(event, false);
      if (!action) return;
      event.preventDefault();
      const reason = action.when(open);
      if (reason === null) action.run(open);
      else notify(open.session, reason);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  });
}
