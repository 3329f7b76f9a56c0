import type { MapDraft } from '../map';
import { rows } from '../reading';
import type { Id, TableName } from '../records';
import { idsIn, references } from '../references';

type Loose = Record<string, Record<Id, Record<string, unknown>>>;

/** Removes a record and, as references.ts says, what hangs on it: dependants go with it, mentions are cleared. */
export function removeRecord(draft: MapDraft, table: TableName, id: Id): void {
  removeRecords(draft, table, [id]);
}

/** The same for many at once: every table is read once, not once for each. */
export function removeRecords(draft: MapDraft, table: TableName, ids: Iterable<Id>): void {
  const tables = draft as unknown as Loose;
  const gone = new Set([...ids].filter((id) => Object.hasOwn(tables[table]!, id)));
  if (gone.size === 0) return;
  for (const id of gone) delete tables[table]![id];
  for (const reference of references) {
    if (reference.to !== table) continue;
    const holders = rows(draft, reference.table).filter((record) => idsIn(reference, record).some((id) => gone.has(id)));
    if (reference.onDelete === 'delete') {
      removeRecords(
        draft,
        reference.table,
        holders.map(({ id }) => id),
      );
      continue;
    }
    for (const { id, ...fields } of holders) {
      tables[reference.table]![id]![reference.field] = without((fields as Record<string, unknown>)[reference.field], gone);
    }
  }
}

function without(value: unknown, gone: ReadonlySet<Id>): unknown {
  if (Array.isArray(value)) return value.filter((other) => !gone.has(other));
  if (typeof value !== 'object' || value === null) return null;
  return Object.fromEntries(Object.entries(value).filter(([key]) => !gone.has(key)));
}
