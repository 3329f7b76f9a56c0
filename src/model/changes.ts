import { applyPatches, enablePatches, type Patch } from 'immer';
import type { JourneyMap } from './map';
import { type TableName, tableNames } from './records';

enablePatches();

/** What can happen to a record: it is added, removed, or one of its fields is set. Nothing else, ever. */
export type Change =
  | { readonly op: 'add'; readonly path: readonly [TableName, string]; readonly value: object }
  | { readonly op: 'remove'; readonly path: readonly [TableName, string] }
  | { readonly op: 'replace'; readonly path: readonly [TableName, string, string]; readonly value: unknown };

export type Origin = 'user' | 'undo' | 'redo' | 'load' | 'tab' | 'import';

/** One step of the one stream of changes. History, storage and other tabs all follow these. */
export interface Transaction {
  readonly id: string;
  /** What was done, in words: "Move touchpoint". */
  readonly label: string;
  readonly origin: Origin;
  /** Consecutive transactions of one gesture (a drag, typing in one field) undo together. */
  readonly gesture: string | null;
  readonly changes: readonly Change[];
  readonly inverse: readonly Change[];
}

/**
 * immer's patches as changes. A record that was removed and put back in one command is both, in that order.
 * Throws on a patch that reaches deeper than a field: a bug in a command.
 */
export function toChanges(patches: readonly Patch[]): Change[] {
  return patches.flatMap((patch) => {
    const { op, path, value } = patch;
    const deep = path.length !== 2 && !(path.length === 3 && op === 'replace');
    if (deep || !tableNames.includes(path[0] as TableName)) {
      throw new Error(`Not an add, a remove or a set of one field: ${op} ${path.join('.')}`);
    }
    const again = path.length === 2 && op === 'replace';
    return (again
      ? [
          { op: 'remove', path },
          { op: 'add', path, value },
        ]
      : [patch]) as unknown as Change[];
  });
}

/** The map after the changes, in order. Untouched records and tables stay the same objects. */
export function applyChanges(map: JourneyMap, changes: readonly Change[]): JourneyMap {
  return changes.length === 0 ? map : applyPatches(map, changes as unknown as Patch[]);
}
