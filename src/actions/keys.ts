/** Keys as actions write them, matched against events and shown to people. */
const isMac = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform ?? '');

type KeyEvent = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** The parts of a combination; the last one is the key, which may be + itself. */
const partsOf = (combination: string): string[] => combination.split(/(?<=[^+])\+/);

/** Whether an event is this combination, such as `Mod+Shift+z` or `?`. */
export function matchesKeys(event: KeyEvent, combination: string): boolean {
  const parts = partsOf(combination);
  const key = parts.pop()!;
  const mod = isMac ? event.metaKey : event.ctrlKey;
  const other = isMac ? event.ctrlKey : event.metaKey;
  const isLetter = /^[a-z]$/i.test(key);
  // A sign such as ? needs Shift on most layouts: only letters and named keys ask for Shift exactly.
  const shiftMatters = isLetter || key.length > 1;
  if (mod !== parts.includes('Mod') || other || event.altKey !== parts.includes('Alt')) return false;
  if (shiftMatters && event.shiftKey !== parts.includes('Shift')) return false;
  // Shift turns a digit into a sign, and Alt a letter: there the key itself counts.
  if (/^[0-9]$/.test(key)) return event.code === `Digit${key}` && event.shiftKey === parts.includes('Shift');
  return event.key.toLowerCase() === key.toLowerCase() || (isLetter && event.altKey && event.code === `Key${key.toUpperCase()}`);
}

const NAMES: Record<string, string> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Delete: 'Del',
  Escape: 'Esc',
  ' ': 'Space',
};

/** The combination as people read it: "Ctrl Shift Z", or with the signs of a Mac. */
export function showKeys(combination: string): string {
  return partsOf(combination)
    .map((part) => {
      if (part === 'Mod') return isMac ? '⌘' : 'Ctrl';
      if (part === 'Alt') return isMac ? '⌥' : 'Alt';
      if (part === 'Shift') return isMac ? '⇧' : 'Shift';
      return NAMES[part] ?? (part.length === 1 ? part.toUpperCase() : part);
    })
    .join(isMac ? '' : ' ');
}
