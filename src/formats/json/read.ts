import * as v from 'valibot';
import {
  type AnyRecord,
  type JourneyMap,
  type LooseTables,
  MAX_RECORDS,
  type Migration,
  migrate,
  migrations,
  SCHEMA_VERSION,
  schemas,
  type TableName,
  tableNames,
} from '../../model';
import { FormatError, type Imported } from '../types';
import { Dropped } from './dropped';
import { parseJson } from './limits';
import { checkTogether } from './together';
import { fieldProblem, nameOf, quoted, singular } from './words';
import { FORMAT } from './write';

type Loose = Record<string, unknown>;

const isObject = (value: unknown): value is Loose => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The map in a text, all of it or nothing. Only known fields are copied; what is not known is named in a warning.
 * @throws FormatError saying what is wrong and where.
 */
export function fromJson(text: string, current = SCHEMA_VERSION, chain: readonly Migration[] = migrations): Imported {
  const file = parseJson(text);
  if (!isObject(file) || file.format !== FORMAT) throw new FormatError('This is a JSON file, but not a Throughline map.');
  const { version } = file;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    throw new FormatError('This Throughline file does not say which version it is.');
  }
  if (version > current) throw new FormatError('This map was made by a newer version of Throughline, which this one cannot read.');
  if (!isObject(file.map)) throw new FormatError('This Throughline file holds no map.');

  const dropped = new Dropped();
  dropped.note('', file, ['$schema', 'format', 'version', 'map']);
  const tables = upToDate(tablesOf(file.map), version, current, chain);
  dropped.note('', tables, tableNames);
  const entries = tableNames.map((table) => [table, recordsOf(tables, table, dropped)]);
  const map = Object.fromEntries(entries) as JourneyMap;
  if (Object.keys(map.map).length !== 1) throw new FormatError('This file does not hold exactly one map.');
  checkTogether(map);
  return { map, warnings: dropped.warnings() };
}

/** The lists of a file as tables by id; nothing else about them is known yet. */
function tablesOf(lists: Loose): LooseTables {
  let count = 0;
  // fromEntries and not assignments, here and below: a key such as __proto__ stays a key.
  return Object.fromEntries(
    Object.entries(lists).map(([name, list]) => {
      const table = (Object.hasOwn(schemas, name) ? name : null) as TableName | null;
      const what = table === null ? 'record' : singular[table];
      if (!Array.isArray(list)) throw new FormatError(`${quoted(name)} in this file is not a list.`);
      count += list.length;
      if (count > MAX_RECORDS) throw new FormatError(`This file holds more than ${MAX_RECORDS.toLocaleString('en-GB')} records.`);
      const byId = new Map<string, Loose>();
      list.forEach((record: unknown, index) => {
        const who = table === null ? `Record ${index + 1} of ${quoted(name)}` : nameOf(table, record, index);
        if (!isObject(record)) throw new FormatError(`${who} is not a record.`);
        if (typeof record.id !== 'string') throw new FormatError(`${who} has no id.`);
        if (byId.has(record.id)) throw new FormatError(`${who} has the same id as another ${what}.`);
        byId.set(record.id, record);
      });
      return [name, Object.fromEntries(byId)];
    }),
  );
}

function upToDate(tables: LooseTables, version: number, current: number, chain: readonly Migration[]): LooseTables {
  try {
    return migrate(tables, version, chain, current);
  } catch {
    throw new FormatError('This map was made by an older version of Throughline and is damaged.');
  }
}

function recordsOf(tables: LooseTables, table: TableName, dropped: Dropped): Record<string, AnyRecord> {
  if (!Object.hasOwn(tables, table)) throw new FormatError(`This file has no list of ${quoted(table)}.`);
  const known = Object.keys(schemas[table].entries);
  const records = Object.entries(tables[table]!).map(([id, record], index) => {
    const parsed = v.safeParse(schemas[table] as v.GenericSchema<unknown, AnyRecord>, record, { abortEarly: true });
    if (!parsed.success) throw new FormatError(`${nameOf(table, record, index)} ${fieldProblem(parsed.issues[0])}.`);
    dropped.note(table, record, known);
    for (const [field, value] of Object.entries(parsed.output)) {
      // valibot leaves out keys such as __proto__, which are no ids either.
      if (isObject(value)) dropped.note(`${table}.${field}`, record[field] as Loose, Object.keys(value));
    }
    return [id, parsed.output];
  });
  return Object.fromEntries(records);
}
