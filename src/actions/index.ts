import type { OpenMap } from '../state';
import { addingActions } from './adding';
import { connectionActions } from './connections';
import { editingActions } from './editing';
import { matchesKeys } from './keys';
import type { Action } from './types';
import { viewingActions } from './viewing';

export { addAndType, addBranchFrom, addNext, newGesture } from './adding';
export { type CanvasPort, canvasOf, registerCanvas } from './canvasPort';
export { followFrom, homeOf } from './connections';
export { type DeleteQuestion, deleteHeader, deleteSelection, onDeleteQuestion, setMoodOfSelection } from './editing';
export { showKeys } from './keys';
export { laneToAdd, sayingZone } from './lanes';
export * from './selection';
export type { Action, ActionGroup } from './types';
export { stepName } from './viewing';

/** Everything a person can do in an open map: menus, toolbar, keys and their list come from here. */
export const actions: readonly Action[] = [...addingActions, ...editingActions, ...connectionActions, ...viewingActions];

export function actionById(id: string): Action {
  const action = actions.find((candidate) => candidate.id === id);
  if (!action) throw new Error(`No action ${id}`);
  return action;
}

/** The action these keys stand for, with the focus on the canvas or elsewhere in the editor. */
export function actionForKeys(event: KeyboardEvent, onCanvas: boolean): Action | undefined {
  return actions.find((action) => (onCanvas || action.everywhere) && action.keys?.some((keys) => matchesKeys(event, keys)));
}

/** Runs an action if it is possible now. @returns why not, or null when it ran */
export function runAction(open: OpenMap, id: string): string | null {
  const action = actionById(id);
  const reason = action.when(open);
  if (reason === null) action.run(open);
  return reason;
}
