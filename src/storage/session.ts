import { Dexie, type Table } from 'dexie';

interface SessionDatabase extends Dexie {
  readonly sessions: Table<{ readonly mapId: string; readonly value: unknown }, string>;
  readonly thumbnails: Table<{ readonly mapId: string; readonly head: number; readonly picture: Blob | string }, string>;
}

let shared: SessionDatabase | null = null;

/** What can be lost without loss: where a person was, and pictures that can be drawn again. So no failure here is an error. */
function sessionDatabase(): SessionDatabase {
  if (shared) return shared;
  const db = new Dexie('session', { chromeTransactionDurability: 'relaxed' }) as SessionDatabase;
  db.version(1).stores({ sessions: 'mapId', thumbnails: 'mapId' });
  shared = db;
  return db;
}

async function quietly<T>(work: (db: SessionDatabase) => PromiseLike<T>): Promise<T | undefined> {
  try {
    return await work(sessionDatabase());
  } catch {
    return undefined;
  }
}

/** Keeps where a person was in a map (selection, viewport, …): any value that can be cloned. */
export async function saveSession(mapId: string, value: unknown): Promise<void> {
  await quietly((db) => db.sessions.put({ mapId, value }));
}

/** What was kept, as it was; undefined when nothing was. Judge it before use: older code may have written it. */
export async function loadSession(mapId: string): Promise<unknown> {
  return (await quietly((db) => db.sessions.get(mapId)))?.value;
}

/** Keeps the picture of a map at one head, in place of older ones. */
export async function saveThumbnail(mapId: string, head: number, picture: Blob | string): Promise<void> {
  await quietly((db) => db.thumbnails.put({ mapId, head, picture }));
}

/** The latest picture of a map and the head it shows (which may be behind the map's), or null. */
export async function loadThumbnail(mapId: string): Promise<{ head: number; picture: Blob | string } | null> {
  const kept = await quietly((db) => db.thumbnails.get(mapId));
  return kept ? { head: kept.head, picture: kept.picture } : null;
}

/** Drops all that was kept about a map. */
export async function forgetSession(mapId: string): Promise<void> {
  await quietly((db) =>
    db.transaction('rw', db.sessions, db.thumbnails, () => Promise.all([db.sessions.delete(mapId), db.thumbnails.delete(mapId)])),
  );
}
