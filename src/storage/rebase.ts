import { nanoid } from 'nanoid';
import { type AnyRecord, applyChanges, type Change, find, fitting, type JourneyMap, repair, type Transaction, tableNames } from '../model';

/** The changes that turn one map into another. Costs what differs: equal objects are not looked into. */
export function difference(from: JourneyMap, to: JourneyMap): Change[] {
  const changes: Change[] = [];
  for (const table of tableNames) {
    if (from[table] === to[table]) continue;
    for (const id of Object.keys(from[table])) if (!find(to, table, id)) changes.push({ op: 'remove', path: [table, id] });
    for (const record of Object.values(to[table]) as AnyRecord[]) {
      const before = find(from, table, record.id) as AnyRecord | undefined;
      if (!before) changes.push({ op: 'add', path: [table, record.id], value: record });
      else if (before !== record) {
        for (const [field, value] of Object.entries(record)) {
          const old = (before as unknown as Record<string, unknown>)[field];
          if (!sameValue(old, value)) changes.push({ op: 'replace', path: [table, record.id, field], value });
        }
      }
    }
  }
  return changes;
}

/** Field values are scalars, or small lists and objects of scalars. */
function sameValue(a: unknown, b: unknown): boolean {
  return a === b || (typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b));
}

/**
 * Queued transactions as they go into the log: those of one gesture in a row become one, each says only what it
 * changed in the end and exactly how to take that back, and those that changed nothing are gone.
 */
export function squash(base: JourneyMap, queue: readonly Transaction[]): { after: JourneyMap; transactions: Transaction[] } {
  const transactions: Transaction[] = [];
  let before = base;
  for (let at = 0; at < queue.length; ) {
    const first = queue[at]!;
    let after = before;
    do after = applyChanges(after, queue[at++]!.changes);
    while (first.gesture !== null && queue[at]?.gesture === first.gesture && queue[at]?.origin === first.origin);
    const changes = difference(before, after);
    if (changes.length > 0) transactions.push({ ...first, changes, inverse: difference(after, before) });
    before = after;
  }
  return { after: before, transactions };
}

/**
 * Own pending transactions on top of a map that others have changed: fields they set win, what concerns records that
 * are gone is dropped, and where the two together would break the map a repair comes last.
 */
export function rebase(base: JourneyMap, queue: readonly Transaction[]): { map: JourneyMap; queue: Transaction[] } {
  const rebased: Transaction[] = [];
  let map = base;
  for (const transaction of queue) {
    const changes = fitting(map, transaction.changes);
    if (changes.length === 0) continue;
    rebased.push({ ...transaction, changes });
    map = applyChanges(map, changes);
  }
  const mending = repair(map);
  if (mending.length === 0) return { map, queue: rebased };
  return { map: applyChanges(map, mending), queue: [...rebased, fromElsewhere('Settle changes of two tabs', mending)] };
}

/** Changes that no person made here. Not for undo, so the inverse is left to the log. */
export function fromElsewhere(label: string, changes: readonly Change[]): Transaction {
  return { id: nanoid(), label, origin: 'tab', gesture: null, changes, inverse: [] };
}
