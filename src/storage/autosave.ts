import type { Transaction as DexieTransaction } from 'dexie';
import { type JourneyMap, type Origin, repair, type Transaction } from '../model';
import { attempt, closedReason, type MapRow, type MapsDatabase, mapsDatabase, watchDatabase } from './database';
import { StorageError } from './errors';
import { patience } from './patience';
import { difference, fromElsewhere, rebase } from './rebase';
import { hear, tell } from './tabs';
import { prepare, readNews, type WriteJob, writeAtOnce, writeChanges } from './write';

/** What autosave needs of the open map's store. */
export interface SavedStore {
  getState(): { readonly map: JourneyMap };
  onTransaction(listener: (transaction: Transaction) => void): () => void;
  receive(transaction: Transaction): void;
}

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

/**
 * Saves every change of an open map, and brings in those of other tabs. At any time the store's map is `base` (the map
 * on disk at `head`) with `queue` on top; one loop at a time reads and writes.
 */
export function createAutosave({ mapId, store, onStatus, db = mapsDatabase(), head: loaded }: AutosaveOptions): Autosave {
  let head = loaded;
  let base = store.getState().map;
  let row: MapRow | null = null;
  let queue: Transaction[] = [];
  let status: SaveStatus = 'saved';
  /** Another tab may have saved something: before anything else, look. True at first, for what came between loading and now. */
  let behind = true;
  let busy = false;
  let inFlight: { readonly job: WriteJob; readonly count: number; stop(): 'stopped' | 'stored' } | null = null;
  let flushed: { readonly job: WriteJob; readonly count: number; readonly done: Promise<boolean> } | null = null;
  /** Others' changes are in the map, so an undo may no longer fit with them. */
  let mixed = false;
  let unsettled = false;
  /** Transactions heard of so far: tells whether any came while an attempt failed. */
  let heard = 0;
  const waiting: { resolve(): void; reject(error: StorageError): void }[] = [];
  const timing = patience(() => void run());

  function setStatus(next: SaveStatus): void {
    if (next === status) return;
    status = next;
    onStatus(next);
  }

  async function run(): Promise<void> {
    if (busy) return;
    busy = true;
    let tried = heard;
    let again = false;
    try {
      await attempt(db, async () => {
        for (;;) {
          tried = heard;
          if (closedReason(db) === 'lost') throw new StorageError('lost');
          if (flushed) await settleFlush(flushed);
          else if (behind) await catchUp();
          else if (queue.length > 0 && (timing.due || waiting.length > 0)) await write();
          else return;
        }
      });
      if (queue.length === 0) {
        setStatus('saved');
        for (const { resolve } of waiting.splice(0)) resolve();
      }
    } catch (error) {
      const failure = error as StorageError;
      setStatus({ failed: failure.message });
      for (const { reject } of waiting.splice(0)) reject(failure);
      // A change that came while it failed is the next one, with which it is tried again.
      again = heard > tried;
      if (!again) timing.taken();
    } finally {
      busy = false;
    }
    if (again) void run();
  }

  async function write(): Promise<void> {
    if (unsettled) settle();
    timing.taken();
    const count = queue.length;
    const job = prepare(mapId, head, base, queue);
    if (job.changes.length === 0) {
      queue.splice(0, count);
      return;
    }
    let open: DexieTransaction | null = null;
    let state: 'open' | 'stored' | 'stopped' = 'open';
    inFlight = {
      job,
      count,
      stop() {
        if (state === 'stored') return 'stored';
        state = 'stopped';
        open?.abort();
        return 'stopped';
      },
    };
    try {
      const saved = await writeChanges(db, job, {
        started(transaction) {
          open = transaction;
          if (state === 'stopped') transaction.abort();
        },
        stored: () => {
          state = 'stored';
        },
      });
      if (saved) accept(job, count, saved);
      else {
        behind = true;
        timing.now();
      }
    } catch (error) {
      // flushNow took over what this was writing.
      if ((state as string) !== 'stopped') throw error;
    } finally {
      inFlight = null;
    }
  }

  function accept(job: WriteJob, count: number, saved: MapRow): void {
    queue.splice(0, count);
    base = job.after;
    head = saved.head;
    row = saved;
    tell({ mapId, head });
    setStatus('saving');
  }

  async function settleFlush({ job, count, done }: NonNullable<typeof flushed>): Promise<void> {
    try {
      if (await done) accept(job, count, { ...row!, ...job.summary });
      else {
        behind = true;
        timing.now();
      }
    } finally {
      flushed = null;
    }
  }

  async function catchUp(): Promise<void> {
    behind = false;
    try {
      const news = await readNews(db, mapId, head, base);
      // A flush that began meanwhile was made for the head as it was: first see what became of it.
      if (flushed) {
        behind = true;
        return;
      }
      // From here to the end nothing waits: the store moves from one consistent map to the next.
      row = news.row;
      if (row.head === head) return;
      head = row.head;
      base = news.map;
      const rebased = rebase(base, queue);
      queue = rebased.queue;
      const changes = difference(store.getState().map, rebased.map);
      mixed = true;
      const label = news.news.length === 1 ? news.news[0]!.label : 'Changes from another tab';
      if (changes.length > 0) store.receive(fromElsewhere(label, changes));
    } catch (error) {
      behind = true;
      throw error;
    }
  }

  /** An undo puts back what was, where others may since have put something else. */
  function settle(): void {
    unsettled = false;
    const changes = repair(store.getState().map);
    if (changes.length === 0) return;
    const mending = fromElsewhere('Settle changes of two tabs', changes);
    queue.push(mending);
    store.receive(mending);
  }

  function flushNow(): void {
    const idb = db.backendDB();
    if (queue.length === 0 || flushed || !row || !idb) return;
    try {
      if (unsettled) settle();
      // Either nothing of the write under way will be on disk, or all of it: then this goes on top.
      const under = inFlight && inFlight.stop() === 'stored' ? inFlight : null;
      const count = queue.length - (under?.count ?? 0);
      if (count === 0) return;
      const job = prepare(mapId, under?.job.summary.head ?? head, under?.job.after ?? base, queue.slice(-count));
      if (job.changes.length === 0) return;
      flushed = { job, count, done: writeAtOnce(idb, job, row) };
      // Whoever settles it hears of a failure; until then it is not an unhandled one.
      flushed.done.catch(() => {});
      tell({ mapId, head: job.summary.head, flushed: true });
    } catch {
      // No transaction to be had. If the page lives on, the ordinary way is tried and tells why.
    }
    timing.now();
    void run();
  }

  const detach = [
    store.onTransaction((transaction) => {
      if (!kept.includes(transaction.origin)) return;
      queue.push(transaction);
      heard++;
      if (mixed && transaction.origin !== 'user') unsettled = true;
      if (typeof status === 'string') setStatus('saving');
      timing.add(transaction.gesture);
    }),
    hear((message) => {
      if (message.mapId !== mapId || (message.head !== null && message.head <= head)) return;
      behind = true;
      void run();
    }),
    watchDatabase(db, {
      beforeClose: flushNow,
      closed(reason) {
        if (reason === 'lost') setStatus({ failed: new StorageError('lost').message });
      },
    }),
  ];
  onStatus(status);
  void run();

  const autosave: Autosave = {
    get status() {
      return status;
    },
    get head() {
      return head;
    },
    flush() {
      return new Promise<void>((resolve, reject) => {
        waiting.push({ resolve, reject });
        void run();
      });
    },
    flushNow,
    retry() {
      if (queue.length > 0) setStatus('saving');
      timing.now();
      void run();
    },
    pull() {
      behind = true;
      void run();
    },
    async stop() {
      do await autosave.flush();
      while (queue.length > 0);
      timing.taken();
      for (const end of detach) end();
    },
  };
  return autosave;
}
