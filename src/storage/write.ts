import type { Transaction as DexieTransaction } from 'dexie';
import { applyChanges, fitting, type JourneyMap, SCHEMA_VERSION, type Transaction } from '../model';
import { type ChangeRow, deletedKey, type MapRow, type MapsDatabase, type RecordRow } from './database';
import { StorageError } from './errors';
import { readChanges, readMap } from './load';
import { squash } from './rebase';
import { summaryOf, toChangeRow, touchedRows } from './rows';

/** Everything one write puts on disk, worked out beforehand: it goes through Dexie or, on pagehide, past it. */
export interface WriteJob {
  readonly mapId: string;
  /** The head this was made on; the write is refused when the map has moved on. */
  readonly head: number;
  readonly after: JourneyMap;
  readonly changes: readonly ChangeRow[];
  readonly puts: readonly RecordRow[];
  readonly deletes: readonly [string, string][];
  readonly summary: Partial<MapRow> & { readonly head: number };
}

/** Prepares queued transactions for writing on top of the map at `head`. */
export function prepare(mapId: string, head: number, base: JourneyMap, queue: readonly Transaction[]): WriteJob {
  const { after, transactions } = squash(base, queue);
  const changes = transactions.map((transaction, at) => toChangeRow(mapId, head + 1 + at, transaction));
  const touched = touchedRows(
    mapId,
    after,
    transactions.map((transaction) => transaction.changes),
  );
  const summary = { ...summaryOf(after), head: head + changes.length, updatedAt: Date.now() };
  return { mapId, head, after, changes, ...touched, summary };
}

/**
 * Writes a job: records, log and head in one transaction, or nothing.
 * @param started is given the transaction, so that it can be aborted; `stored` is called when all is in it.
 * @returns the map's new row, or null when another tab has moved the head.
 */
export function writeChanges(
  db: MapsDatabase,
  job: WriteJob,
  { started, stored }: { started(transaction: DexieTransaction): void; stored(): void },
): PromiseLike<MapRow | null> {
  return db.transaction('rw', db.maps, db.records, db.changes, async (transaction) => {
    started(transaction);
    const row = await db.maps.get(job.mapId);
    if (!row) throw new StorageError('not-found');
    if (row.schema !== SCHEMA_VERSION) throw new StorageError('newer');
    if (row.head !== job.head) return null;
    const next = { ...row, ...job.summary };
    await db.changes.bulkAdd(job.changes);
    await db.records.bulkPut(job.puts);
    await db.records.bulkDelete([...job.deletes]);
    await db.maps.put(next);
    stored();
    return next;
  });
}

/**
 * Writes a job past Dexie: every request is made at once and the transaction committed, which is all that a page has
 * time for while it goes away. Compare-and-swap without a read: `add` fails, and with it the whole transaction, when
 * another tab has taken the next number, or (the add and delete in `meta`) when the map has been deleted.
 * @param row the map's row at the job's head.
 * @returns whether it was written (false: another tab was first). @throws DOMException when storing fails.
 */
export function writeAtOnce(idb: IDBDatabase, job: WriteJob, row: MapRow): Promise<boolean> {
  const transaction = idb.transaction(['meta', 'maps', 'records', 'changes'], 'readwrite', { durability: 'strict' });
  const done = new Promise<boolean>((resolve, reject) => {
    transaction.oncomplete = () => resolve(true);
    transaction.onabort = () => (transaction.error?.name === 'ConstraintError' ? resolve(false) : reject(transaction.error));
  });
  const meta = transaction.objectStore('meta');
  meta.add({ key: deletedKey(job.mapId) });
  meta.delete(deletedKey(job.mapId));
  for (const change of job.changes) transaction.objectStore('changes').add(change);
  for (const record of job.puts) transaction.objectStore('records').put(record);
  for (const key of job.deletes) transaction.objectStore('records').delete(key);
  transaction.objectStore('maps').put({ ...row, ...job.summary });
  transaction.commit();
  return done;
}

/**
 * The map as it stands on disk now, from the map at an older head and the log since then.
 * @throws StorageError `not-found` when it was deleted for good; `newer`.
 */
export function readNews(db: MapsDatabase, mapId: string, head: number, base: JourneyMap) {
  return db.transaction('r', db.maps, db.records, db.changes, async () => {
    const row = await db.maps.get(mapId);
    if (!row) throw new StorageError('not-found');
    if (row.schema !== SCHEMA_VERSION) throw new StorageError('newer');
    const news = row.head === head ? [] : await readChanges(mapId, head, db);
    // A log with a hole says nothing: then the records do.
    if (news.length !== row.head - head) return { row, map: (await readMap(db, mapId)).map, news };
    return { row, map: news.reduce((map, { changes }) => applyChanges(map, fitting(map, changes)), base), news };
  });
}
