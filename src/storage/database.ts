import { Dexie, type Table } from 'dexie';
import type { AnyRecord, Change, MapInfo, Origin, TableName } from '../model';
import { StorageError, toStorageError } from './errors';

/** One map as the library shows it. Its `head` is the number of its latest change. */
export interface MapRow {
  readonly id: string;
  readonly title: string;
  readonly state: MapInfo['state'];
  readonly head: number;
  readonly schema: number;
  readonly createdAt: number;
  readonly updatedAt: number;
  /** When it went to the trash; null when it is not there. */
  readonly deletedAt: number | null;
  readonly touchpointCount: number;
}

/** One record of a map; `key` is `table/id`. A row each, so that an edit writes one row and not the map. */
export interface RecordRow {
  readonly mapId: string;
  readonly key: string;
  readonly table: TableName;
  readonly record: AnyRecord;
}

/** One entry of a map's change log, numbered from 1 without gaps: a transaction as it was saved. */
export interface ChangeRow {
  readonly mapId: string;
  readonly seq: number;
  readonly id: string;
  readonly label: string;
  readonly origin: Origin;
  readonly gesture: string | null;
  readonly changes: readonly Change[];
  readonly inverse: readonly Change[];
  /** Time of saving, for showing only: the order is `seq`. */
  readonly at: number;
}

/** Its presence is the fact: `deleted/<map id>` says that a map was deleted for good. */
export interface MetaRow {
  readonly key: string;
}

export interface MapsDatabase extends Dexie {
  readonly meta: Table<MetaRow, string>;
  readonly maps: Table<MapRow, string>;
  readonly records: Table<RecordRow, [string, string]>;
  readonly changes: Table<ChangeRow, [string, number]>;
}

export const recordKey = (table: TableName, id: string): string => `${table}/${id}`;
export const deletedKey = (mapId: string): string => `deleted/${mapId}`;
/** All rows of a map, as a range of the primary key: the fastest way to read them. */
export const rowsOf = <T, K>(table: Table<T, K>, mapId: string) => table.where(':id').between([mapId, Dexie.minKey], [mapId, Dexie.maxKey]);

/** outdated: newer code wants to upgrade the database · lost: the browser cleared it while it was open. */
export type ClosedReason = 'outdated' | 'lost';

export interface DatabaseWatcher {
  /** The last moment to write, synchronously. Not called when the data is lost. */
  beforeClose?(): void;
  closed?(reason: ClosedReason): void;
}

const VERSION = 1;
const watchers = new WeakMap<Dexie, Set<DatabaseWatcher>>();
const closedFor = new WeakMap<Dexie, ClosedReason>();

/**
 * Opens (on first use) the database of all maps. Once closed by newer code or by cleared site data it stays closed:
 * opening it again by itself would show an empty library where maps were.
 */
export function openMapsDatabase(name = 'maps'): MapsDatabase {
  const db = new Dexie(name, {
    // Relaxed, Chromium's default, loses the latest commits in a power cut.
    chromeTransactionDurability: 'strict',
    // The write on pagehide goes past Dexie, so its cache would not hear of it.
    cache: 'disabled',
    indexedDB: typeof indexedDB === 'undefined' ? undefined : neverNewer(indexedDB, VERSION * 10),
  }) as MapsDatabase;
  db.version(VERSION).stores({ meta: 'key', maps: 'id', records: '[mapId+key]', changes: '[mapId+seq]' });
  watchers.set(db, new Set());
  const close = (reason: ClosedReason): void => {
    closedFor.set(db, reason);
    db.close({ disableAutoOpen: true });
    for (const watcher of watchers.get(db) ?? []) watcher.closed?.(reason);
  };
  db.on('versionchange', (event) => {
    for (const watcher of watchers.get(db) ?? []) watcher.beforeClose?.();
    close(event.newVersion === null ? 'lost' : 'outdated');
    // Dexie's own handler would let it open again.
    return false;
  });
  const onReady = (): void => {
    // In place of Dexie's own handler, which would let it open again.
    (db.backendDB() as IDBDatabase).onclose = () => close('lost');
  };
  db.on('ready', onReady, true);
  return db;
}

/** Dexie opens a database that is newer than its code, and then changes it. Here the version is always asked for, so it is refused. */
function neverNewer(factory: IDBFactory, version: number): IDBFactory {
  return {
    open: (name, wanted) => factory.open(name, wanted ?? version),
    deleteDatabase: (name) => factory.deleteDatabase(name),
    cmp: (a, b) => factory.cmp(a, b),
    databases: () => factory.databases(),
  };
}

let shared: MapsDatabase | null = null;

/** The one database of this page. */
export function mapsDatabase(): MapsDatabase {
  shared ??= openMapsDatabase();
  return shared;
}

/** Hears when the database closes by itself. @returns a function that stops it. */
export function watchDatabase(db: MapsDatabase, watcher: DatabaseWatcher): () => void {
  watchers.get(db)?.add(watcher);
  return () => watchers.get(db)?.delete(watcher);
}

/** Why the database closed by itself; undefined while it has not. */
export function closedReason(db: Dexie): ClosedReason | undefined {
  return closedFor.get(db);
}

/** Runs a storage operation. @throws StorageError, whatever went wrong. */
export async function attempt<T>(db: Dexie, work: () => PromiseLike<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const reason = closedReason(db);
    throw reason && !(error instanceof StorageError) ? new StorageError(reason, undefined, { cause: error }) : toStorageError(error);
  }
}

/**
 * Hears when the maps can no longer be reached from this page and it must be reloaded: newer code has taken over
 * (everything was saved first), or the browser cleared the data (offer the open map as a file first).
 * @returns a function that stops it.
 */
export function onDatabaseClosed(listener: (reason: ClosedReason) => void, db: MapsDatabase = mapsDatabase()): () => void {
  return watchDatabase(db, { closed: listener });
}
