import * as v from 'valibot';
import { countRecords, find, type JourneyMap } from './map';
import { type AnyRecord, MAX_RECORDS, schemas, type TableName, tableNames } from './records';
import { idsIn, references } from './references';

/** One thing wrong with a map, in words a person can read. */
export interface Problem {
  readonly table: TableName;
  readonly id: string;
  readonly message: string;
}

/** Whether one record has the shape its table asks for. */
export function recordProblem(table: TableName, id: string, record: unknown): Problem | null {
  const result = v.safeParse(schemas[table] as v.GenericSchema, record, { abortEarly: true });
  if (!result.success) {
    const issue = result.issues[0];
    const where = issue.path?.map((part) => String(part.key)).join('.') ?? '';
    return { table, id, message: `${where || 'record'}: ${issue.message}` };
  }
  if ((record as AnyRecord).id !== id) return { table, id, message: 'id differs from its key' };
  return null;
}

/** Every broken invariant: shapes, dangling ids, two touchpoints in a slot, orders that repeat, size. Empty is good. */
export function findProblems(map: JourneyMap): Problem[] {
  const problems: Problem[] = [];
  if (countRecords(map) > MAX_RECORDS) {
    problems.push({ table: 'map', id: '', message: `more than ${MAX_RECORDS.toLocaleString('en-GB')} records` });
  }
  if (Object.keys(map.map).length !== 1) problems.push({ table: 'map', id: '', message: 'needs exactly one record about the map' });
  for (const table of tableNames) {
    for (const [id, record] of Object.entries(map[table])) {
      const problem = recordProblem(table, id, record);
      if (problem) problems.push(problem);
    }
  }
  return problems.length > 0
    ? problems
    : [...danglingIds(map), ...sharedSlots(map), ...repeatedOrders(map), ...badConnections(map), ...strayEvidence(map)];
}

function danglingIds(map: JourneyMap): Problem[] {
  return references.flatMap((reference) =>
    Object.values(map[reference.table]).flatMap((record) =>
      idsIn(reference, record)
        .filter((id) => !find(map, reference.to, id))
        .map((id) => ({ table: reference.table, id: record.id, message: `${reference.field} names ${id}, which is not there` })),
    ),
  );
}

export function sharedSlots(map: JourneyMap): Problem[] {
  const taken = new Map<string, string>();
  const problems: Problem[] = [];
  for (const { id, laneId, stageId, column, row } of Object.values(map.touchpoints)) {
    const key = `${laneId} ${stageId} ${column} ${row}`;
    const other = taken.get(key);
    if (other) problems.push({ table: 'touchpoints', id, message: `shares a slot with ${other}` });
    taken.set(key, id);
  }
  return problems;
}

export function repeatedOrders(map: JourneyMap, tables: readonly TableName[] = tableNames): Problem[] {
  const problems: Problem[] = [];
  for (const table of tables) {
    const seen = new Set<string>();
    for (const record of Object.values(map[table])) {
      if (!('order' in record)) continue;
      const scope = 'touchpointId' in record ? record.touchpointId : '';
      const key = `${scope} ${record.order}`;
      if (seen.has(key)) problems.push({ table, id: record.id, message: `order ${record.order} is used twice` });
      seen.add(key);
    }
  }
  return problems;
}

export function badConnections(map: JourneyMap): Problem[] {
  const seen = new Set<string>();
  const problems: Problem[] = [];
  for (const { id, fromId, toId } of Object.values(map.connections)) {
    if (fromId === toId) problems.push({ table: 'connections', id, message: 'connects a touchpoint with itself' });
    const key = `${fromId} ${toId}`;
    if (seen.has(key)) problems.push({ table: 'connections', id, message: 'repeats a connection' });
    seen.add(key);
  }
  return problems;
}

/** Evidence for a pain point belongs to the touchpoint that has the pain point. */
export function strayEvidence(map: JourneyMap): Problem[] {
  return Object.values(map.evidence)
    .filter((e) => e.painPointId !== null && find(map, 'painPoints', e.painPointId)?.touchpointId !== e.touchpointId)
    .map(({ id }) => ({ table: 'evidence', id, message: 'shows a pain point of another touchpoint' }));
}
