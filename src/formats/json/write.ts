import {
  type AnyRecord,
  compareOrder,
  type JourneyMap,
  lanesInOrder,
  readingRank,
  SCHEMA_VERSION,
  schemas,
  type TableName,
  tableNames,
  touchpointsInOrder,
} from '../../model';

/** What tells a Throughline file from other JSON. */
export const FORMAT = 'throughline';

/** The map as text. The same map always gives the same bytes, whatever order its records were made in. */
export function toJson(map: JourneyMap): string {
  const tables = Object.fromEntries(tableNames.map((table) => [table, inOrder(map, table).map((record) => canonical(table, record))]));
  return `${JSON.stringify({ format: FORMAT, version: SCHEMA_VERSION, map: tables }, null, 2)}\n`;
}

/** Records as a person would read them: by place, by the touchpoint they hang on, by order. */
function inOrder(map: JourneyMap, table: TableName): readonly AnyRecord[] {
  const rank = (id: string): number => readingRank(map, id);
  const byId = (a: AnyRecord, b: AnyRecord): number => (a.id < b.id ? -1 : 1);
  switch (table) {
    case 'map':
      return Object.values(map.map);
    case 'lanes':
      return lanesInOrder(map);
    case 'touchpoints':
      return touchpointsInOrder(map);
    case 'connections':
      return Object.values(map.connections).sort((a, b) => rank(a.fromId) - rank(b.fromId) || rank(a.toId) - rank(b.toId) || byId(a, b));
    case 'painPoints':
    case 'gains':
    case 'evidence':
      return Object.values(map[table]).sort((a, b) => rank(a.touchpointId) - rank(b.touchpointId) || compareOrder(a, b));
    default:
      return Object.values(map[table]).sort(compareOrder);
  }
}

/** The fields in the order of the schema, the keys of inner objects by name. */
function canonical(table: TableName, record: AnyRecord): object {
  const fields = record as unknown as Record<string, unknown>;
  return Object.fromEntries(Object.keys(schemas[table].entries).map((field) => [field, sorted(fields[field])]));
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
