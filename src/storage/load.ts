import { nanoid } from 'nanoid';
import { findProblems, type JourneyMap, type LooseTables, type Migration, migrate, migrations, SCHEMA_VERSION, tableNames } from '../model';
import { attempt, type ChangeRow, type MapRow, type MapsDatabase, mapsDatabase, type RecordRow, rowsOf } from './database';
import { StorageError } from './errors';
import { logChange, summaryOf, toRecordRows } from './rows';

export interface LoadedMap {
  readonly map: JourneyMap;
  /** The number of the latest change that `map` holds. */
  readonly head: number;
}

/** The shape this code writes, and the way there. Tests give their own. */
export interface Versions {
  readonly current: number;
  readonly chain: readonly Migration[];
}

const versions: Versions = { current: SCHEMA_VERSION, chain: migrations };

/**
 * Opens a map: all of it, checked, or nothing. A map of an older shape is brought up to date on disk as well.
 * @throws StorageError `not-found`, `newer`, or `damaged` with what is wrong in `details`.
 */
export async function loadMap(id: string, db: MapsDatabase = mapsDatabase(), to: Versions = versions): Promise<LoadedMap> {
  const { map, row } = await attempt(db, () => db.transaction('r', db.maps, db.records, () => readMap(db, id, to)));
  if (row.schema === to.current) return { map, head: row.head };
  return attempt(db, () => db.transaction('rw', db.maps, db.records, db.changes, () => bringUpToDate(db, id, to)));
}

/** Reads and checks a map inside the caller's transaction. */
export async function readMap(db: MapsDatabase, id: string, to: Versions = versions): Promise<{ map: JourneyMap; row: MapRow }> {
  const row = await db.maps.get(id);
  if (!row) throw new StorageError('not-found', 'This map is not on this device.');
  if (row.schema > to.current) throw new StorageError('newer');
  return { map: assemble(row, await rowsOf(db.records, id).toArray(), to), row };
}

function assemble(row: MapRow, rows: readonly RecordRow[], { chain, current }: Versions): JourneyMap {
  const entries = new Map<string, [string, Record<string, unknown>][]>(tableNames.map((name) => [name, []]));
  for (const { key, record } of rows) {
    const [table = '', id = ''] = key.split('/');
    const known = entries.get(table);
    if (known) known.push([id, record]);
    else entries.set(table, [[id, record]]);
  }
  // fromEntries, as assigning would take an id such as __proto__ for something else.
  const tables: LooseTables = Object.fromEntries([...entries].map(([name, records]) => [name, Object.fromEntries(records)]));
  const map = migrate(tables, row.schema, chain, current) as unknown as JourneyMap;
  const problems = findProblems(map);
  const strange = Object.keys(map).find((name) => !(tableNames as string[]).includes(name));
  if (problems.length === 0 && strange === undefined) return map;
  const title = row.title === '' ? 'This map' : `“${row.title}”`;
  throw new StorageError('damaged', `${title} is damaged and cannot be opened. Nothing in it was changed.`, { details: problems });
}

async function bringUpToDate(db: MapsDatabase, id: string, to: Versions): Promise<LoadedMap> {
  const { map, row } = await readMap(db, id, to);
  await rowsOf(db.records, id).delete();
  await db.records.bulkAdd(toRecordRows(id, map));
  const step = { id: nanoid(), label: 'Bring up to date', origin: 'load', gesture: null, changes: [], inverse: [] } as const;
  const { head } = await logChange(db, row, step, { ...summaryOf(map), schema: to.current });
  return { map, head };
}

/** The entries of a map's change log after one number, oldest first. @throws StorageError */
export function readChanges(mapId: string, after = 0, db: MapsDatabase = mapsDatabase()): Promise<ChangeRow[]> {
  return attempt(db, () => db.changes.where(':id').between([mapId, after], [mapId, Number.POSITIVE_INFINITY], false).toArray());
}
