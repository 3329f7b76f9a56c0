import type { MapDraft } from '../map';
import type { Id, TableName } from '../records';
import { idsIn, references } from '../references';

type Loose = Record<string, Record<Id, Record<string, unknown>>>;

/** Removes a record and, as references.ts says, what hangs on it: dependants go with it, mentions are cleared. */
export function removeRecord(draft: MapDraft, table: TableName, id: Id): void {
  const tables = draft as unknown as Loose;
  if (!Object.hasOwn(tables[table]!, id)) return;
  delete tables[table]![id];
  for (const reference of references) {
    if (reference.to !== table) continue;
    for (const holder of Object.values(tables[reference.table]!)) {
      if (!idsIn(reference, holder).includes(id)) continue;
      if (reference.onDelete === 'delete') removeRecord(draft, reference.table, holder.id as Id);
      else holder[reference.field] = without(holder[reference.field], id);
    }
  }
}

function without(value: unknown, id: Id): unknown {
  if (Array.isArray(value)) return value.filter((other) => other !== id);
  if (typeof value !== 'object' || value === null) return null;
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== id));
}
