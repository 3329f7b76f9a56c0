import {
  addBranch,
  addLane,
  addNextTouchpoint,
  addPainPoint,
  addStage,
  addTouchpoint,
  type Command,
  endOfRow,
  type Id,
  lanesInOrder,
  type Slot,
  stagesInOrder,
} from '../model';
import { notify, type OpenMap, perform } from '../state';
import { editTitle } from './editing';
import { laneToAdd } from './lanes';
import { chosenConnection, chosenHeader, mapOf, primary } from './selection';
import { type Action, always } from './types';

/** The gesture that makes something new and gives it its title. */
export const newGesture = (id: Id): string => `new ${id}`;

/** Adds something, selects it and starts typing its title. */
export function addAndType(
  open: OpenMap,
  command: Command & { readonly id: Id },
  kind: 'touchpoints' | 'stage' | 'lane' = 'touchpoints',
): void {
  const { id } = command;
  // What is typed into it at once belongs to the same step: one undo takes both away.
  if (!perform(open, { ...command, gesture: newGesture(id) })) return;
  open.session.setState({
    selection: kind === 'touchpoints' ? { kind, ids: [id] } : { kind, id },
    editingId: id,
    connectingFrom: null,
    tool: 'select',
  });
}

/** Where a touchpoint goes when nobody says: after the selected one, in the selected stage or lane, else the first cell. */
function nextSlot(open: OpenMap): Slot | null {
  const map = mapOf(open);
  const from = primary(open);
  if (from) return { laneId: from.laneId, stageId: from.stageId, column: from.column + 1, row: from.row };
  const header = chosenHeader(open);
  const stageId = header?.kind === 'stage' ? header.id : stagesInOrder(map)[0]?.id;
  const laneId = header?.kind === 'lane' ? header.id : lanesInOrder(map)[0]?.id;
  return stageId === undefined || laneId === undefined ? null : endOfRow(map, { laneId, stageId });
}

/** Adds the next touchpoint after the selected one, or a first one, and starts typing. */
export function addTouchpointHere(open: OpenMap): void {
  const slot = nextSlot(open);
  if (slot) addAndType(open, addTouchpoint(slot));
  else notify(open.session, 'Add a stage and a lane first.', 'danger');
}

export function addNext(open: OpenMap, afterId: Id): void {
  addAndType(open, addNextTouchpoint(afterId));
}

export function addBranchFrom(open: OpenMap, fromId: Id): void {
  addAndType(open, addBranch(fromId));
}

export const addingActions: readonly Action[] = [
  { id: 'addTouchpoint', label: 'Add touchpoint', group: 'Add', keys: ['n'], when: always, run: addTouchpointHere },
  {
    id: 'addNext',
    label: 'Next touchpoint, connected',
    group: 'Add',
    keys: ['Enter'],
    when: always,
    run(open) {
      const [from, header] = [primary(open), chosenHeader(open)];
      if (chosenConnection(open)) editTitle(open);
      else if (from) addNext(open, from.id);
      else if (header?.kind === 'stage') addAndType(open, addStage({}, header.id), 'stage');
      else if (header?.kind === 'lane') addAndType(open, addLane({}, header.id), 'lane');
      else addTouchpointHere(open);
    },
  },
  {
    id: 'addBranch',
    label: 'Parallel touchpoint in the lane below',
    group: 'Add',
    keys: ['Shift+Enter'],
    when: (open) => (primary(open) ? null : 'Select a touchpoint first.'),
    run(open) {
      const from = primary(open);
      if (from) addBranchFrom(open, from.id);
    },
  },
  {
    id: 'addStage',
    label: 'Add stage',
    group: 'Add',
    keys: ['Shift+s'],
    when: always,
    run(open) {
      const header = chosenHeader(open);
      addAndType(open, addStage({}, header?.kind === 'stage' ? header.id : null), 'stage');
    },
  },
  {
    id: 'addLane',
    label: 'Add lane',
    group: 'Add',
    keys: ['Shift+l'],
    when: always,
    run(open) {
      addAndType(open, laneToAdd(open), 'lane');
    },
  },
  {
    id: 'addPainPoint',
    label: 'Add pain point',
    group: 'Tag',
    keys: ['p'],
    when: (open) => (primary(open) ? null : 'Select a touchpoint first.'),
    run(open) {
      const touchpoint = primary(open);
      if (!touchpoint || !perform(open, addPainPoint(touchpoint.id))) return;
      open.session.setState({ inspectorOpen: true, inspectorFocus: 'painPoints' });
    },
  },
];
