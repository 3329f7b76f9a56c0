import { produceWithPatches } from 'immer';
import { nanoid } from 'nanoid';
import { applyChanges, type Origin, type Transaction, toChanges } from './changes';
import type { JourneyMap, MapDraft } from './map';
import { checkChanges } from './validate';

export { Refused } from './refused';

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
  const [, patches, inversePatches] = produceWithPatches(map, (draft) => command.run(draft));
  const changes = toChanges(patches);
  if (changes.length === 0) return null;
  // Not immer's own result: a record that a command set and set back would be a new object there, without a change.
  const next = applyChanges(map, changes);
  checkChanges(map, next, changes);
  // immer lists inverse patches in the order that undoes them when applied front to back.
  const inverse = toChanges(inversePatches);
  const transaction = { id: nanoid(), label: command.label, origin, gesture: command.gesture ?? null, changes, inverse };
  return { map: next, transaction };
}
