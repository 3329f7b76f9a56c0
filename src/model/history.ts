import type { Transaction } from './changes';

/** Undo and redo as two stacks of transactions; pure, newest last. */
export interface History {
  readonly past: readonly Transaction[];
  readonly future: readonly Transaction[];
}

export const emptyHistory: History = { past: [], future: [] };

/** Steps kept; beyond it the oldest go. */
const DEPTH = 1_000;

/** History after a person did something. Steps of one gesture become one; what could be redone is gone. */
export function remember(history: History, transaction: Transaction): History {
  const last = history.past.at(-1);
  if (last && transaction.gesture !== null && last.gesture === transaction.gesture) {
    const merged: Transaction = {
      ...transaction,
      label: last.label,
      changes: [...last.changes, ...transaction.changes],
      inverse: [...transaction.inverse, ...last.inverse],
    };
    return { past: [...history.past.slice(0, -1), merged], future: [] };
  }
  return { past: [...history.past, transaction].slice(-DEPTH), future: [] };
}

/** The same step in the other direction, as a transaction of its own, so that disk and tabs follow an undo. */
export function reverse(transaction: Transaction, id: string, origin: 'undo' | 'redo'): Transaction {
  return { ...transaction, id, origin, gesture: null, changes: transaction.inverse, inverse: transaction.changes };
}
