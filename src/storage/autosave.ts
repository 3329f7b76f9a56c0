import type { Origin } from '../model';
import { attempt, closedReason, type MapsDatabase, mapsDatabase, watchDatabase } from './database';
import { StorageError } from './errors';
import { patience } from './patience';
import { Replica, type SavedStore } from './replica';
import { hear } from './tabs';

/** `saved` is said only when everything is durably on disk. `failed` is a sentence for the person. */
export type SaveStatus = 'saving' | 'saved' | { readonly failed: string };

export interface AutosaveOptions {
  readonly mapId: string;
  /** As loadMap gave it, for the map that the store was made with. Create the autosave before the first edit. */
  readonly head: number;
  readonly store: SavedStore;
  /** Called at once with `saved`, and at every change. */
  onStatus(status: SaveStatus): void;
  readonly db?: MapsDatabase;
}

export interface Autosave {
  readonly status: SaveStatus;
  /** The latest change on disk that this tab has: what thumbnails go by. */
  readonly head: number;
  /** Saves what is queued now. Resolves when nothing is left to save. @throws StorageError when it cannot be saved. */
  flush(): Promise<void>;
  /** For pagehide: hands all that is queued to the browser before it returns. Never throws. */
  flushNow(): void;
  /** Tries again after a failure. */
  retry(): void;
  /** Asks for what other tabs have saved; for browsers that have no BroadcastChannel. */
  pull(): void;
  /** Saves what is queued and lets go of the store. @throws StorageError, still attached, when it cannot be saved. */
  stop(): Promise<void>;
}

const kept: readonly Origin[] = ['user', 'undo', 'redo', 'import'];

/** Saves every change of an open map, says how that stands, and brings in the changes of other tabs. */
export function createAutosave({ mapId, head, store, onStatus, db = mapsDatabase() }: AutosaveOptions): Autosave {
  const replica = new Replica(mapId, head, store, db);
  const timing = patience(() => void run());
  const waiting: { resolve(): void; reject(error: StorageError): void }[] = [];
  let status: SaveStatus = 'saved';
  let busy = false;
  /** Transactions heard of so far: tells whether any came while an attempt failed. */
  let heard = 0;

  function setStatus(next: SaveStatus): void {
    if (next === status) return;
    status = next;
    onStatus(next);
  }

  /** The one loop that reads and writes, until nothing is due. */
  async function run(): Promise<void> {
    if (busy) return;
    busy = true;
    let tried = heard;
    let again = false;
    try {
      // Nothing may wait between the last look at what there is to do and the end, or a change in between would lie there.
      for (let step = nextStep(); step; step = nextStep()) {
        tried = heard;
        await attempt(db, step);
      }
      if (replica.queued === 0) {
        setStatus('saved');
        for (const { resolve } of waiting.splice(0)) resolve();
      }
    } catch (error) {
      const failure = error as StorageError;
      setStatus({ failed: failure.message });
      for (const { reject } of waiting.splice(0)) reject(failure);
      // A change that came while it failed is the next one, with which it is tried again.
      again = heard > tried;
    } finally {
      busy = false;
    }
    if (again) void run();
  }

  function nextStep(): (() => Promise<void>) | null {
    if (closedReason(db) === 'lost') throw new StorageError('lost');
    if (replica.flushing) return () => replica.settleFlush();
    // With newer code in charge there is nothing to follow any more; what is queued fails below and says so.
    if (closedReason(db) === 'outdated' && replica.queued === 0) return null;
    if (replica.behind) return () => replica.catchUp();
    return replica.queued > 0 && (timing.due || waiting.length > 0) ? write : null;
  }

  async function write(): Promise<void> {
    timing.taken();
    await replica.write();
    // Another tab was first, or a flush took over: what was due still is.
    if (replica.behind || replica.flushing) timing.now();
    else if (replica.queued > 0) setStatus('saving');
  }

  function flushNow(): void {
    replica.flushNow();
    timing.now();
    void run();
  }

  function flush(): Promise<void> {
    return new Promise<void>((resolve, reject) => {
      waiting.push({ resolve, reject });
      void run();
    });
  }

  const detach = [
    store.onTransaction((transaction) => {
      if (!kept.includes(transaction.origin)) return;
      replica.add(transaction);
      heard++;
      // A failure stays on show until something is saved.
      if (status === 'saved') setStatus('saving');
      timing.add(transaction.gesture);
    }),
    hear((message) => {
      if (message.mapId !== mapId || !replica.isNews(message.head)) return;
      replica.behind = true;
      void run();
    }),
    watchDatabase(db, {
      beforeClose: flushNow,
      closed: (reason) => reason === 'lost' && setStatus({ failed: new StorageError(reason).message }),
    }),
  ];
  onStatus(status);
  void run();

  return {
    get status() {
      return status;
    },
    get head() {
      return replica.head;
    },
    flush,
    flushNow,
    retry() {
      if (replica.queued > 0) setStatus('saving');
      timing.now();
      void run();
    },
    pull() {
      replica.behind = true;
      void run();
    },
    async stop() {
      do await flush();
      while (replica.queued > 0);
      for (const end of detach) end();
    },
  };
}
