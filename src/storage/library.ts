import { nanoid } from 'nanoid';
import { findProblems, type JourneyMap, type MapInfo, mapInfo, newId, recordProblem, type Transaction } from '../model';
import { attempt, deletedKey, type MapRow, type MapsDatabase, mapsDatabase, rowsOf } from './database';
import { StorageError } from './errors';
import { readMap } from './load';
import { logChange, summaryOf, toRecordRow, toRecordRows } from './rows';
import { forgetSession } from './session';
import { tell } from './tabs';

/** All maps that are not in the trash, the one saved last first. @throws StorageError */
export function listMaps(db: MapsDatabase = mapsDatabase()): Promise<MapRow[]> {
  return attempt(db, async () =>
    (await db.maps.toArray()).filter((row) => row.deletedAt === null).sort((a, b) => b.updatedAt - a.updatedAt),
  );
}

/** The maps in the trash, the one deleted last first. @throws StorageError */
export function listTrash(db: MapsDatabase = mapsDatabase()): Promise<MapRow[]> {
  return attempt(db, async () =>
    (await db.maps.toArray()).filter((row) => row.deletedAt !== null).sort((a, b) => b.deletedAt! - a.deletedAt!),
  );
}

/**
 * Keeps a new map (made here, or read from a file).
 * @returns its id on this device: that of its own record, or a new one where a map with that id is here already (the
 * same file imported twice). The map's content is stored as it is either way.
 * @throws StorageError `damaged` when the map breaks an invariant; `full`; `failed`.
 */
export async function createMap(map: JourneyMap, db: MapsDatabase = mapsDatabase()): Promise<string> {
  const problems = findProblems(map);
  if (problems.length > 0) throw new StorageError('damaged', 'This map is damaged and was not added.', { details: problems });
  const row = await attempt(db, () => db.transaction('rw', db.meta, db.maps, db.records, () => addMap(db, map)));
  keepStorage();
  tell({ mapId: row.id, head: row.head });
  return row.id;
}

async function addMap(db: MapsDatabase, map: JourneyMap): Promise<MapRow> {
  const own = mapInfo(map).id;
  const taken = (await db.maps.get(own)) ?? (await db.meta.get(deletedKey(own)));
  const id = taken ? newId() : own;
  const now = Date.now();
  const row: MapRow = { id, ...summaryOf(map), head: 0, createdAt: now, updatedAt: now, deletedAt: null };
  await db.maps.add(row);
  await db.records.bulkAdd(toRecordRows(id, map));
  return row;
}

/** Copies a map as "… (copy)", under a new id. @returns the new id. @throws StorageError as loadMap does. */
export async function duplicateMap(id: string, db: MapsDatabase = mapsDatabase()): Promise<string> {
  const copy = await attempt(db, () =>
    db.transaction('rw', db.meta, db.maps, db.records, async () => {
      const { map } = await readMap(db, id);
      const info = mapInfo(map);
      const own: MapInfo = { ...info, id: newId(), title: `${info.title} (copy)` };
      return addMap(db, { ...map, map: { [own.id]: recordProblem('map', own.id, own) ? { ...own, title: info.title } : own } });
    }),
  );
  tell({ mapId: copy.id, head: copy.head });
  return copy.id;
}

/** Renames a map, open or not: a change in its log, which open tabs follow. @throws StorageError `not-found`, or `failed` for a title that is too long. */
export function renameMap(id: string, title: string, db: MapsDatabase = mapsDatabase()): Promise<void> {
  return changeRow(db, id, async (row) => {
    const held = await db.records.where(':id').between([id, 'map/'], [id, 'map/\uffff']).first();
    const info = held?.record as MapInfo | undefined;
    if (!info) throw new StorageError('damaged');
    if (info.title === title) return null;
    const next = { ...info, title };
    if (recordProblem('map', info.id, next)) throw new StorageError('failed', 'That name is too long.');
    await db.records.put(toRecordRow(id, 'map', next));
    const set = (value: string) => [{ op: 'replace', path: ['map', info.id, 'title'], value }] as const;
    return logChange(db, row, step('Rename map', set(title), set(info.title)), { title, updatedAt: Date.now() });
  });
}

/** Puts a map into the trash. It keeps everything; a tab that has it open can go on saving. @throws StorageError `not-found`. */
export function trashMap(id: string, db: MapsDatabase = mapsDatabase()): Promise<void> {
  return changeRow(db, id, async (row) =>
    row.deletedAt === null ? logChange(db, row, step('Move to the trash'), { deletedAt: Date.now() }) : null,
  );
}

/** Takes a map out of the trash. @throws StorageError `not-found`. */
export function restoreMap(id: string, db: MapsDatabase = mapsDatabase()): Promise<void> {
  return changeRow(db, id, async (row) => (row.deletedAt === null ? null : logChange(db, row, step('Restore'), { deletedAt: null })));
}

/** Removes a map, its change log, and what was kept about it. Its id stays known, so that no other tab can bring half of it back. */
export async function deleteMapForever(id: string, db: MapsDatabase = mapsDatabase()): Promise<void> {
  await attempt(db, () =>
    db.transaction('rw', db.meta, db.maps, db.records, db.changes, async () => {
      await db.maps.delete(id);
      await rowsOf(db.records, id).delete();
      await rowsOf(db.changes, id).delete();
      await db.meta.put({ key: deletedKey(id) });
    }),
  );
  tell({ mapId: id, head: null });
  await forgetSession(id);
}

/** One change to a map's row in one transaction; `change` returns the new row, or null when there is nothing to do. */
async function changeRow(db: MapsDatabase, id: string, change: (row: MapRow) => Promise<MapRow | null>): Promise<void> {
  const row = await attempt(db, () =>
    db.transaction('rw', db.maps, db.records, db.changes, async () => {
      const before = await db.maps.get(id);
      if (!before) throw new StorageError('not-found', 'This map is not on this device.');
      return change(before);
    }),
  );
  if (row) tell({ mapId: id, head: row.head });
}

function step(label: string, changes: Transaction['changes'] = [], inverse: Transaction['inverse'] = []): Transaction {
  return { id: nanoid(), label, origin: 'user', gesture: null, changes, inverse };
}

let asked = false;

/** Asks the browser, once a visit, not to evict the maps; Safari otherwise may after seven idle days. Nothing waits for the answer. */
function keepStorage(): void {
  if (asked || typeof navigator === 'undefined' || !navigator.storage?.persist) return;
  asked = true;
  navigator.storage.persist().catch(() => {});
}
