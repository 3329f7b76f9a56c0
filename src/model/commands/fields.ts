import type { Command } from '../commit';
import { removeRecord } from '../consequences/dropDependants';
import type { MapDraft } from '../map';
import type { Id, RecordOf, TableName } from '../records';

type Loose = Record<string, Record<Id, Record<string, unknown>>>;

/** Adds a record as it is. Which records may hang on which is checked by the commit. */
export function addRecord<T extends TableName>(table: T, record: RecordOf<T>, label: string): Command {
  return {
    label,
    run(draft) {
      (draft as unknown as Loose)[table]![record.id] = { ...record };
    },
  };
}

/** Sets fields of one record; fields that already have the value are left alone. */
export function setFields<T extends TableName>(
  table: T,
  id: Id,
  fields: Partial<Omit<RecordOf<T>, 'id'>>,
  label: string,
  gesture?: string,
): Command {
  return {
    label,
    ...(gesture === undefined ? {} : { gesture }),
    run(draft) {
      assign(draft, table, id, fields);
    },
  };
}

/** Removes a record with all that hangs on it. For touchpoints, stages and lanes use their own commands. */
export function deleteRecord(table: 'channels' | 'personas' | 'sources' | 'gains' | 'painPoints', id: Id, label: string): Command {
  return { label, run: (draft) => removeRecord(draft, table, id) };
}

export function assign(draft: MapDraft, table: TableName, id: Id, fields: object): void {
  const tables = (draft as unknown as Loose)[table]!;
  const record = Object.hasOwn(tables, id) ? tables[id] : undefined;
  if (!record) return;
  for (const [field, value] of Object.entries(fields)) if (!sameValue(record[field], value)) record[field] = value;
}

/** Field values are scalars, or small lists and objects of scalars. */
function sameValue(a: unknown, b: unknown): boolean {
  return a === b || (typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b));
}
