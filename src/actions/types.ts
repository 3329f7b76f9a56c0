import type { OpenMap } from '../state';

export type ActionGroup = 'Add' | 'Edit' | 'Move' | 'Connect' | 'Tag' | 'Select' | 'View' | 'History';

/**
 * One thing a person can do in an open map. Menus, toolbar, keys and the list of keys all come from these.
 * Keys are written as `Mod+Shift+z`; Mod is Ctrl, or Command on a Mac.
 */
export interface Action {
  readonly id: string;
  readonly label: string;
  readonly group: ActionGroup;
  readonly keys?: readonly string[];
  /** Keys that work anywhere in the editor; the others only while the canvas has the focus. */
  readonly everywhere?: boolean;
  /** Null when it is possible now, else why not, in words. */
  readonly when: (open: OpenMap) => string | null;
  readonly run: (open: OpenMap) => void;
}

export const always = (): null => null;
