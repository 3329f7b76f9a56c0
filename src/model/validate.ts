import type { Change } from './changes';
import { badConnections, recordProblem, repeatedOrders, sharedSlots } from './invariants';
import { countRecords, find, type JourneyMap } from './map';
import { type AnyRecord, MAX_RECORDS, schemas, type TableName, tableNames } from './records';
import { idsIn, references } from './references';
import { Refused } from './refused';

/**
 * Checks what the changes touched, so that a commit costs what it changes and not what the map holds.
 * @throws Refused when a value does not fit or names what is no longer on the map; Error when the change would break
 * the map in a way no person can cause (a bug in a command).
 */
export function checkChanges(before: JourneyMap, after: JourneyMap, changes: readonly Change[]): void {
  const removed = new Set<string>();
  for (const [table, id] of new Map(changes.map(({ path }) => [`${path[0]} ${path[1]}`, path])).values()) {
    const record = find(after, table, id);
    if (record) checkRecord(after, table, record);
    else if (find(before, table, id)) removed.add(id);
  }
  if (removed.size > 0) checkNothingNames(after, removed);
  if (changes.some(({ op }) => op === 'add') && countRecords(after) > MAX_RECORDS) {
    throw new Refused(`A map holds at most ${MAX_RECORDS.toLocaleString('en-GB')} records.`);
  }
  checkTogether(after, changes);
}

function checkRecord(after: JourneyMap, table: TableName, record: AnyRecord): void {
  const problem = recordProblem(table, record.id, record);
  if (problem) throw new Refused(`That does not fit: ${problem.message}.`);
  for (const reference of references) {
    if (reference.table !== table) continue;
    const missing = idsIn(reference, record).find((to) => !find(after, reference.to, to));
    // Deleted meanwhile: in another tab, or while a menu was open.
    if (missing !== undefined) throw new Refused('What this belongs to is no longer on the map.');
  }
}

function checkNothingNames(after: JourneyMap, removed: ReadonlySet<string>): void {
  for (const reference of references) {
    for (const record of Object.values(after[reference.table])) {
      const dangling = idsIn(reference, record).find((to) => removed.has(to) && !find(after, reference.to, to));
      if (dangling) throw new Error(`${reference.table} ${record.id}: ${reference.field} still names ${dangling}`);
    }
  }
}

const SLOT_FIELDS = ['laneId', 'stageId', 'column', 'row'];

/** What holds between records: slots, orders and connections that may not repeat. */
function checkTogether(after: JourneyMap, changes: readonly Change[]): void {
  const sets = (table: TableName, fields: readonly string[]): boolean =>
    changes.some(({ op, path }) => path[0] === table && (op === 'add' || (op === 'replace' && fields.includes(path[2]!))));
  const ordered = tableNames.filter((table) => 'order' in schemas[table].entries && sets(table, ['order', 'touchpointId']));
  const [problem] = [
    ...(sets('touchpoints', SLOT_FIELDS) ? sharedSlots(after) : []),
    ...(sets('connections', ['fromId', 'toId']) ? badConnections(after) : []),
    ...repeatedOrders(after, ordered),
  ];
  if (problem) throw new Error(`${problem.table} ${problem.id}: ${problem.message}`);
}
