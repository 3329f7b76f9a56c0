import { nanoid } from 'nanoid';
import { createStore, type StoreApi } from 'zustand/vanilla';
import {
  applyChanges,
  type Command,
  checkChanges,
  commit,
  emptyHistory,
  type History,
  type JourneyMap,
  Refused,
  remember,
  reverse,
  type Transaction,
} from '../model';

export interface MapState {
  readonly map: JourneyMap;
  readonly history: History;
}

export type TransactionListener = (transaction: Transaction, map: JourneyMap) => void;

/** The open map: the one place where changes are made, and the stream of transactions that storage and tabs follow. */
export interface MapStore extends Pick<StoreApi<MapState>, 'getState' | 'subscribe' | 'getInitialState'> {
  /** Runs a command. @returns the transaction, or null when nothing changed. @throws Refused, with a reason for the person. */
  commit(command: Command): Transaction | null;
  /**
   * Takes back the last step. @returns what was undone, or null when there is nothing.
   * @throws Refused when another tab has since changed what it touched; that step is then forgotten.
   */
  undo(): Transaction | null;
  redo(): Transaction | null;
  /** Changes that come from elsewhere (another tab): applied, not remembered for undo. */
  receive(transaction: Transaction): void;
  /** Hears every transaction that was made here or received, after the map has it. */
  onTransaction(listener: TransactionListener): () => void;
}

export function createMapStore(initial: JourneyMap): MapStore {
  const store = createStore<MapState>(() => ({ map: initial, history: emptyHistory }));
  const listeners = new Set<TransactionListener>();
  const tell = (transaction: Transaction): void => {
    for (const listener of listeners) listener(transaction, store.getState().map);
  };

  function step(from: 'past' | 'future'): Transaction | null {
    const { map, history } = store.getState();
    const done = history[from].at(-1);
    if (!done) return null;
    const transaction =
      from === 'past' ? reverse(done, nanoid(), 'undo') : { ...done, id: nanoid(), origin: 'redo' as const, gesture: null };
    const changed = { past: [...history.past], future: [...history.future] };
    changed[from].pop();
    const next = applyOrNull(map, transaction);
    if (!next) {
      store.setState({ history: changed });
      throw new Refused(`“${done.label}” was changed in another tab since, so it stays as it is.`);
    }
    changed[from === 'past' ? 'future' : 'past'].push({ ...done, gesture: null });
    store.setState({ map: next, history: changed });
    tell(transaction);
    return done;
  }

  return {
    getState: store.getState,
    getInitialState: store.getInitialState,
    subscribe: store.subscribe,
    commit(command) {
      const { map, history } = store.getState();
      const result = commit(map, command);
      if (!result) return null;
      store.setState({ map: result.map, history: remember(history, result.transaction) });
      tell(result.transaction);
      return result.transaction;
    },
    undo: () => step('past'),
    redo: () => step('future'),
    receive(transaction) {
      const { map } = store.getState();
      store.setState({ map: applyChanges(map, transaction.changes) });
      tell(transaction);
    },
    onTransaction(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The map after the transaction; null where it no longer fits, because a record it sets or names has gone. */
function applyOrNull(map: JourneyMap, { changes }: Transaction): JourneyMap | null {
  try {
    const next = applyChanges(map, changes);
    checkChanges(map, next, changes);
    return next;
  } catch {
    return null;
  }
}
