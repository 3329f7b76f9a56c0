/** A map that is open, without a screen; and keys as the browser would send them. */
import type { JourneyMap } from '../../../src/model';
import { createMapStore, createSession, type OpenMap, type Selection } from '../../../src/state';

export function opened(map: JourneyMap, selection: Selection = { kind: 'none' }): OpenMap {
  return { id: 'map1', store: createMapStore(map), session: createSession({ selection }) };
}

export const touchpoints = (...ids: string[]): Selection => ({ kind: 'touchpoints', ids });

/** `Mod+Shift+z`, `Alt+Shift+ArrowLeft`, `+` as an event on a machine that is no Mac. */
export function keyEvent(combination: string, timeStamp = 0): KeyboardEvent {
  const parts = combination === '+' ? ['+'] : combination.split('+');
  const key = parts.pop()!;
  const shiftKey = parts.includes('Shift');
  const code = /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : /^\d$/.test(key) ? `Digit${key}` : key;
  return {
    key: shiftKey && key.length === 1 ? key.toUpperCase() : key,
    code,
    ctrlKey: parts.includes('Mod'),
    metaKey: false,
    altKey: parts.includes('Alt'),
    shiftKey,
    timeStamp,
  } as KeyboardEvent;
}
