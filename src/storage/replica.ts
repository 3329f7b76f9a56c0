import type { Transaction as DexieTransaction } from 'dexie';
import type { JourneyMap, Transaction } from '../model';
import type { MapRow, MapsDatabase } from './database';
import { difference, fromElsewhere, rebase } from './rebase';
import { tell } from './tabs';
import { prepare, readNews, type WriteJob, writeAtOnce, writeChanges } from './write';

/** What saving needs of the open map's store. */
export interface SavedStore {
  getState(): { readonly map: JourneyMap };
  onTransaction(listener: (transaction: Transaction) => void): () => void;
  receive(transaction: Transaction): void;
}

/** A write of the first `count` queued transactions (or, of a flush, of `count` after those under way). */
interface Write {
  readonly job: WriteJob;
  readonly count: number;
}

/**
 * One open map and its place on disk. At any time the store's map is `base` (the map on disk at `head`) with `queue` on
 * top. The caller runs one of `settleFlush`, `catchUp` and `write` at a time; `flushNow` may come in between.
 */
export class Replica {
  head: number;
  /** Another tab may have saved something: look first. True to begin with, for what came between loading and now. */
  behind = true;
  private base: JourneyMap;
  private row: MapRow | null = null;
  private queue: Transaction[] = [];
  private underWay: (Write & { stop(): 'stopped' | 'stored' }) | null = null;
  private flushed: (Write & { readonly done: Promise<boolean> }) | null = null;

  constructor(
    private readonly mapId: string,
    head: number,
    private readonly store: SavedStore,
    private readonly db: MapsDatabase,
  ) {
    this.head = head;
    this.base = store.getState().map;
  }

  /** How many transactions are not on disk. */
  get queued(): number {
    return this.queue.length;
  }
  get flushing(): boolean {
    return this.flushed !== null;
  }
  /** Whether a head that another tab (or this one) tells of is news. */
  isNews(head: number | null): boolean {
    return head === null || head > (this.flushed?.job.summary.head ?? this.head);
  }
  add(transaction: Transaction): void {
    this.queue.push(transaction);
  }

  /** Writes what is queued; where another tab was first it sets `behind` and leaves the queue. @throws what Dexie throws */
  async write(): Promise<void> {
    const count = this.queue.length;
    const job = prepare(this.mapId, this.head, this.base, this.queue);
    if (job.changes.length === 0) {
      this.queue.splice(0, count);
      return;
    }
    let open: DexieTransaction | null = null;
    let state = 'open' as 'open' | 'stored' | 'stopped';
    const stop = (): 'stopped' | 'stored' => {
      if (state === 'stored') return state;
      state = 'stopped';
      open?.abort();
      return state;
    };
    this.underWay = { job, count, stop };
    try {
      const started = (transaction: DexieTransaction): void => {
        open = transaction;
        if (state === 'stopped') transaction.abort();
      };
      const stored = (): void => {
        state = 'stored';
      };
      const row = await writeChanges(this.db, job, { started, stored });
      if (row) this.accept({ job, count }, row);
      else this.behind = true;
    } catch (error) {
      // When stopped, a flush has taken over what this was writing.
      if (state !== 'stopped') throw error;
    } finally {
      this.underWay = null;
    }
  }

  /**
   * Hands all that is queued to the browser before it returns, past Dexie. A write under way is either stopped, and
   * written again with the rest, or so far that it will be on disk: then the rest goes on top of it.
   */
  flushNow(): void {
    const idb = this.db.backendDB();
    if (this.queue.length === 0 || this.flushed || !this.row || !idb) return;
    try {
      const below = this.underWay?.stop() === 'stored' ? this.underWay : null;
      const count = this.queue.length - (below?.count ?? 0);
      if (count === 0) return;
      const job = prepare(this.mapId, below?.job.summary.head ?? this.head, below?.job.after ?? this.base, this.queue.slice(-count));
      if (job.changes.length === 0) return;
      const done = writeAtOnce(idb, job, this.row);
      // settleFlush hears of a failure; until then it is not an unhandled one.
      done.catch(() => {});
      this.flushed = { job, count, done };
      tell({ mapId: this.mapId, head: job.summary.head, flushed: true });
    } catch {
      // No transaction to be had. Should the page live on, the ordinary write comes next and tells why.
    }
  }

  /** What became of a flush, on a page that lived on. @throws DOMException when it could not be stored. */
  async settleFlush(): Promise<void> {
    if (!this.flushed) return;
    const { job, count, done } = this.flushed;
    try {
      if (await done) this.accept({ job, count }, { ...this.row!, ...job.summary });
      else this.behind = true;
    } finally {
      this.flushed = null;
    }
  }

  private accept({ job, count }: Write, row: MapRow): void {
    this.queue.splice(0, count);
    this.base = job.after;
    this.head = row.head;
    this.row = row;
    tell({ mapId: this.mapId, head: row.head });
  }

  /** Brings in what other tabs have saved, with the own queue on top. @throws StorageError `not-found`, `newer` */
  async catchUp(): Promise<void> {
    this.behind = false;
    try {
      const { row, map, news } = await readNews(this.db, this.mapId, this.head, this.base);
      // A flush that began meanwhile was made for the old head: first see what became of it.
      if (this.flushed) {
        this.behind = true;
        return;
      }
      // From here to the end nothing waits: the store moves from one consistent map to the next.
      this.row = row;
      if (row.head === this.head) return;
      this.head = row.head;
      this.base = map;
      const rebased = rebase(map, this.queue);
      this.queue = rebased.queue;
      const changes = difference(this.store.getState().map, rebased.map);
      const label = news.length === 1 ? news[0]!.label : 'Changes from another tab';
      if (changes.length > 0) this.store.receive(fromElsewhere(label, changes));
    } catch (error) {
      this.behind = true;
      throw error;
    }
  }
}
