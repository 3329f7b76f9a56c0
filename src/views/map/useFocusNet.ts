import { useEffect } from 'react';
import { canvasOf } from '../../actions';
import { useOpenMap } from '../../state';

/** Frames the page must be without a focus before it counts as lost: a dialog that closes gives it back by itself. */
const PATIENCE = 3;

/**
 * A change can take away what has the focus (a deleted card, a button that has nothing left to undo). Then the keys
 * would lead nowhere: the focus goes to what is selected on the canvas.
 */
export function useFocusNet(): void {
  const open = useOpenMap();
  useEffect(() => {
    let frame = 0;
    let without = 0;
    const look = (): void => {
      const active = document.activeElement;
      const inDialog = active?.closest('[role="dialog"], [role="alertdialog"]') ?? null;
      without = active === document.body || active === null ? without + 1 : 0;
      if (without >= PATIENCE) canvasOf(open)?.focus();
      else if (without > 0 || inDialog) frame = requestAnimationFrame(look);
    };
    const stop = open.store.subscribe(() => {
      without = 0;
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(look);
    });
    return () => {
      stop();
      cancelAnimationFrame(frame);
    };
  }, [open]);
}
