import { type AnyRecord, find, type JourneyMap, mapInfo, SCHEMA_VERSION, type TableName, type Transaction, tableNames } from '../model';
import { type ChangeRow, type MapRow, type MapsDatabase, type RecordRow, recordKey } from './database';

/** Every record of a map as a row. */
export function toRecordRows(mapId: string, map: JourneyMap): RecordRow[] {
  return tableNames.flatMap((table) => Object.values(map[table]).map((record) => toRecordRow(mapId, table, record as AnyRecord)));
}

export function toRecordRow(mapId: string, table: TableName, record: AnyRecord): RecordRow {
  return { mapId, key: recordKey(table, record.id), table, record };
}

/** What the library's row says about the content of a map. */
export function summaryOf(map: JourneyMap): Pick<MapRow, 'title' | 'state' | 'touchpointCount' | 'schema'> {
  const { title, state } = mapInfo(map);
  return { title, state, touchpointCount: Object.keys(map.touchpoints).length, schema: SCHEMA_VERSION };
}

/** The touched records of some changes as they are in the map after them: rows to put, keys to delete. */
export function touchedRows(mapId: string, after: JourneyMap, changes: readonly Transaction['changes'][]) {
  const puts: RecordRow[] = [];
  const deletes: [string, string][] = [];
  const paths = changes.flat().map(({ path }) => [recordKey(path[0], path[1]), path] as const);
  for (const [key, [table, id]] of new Map(paths)) {
    const record = find(after, table, id) as AnyRecord | undefined;
    if (record) puts.push(toRecordRow(mapId, table, record));
    else deletes.push([mapId, key]);
  }
  return { puts, deletes };
}

/** A transaction as an entry of the change log. */
export function toChangeRow(mapId: string, seq: number, { id, label, origin, gesture, changes, inverse }: Transaction): ChangeRow {
  return { mapId, seq, id, label, origin, gesture, changes, inverse, at: Date.now() };
}

/**
 * Adds an entry to a map's log and moves its head, inside the caller's transaction: whatever changes a map or its row
 * goes through the log, so that a tab that has it open never overwrites what it has not seen.
 */
export async function logChange(db: MapsDatabase, row: MapRow, transaction: Transaction, fields: Partial<MapRow> = {}): Promise<MapRow> {
  const next = { ...row, ...fields, head: row.head + 1 };
  await db.changes.add(toChangeRow(row.id, next.head, transaction));
  await db.maps.put(next);
  return next;
}
