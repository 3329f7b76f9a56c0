import type { Draft } from 'immer';
import { nanoid } from 'nanoid';
import { type Id, type MapInfo, type RecordOf, type TableName, tableNames } from './records';

export type Table<T extends TableName> = Readonly<Record<Id, RecordOf<T>>>;

/** One journey map: plain records in tables by id. `map` holds exactly one record, about the map itself. */
export type JourneyMap = { readonly [T in TableName]: Table<T> };
/** What a command edits. */
export type MapDraft = Draft<JourneyMap>;

/** The version of the records' shape; every older shape has a migration. */
export const SCHEMA_VERSION = 1;

/** A new id, unique across devices. */
export function newId(): Id {
  let id = nanoid(12);
  // Ids begin with a letter or digit (records.ts); nanoid may begin with - or _.
  while (!/^[A-Za-z0-9]/.test(id)) id = nanoid(12);
  return id;
}

/** A map with no stages, lanes or channels. */
export function emptyMap(info: Partial<MapInfo> = {}): JourneyMap {
  const map = Object.fromEntries(tableNames.map((name) => [name, {}])) as Record<TableName, object>;
  const record: MapInfo = { id: newId(), title: '', description: '', state: 'current', ...info };
  map.map = { [record.id]: record };
  return map as JourneyMap;
}

/** The record about the map itself. */
export function mapInfo(map: JourneyMap): MapInfo {
  const [info] = Object.values(map.map);
  if (!info) throw new Error('A map without its own record');
  return info;
}

/** The record with this id, or undefined; never something inherited from Object.prototype. */
export function find<T extends TableName>(map: JourneyMap, table: T, id: Id): RecordOf<T> | undefined {
  return Object.hasOwn(map[table], id) ? (map[table][id] as RecordOf<T>) : undefined;
}

export function countRecords(map: JourneyMap): number {
  return tableNames.reduce((sum, name) => sum + Object.keys(map[name]).length, 0);
}
