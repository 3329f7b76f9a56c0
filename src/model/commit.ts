import { produceWithPatches } from 'immer';
import { nanoid } from 'nanoid';
import { type Change, type Origin, type Transaction, toChanges } from './changes';
import { recordProblem } from './invariants';
import { find, type JourneyMap, type MapDraft } from './map';
import { idsIn, references } from './references';

/**
 * One user intention, such as moving a touchpoint. `run` edits the draft by adding records, removing records and
 * assigning whole fields. It throws `Refused` when a rule says no.
 */
export interface Command {
  /** In words, as undo shows it: "Move touchpoint". */
  readonly label: string;
  /** Commands with the same gesture, one after another, undo together. */
  readonly gesture?: string;
  run(draft: MapDraft): void;
}

/** A rule said no; the message is for the person. */
export class Refused extends Error {
  override name = 'Refused';
}

/** Many commands as one step: one undo. */
export function together(label: string, commands: readonly Command[]): Command {
  return {
    label,
    run(draft) {
      for (const command of commands) command.run(draft);
    },
  };
}

/**
 * Runs a command on a map.
 * @returns the new map and the transaction, or null when nothing changed.
 * @throws Refused when a rule says no; Error when the command would break the map (a bug).
 */
export function commit(map: JourneyMap, command: Command, origin: Origin = 'user'): { map: JourneyMap; transaction: Transaction } | null {
  const [next, patches, inversePatches] = produceWithPatches(map, (draft) => command.run(draft));
  const changes = toChanges(patches);
  if (changes.length === 0) return null;
  validateTouched(map, next, changes);
  // immer lists inverse patches in the order that undoes them when applied front to back.
  const inverse = toChanges(inversePatches);
  const transaction = { id: nanoid(), label: command.label, origin, gesture: command.gesture ?? null, changes, inverse };
  return { map: next, transaction };
}

/** Checks the touched records only, so that a commit costs what it changes and not what the map holds. */
function validateTouched(before: JourneyMap, after: JourneyMap, changes: readonly Change[]): void {
  const removed = new Set<string>();
  for (const [table, id] of new Map(changes.map(({ path }) => [`${path[0]} ${path[1]}`, path])).values()) {
    const record = find(after, table, id);
    if (!record) {
      if (find(before, table, id)) removed.add(id);
      continue;
    }
    const problem = recordProblem(table, id, record);
    if (problem) throw new Refused(`That does not fit: ${problem.message}.`);
    for (const reference of references) {
      if (reference.table !== table) continue;
      const missing = idsIn(reference, record).find((to) => !find(after, reference.to, to));
      if (missing) throw new Error(`${table} ${id}: ${reference.field} names ${missing}, which is not there`);
    }
  }
  if (removed.size === 0) return;
  for (const reference of references) {
    for (const record of Object.values(after[reference.table])) {
      const dangling = idsIn(reference, record).find((to) => removed.has(to));
      if (dangling) throw new Error(`${reference.table} ${record.id}: ${reference.field} still names ${dangling}`);
    }
  }
}
