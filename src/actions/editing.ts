import {
  type Direction,
  deleteConnections,
  deleteLane,
  deleteStage,
  deleteTouchpoints,
  find,
  type Id,
  incomingOf,
  type JourneyMap,
  lanesInOrder,
  type Mood,
  moveLane,
  moveStage,
  moveTouchpointBy,
  outgoingOf,
  setMood,
  stagesInOrder,
  titleOf,
  together,
  touchpointsInOrder,
} from '../model';
import { notify, type OpenMap, perform, say, selectedTouchpoints } from '../state';
import { canvasOf } from './canvasPort';
import { sayingZone } from './lanes';
import { chosen, chosenConnection, chosenHeader, describeSelection, mapOf, primary } from './selection';
import type { Action } from './types';

const needsTouchpoint = (open: OpenMap): string | null => (primary(open) ? null : 'Select a touchpoint first.');
const needsSelection = (open: OpenMap): string | null =>
  primary(open) || chosenHeader(open) || chosenConnection(open) ? null : 'Select something first.';

/** Asked before a stage or lane with touchpoints goes; the view that shows the question sets it. */
export interface DeleteQuestion {
  readonly kind: 'stage' | 'lane';
  readonly id: string;
  readonly title: string;
  readonly touchpoints: number;
}

type Ask = (question: DeleteQuestion) => void;
const askers = new WeakMap<OpenMap, Ask>();

/** Registers who asks the person. @returns what takes it away again */
export function onDeleteQuestion(open: OpenMap, ask: Ask): () => void {
  askers.set(open, ask);
  return () => askers.delete(open);
}

/** Deletes what is selected; the focus goes to what was before it. */
export function deleteSelection(open: OpenMap): void {
  const touchpoints = chosen(open);
  const connection = chosenConnection(open);
  const header = chosenHeader(open);
  if (touchpoints.length > 0) {
    const map = mapOf(open);
    const gone = new Set(touchpoints.map((t) => t.id));
    const { id } = touchpoints[0]!;
    const near = [...incomingOf(map, id).map((c) => c.fromId), ...outgoingOf(map, id).map((c) => c.toId), ...around(map, id)];
    if (!perform(open, deleteTouchpoints([...gone]))) return;
    const stay = near.find((other) => !gone.has(other));
    open.session.setState({ selection: stay === undefined ? { kind: 'none' } : { kind: 'touchpoints', ids: [stay] }, editingId: null });
  } else if (connection !== undefined) {
    const from = find(mapOf(open), 'connections', connection)?.fromId;
    if (perform(open, deleteConnections([connection])) && from !== undefined) {
      open.session.setState({ selection: { kind: 'touchpoints', ids: [from] } });
    }
  } else if (header) {
    askOrDeleteHeader(open, header);
    return;
  }
  canvasOf(open)?.focus();
}

/** The touchpoints before one, in reading order, the nearest first; then those after it. */
function around(map: JourneyMap, id: Id): Id[] {
  const ids = touchpointsInOrder(map).map((t) => t.id);
  const at = ids.indexOf(id);
  return [...ids.slice(0, at).reverse(), ...ids.slice(at + 1)];
}

function askOrDeleteHeader(open: OpenMap, { kind, id }: { kind: 'stage' | 'lane'; id: string }): void {
  const map = mapOf(open);
  const touchpoints = Object.values(map.touchpoints).filter((t) => (kind === 'stage' ? t.stageId : t.laneId) === id).length;
  const title = titleOf(find(map, kind === 'stage' ? 'stages' : 'lanes', id), kind);
  const ask = askers.get(open);
  if (touchpoints > 0 && ask) ask({ kind, id, title, touchpoints });
  else deleteHeader(open, kind, id);
}

/** Deletes a stage or a lane without asking; the one before it, or else after it, is selected. */
export function deleteHeader(open: OpenMap, kind: 'stage' | 'lane', id: string): void {
  const ids = (kind === 'stage' ? stagesInOrder(mapOf(open)) : lanesInOrder(mapOf(open))).map((record) => record.id);
  const at = ids.indexOf(id);
  const stay = ids[at - 1] ?? ids[at + 1];
  if (!perform(open, kind === 'stage' ? deleteStage(id) : deleteLane(id))) return;
  open.session.setState({ selection: stay === undefined ? { kind: 'none' } : { kind, id: stay }, editingId: null });
  canvasOf(open)?.focus();
}

function move(open: OpenMap, direction: Direction): void {
  const { notice } = open.session.getState();
  if (moved(open, direction)) say(open.session, describeSelection(mapOf(open), open.session.getState().selection));
  // What a rule refused has been said already.
  else if (open.session.getState().notice === notice) notify(open.session, whyNot(open, direction));
}

function moved(open: OpenMap, direction: Direction): boolean {
  const sideways = direction === 'left' || direction === 'right';
  const header = chosenHeader(open);
  if (header?.kind === 'stage') {
    const index = stagesInOrder(mapOf(open)).findIndex((stage) => stage.id === header.id);
    return sideways && perform(open, moveStage(header.id, index + (direction === 'left' ? -1 : 1))) !== null;
  }
  if (header) {
    if (direction !== 'up' && direction !== 'down') return false;
    return sayingZone(open, header.id, () => perform(open, moveLane(header.id, direction)) !== null);
  }
  const touchpoints = inDirection(open, direction);
  const label = touchpoints.length === 1 ? 'Move touchpoint' : 'Move touchpoints';
  const steps = touchpoints.map((t) => moveTouchpointBy(t.id, direction));
  return perform(open, together(label, steps)) !== null;
}

function whyNot(open: OpenMap, direction: Direction): string {
  const sideways = direction === 'left' || direction === 'right';
  const kind = chosenHeader(open)?.kind;
  if (kind === 'stage' && !sideways) return 'A stage moves left and right.';
  if (kind === 'lane' && sideways) return 'A lane moves up and down.';
  return 'It cannot move further that way.';
}

/** Those in front move first, so that the others find their slots free. */
function inDirection(open: OpenMap, direction: Direction) {
  const sign = direction === 'right' || direction === 'down' ? -1 : 1;
  return chosen(open).sort((a, b) => sign * (direction === 'left' || direction === 'right' ? a.column - b.column : a.row - b.row));
}

const moves: readonly Action[] = (['left', 'right', 'up', 'down'] as const).map((direction) => ({
  id: `move${direction}`,
  label: `Move ${direction}`,
  group: 'Move',
  keys: [`Alt+Shift+Arrow${direction.charAt(0).toUpperCase()}${direction.slice(1)}`],
  when: (open) => (primary(open) || chosenHeader(open) ? null : 'Select a touchpoint, a stage or a lane first.'),
  run: (open) => move(open, direction),
}));

/** Sets the mood of all selected touchpoints. */
export function setMoodOfSelection(open: OpenMap, mood: Mood | null): void {
  const ids = selectedTouchpoints(open.session.getState());
  if (ids.length > 0)
    perform(open, setMood(ids, mood), mood === null ? 'Mood cleared.' : `Mood ${mood < 0 ? 'minus ' : ''}${Math.abs(mood)}.`);
}

const focusInspector = (section: string) => (open: OpenMap) => open.session.setState({ inspectorOpen: true, inspectorFocus: section });

/** Types the title in place; the label of a connection in the inspector. */
export function editTitle(open: OpenMap): void {
  if (chosenConnection(open)) focusInspector('label')(open);
  else open.session.setState({ editingId: primary(open)?.id ?? chosenHeader(open)?.id ?? null });
}

export const editingActions: readonly Action[] = [
  {
    id: 'rename',
    label: 'Edit title',
    group: 'Edit',
    keys: ['F2'],
    when: needsSelection,
    run: editTitle,
  },
  { id: 'delete', label: 'Delete', group: 'Edit', keys: ['Delete', 'Backspace'], when: needsSelection, run: deleteSelection },
  ...moves,
  {
    id: 'mood',
    label: 'Mood, then −2 to 2',
    group: 'Tag',
    keys: ['m'],
    when: needsTouchpoint,
    run: (open) => notify(open.session, 'Mood: type −2, −1, 0, 1 or 2; Backspace clears it.'),
  },
  {
    id: 'curve',
    label: 'Point of the experience curve',
    group: 'Tag',
    keys: ['Shift+m'],
    when: (open) => needsTouchpoint(open) ?? (primary(open)?.mood === null ? 'It has no mood yet: press M.' : null),
    run(open) {
      const touchpoint = primary(open);
      if (touchpoint) canvasOf(open)?.focusCurve(touchpoint.id);
    },
  },
  { id: 'channels', label: 'Channels', group: 'Tag', keys: ['h'], when: needsTouchpoint, run: focusInspector('channels') },
];
