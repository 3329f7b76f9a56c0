import {
  type AnyRecord,
  badConnections,
  find,
  idsIn,
  type JourneyMap,
  references,
  repeatedOrders,
  sharedSlots,
  strayEvidence,
  type TableName,
  tableNames,
} from '../../model';
import { FormatError } from '../types';
import { nameOf, singular } from './words';

/**
 * Checks how the records of a map fit together, each of which is known to be sound.
 * @throws FormatError naming the first record that does not.
 */
export function checkTogether(map: JourneyMap): void {
  const problem = danglingId(map) ?? sharedSlot(map) ?? repeatedOrder(map) ?? badConnection(map) ?? stray(map);
  if (problem !== null) throw new FormatError(problem);
}

function named(map: JourneyMap, table: TableName, id: string): string {
  return nameOf(table, find(map, table, id), Object.keys(map[table]).indexOf(id));
}

function danglingId(map: JourneyMap): string | null {
  for (const reference of references) {
    for (const record of Object.values(map[reference.table]) as AnyRecord[]) {
      const missing = idsIn(reference, record).find((id) => !find(map, reference.to, id));
      if (missing !== undefined) {
        return `${named(map, reference.table, record.id)} names a ${singular[reference.to]} that is not in the file.`;
      }
    }
  }
  return null;
}

function sharedSlot(map: JourneyMap): string | null {
  const [problem] = sharedSlots(map);
  return problem ? `${named(map, problem.table, problem.id)} lies in the same slot as another touchpoint.` : null;
}

function repeatedOrder(map: JourneyMap): string | null {
  const [problem] = repeatedOrders(map, tableNames);
  return problem ? `${named(map, problem.table, problem.id)} has the same order as another ${singular[problem.table]}.` : null;
}

function badConnection(map: JourneyMap): string | null {
  const [problem] = badConnections(map);
  return problem ? `${named(map, problem.table, problem.id)} ${problem.message}.` : null;
}

function stray(map: JourneyMap): string | null {
  const [problem] = strayEvidence(map);
  return problem ? `${named(map, problem.table, problem.id)} ${problem.message}.` : null;
}
