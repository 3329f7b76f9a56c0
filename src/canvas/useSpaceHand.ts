import { useEffect, useState } from 'react';

/** Where Space has a meaning of its own. */
const OWN = 'input, textarea, select, button, a, [contenteditable], [role="dialog"], [role="alertdialog"], [role="menu"], [role="slider"]';

/** Whether Space is held: for as long, the pointer moves the map whatever tool is chosen. */
export function useSpaceHand(): boolean {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    const down = (event: KeyboardEvent): void => {
      if (event.key !== ' ' || event.defaultPrevented || (event.target as Element).closest?.(OWN)) return;
      event.preventDefault();
      setHeld(true);
    };
    const up = (event: KeyboardEvent): void => {
      if (event.key === ' ') setHeld(false);
    };
    const blur = (): void => setHeld(false);
    window.addEventListener('keydown', down);
    window.addEventListener('keyup', up);
    window.addEventListener('blur', blur);
    return () => {
      window.removeEventListener('keydown', down);
      window.removeEventListener('keyup', up);
      window.removeEventListener('blur', blur);
    };
  }, []);
  return held;
}
