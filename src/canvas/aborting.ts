/** Gestures that must not go on: every drag on the canvas ends without effect in the same ways. */

/**
 * Hears what takes a gesture back while it lasts: Escape, another window coming to the front, the system taking the pointer.
 * @returns what ends the hearing, to be called when the gesture ends
 */
export function whenAborted(abort: () => void): () => void {
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    abort();
  };
  window.addEventListener('keydown', press, true);
  window.addEventListener('blur', abort);
  window.addEventListener('pointercancel', abort);
  return () => {
    window.removeEventListener('keydown', press, true);
    window.removeEventListener('blur', abort);
    window.removeEventListener('pointercancel', abort);
  };
}

interface Positioned {
  readonly clientX: number;
  readonly clientY: number;
}

/** Whether the pointer is over the canvas: what is dropped beyond it is not dropped on the map. */
export function isOver(canvas: Element | null, event: MouseEvent | TouchEvent | Positioned): boolean {
  const at = 'changedTouches' in event ? event.changedTouches[0] : event;
  if (!canvas || !at) return false;
  const { left, right, top, bottom } = canvas.getBoundingClientRect();
  return at.clientX >= left && at.clientX <= right && at.clientY >= top && at.clientY <= bottom;
}
