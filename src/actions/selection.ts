/** What is selected, as actions ask for it, and the ways a selection changes. */
import {
  describeConnection,
  describeTouchpoint,
  find,
  type Id,
  type JourneyMap,
  lanesInOrder,
  stagesInOrder,
  type Touchpoint,
  titleOf,
  zoneNames,
} from '../model';
import { type OpenMap, type Selection, say, selectedTouchpoints } from '../state';

export const mapOf = (open: OpenMap): JourneyMap => open.store.getState().map;

/** The selected touchpoints that are on the map, first the one the keys start from. */
export function chosen(open: OpenMap): Touchpoint[] {
  const map = mapOf(open);
  return selectedTouchpoints(open.session.getState()).flatMap((id) => find(map, 'touchpoints', id) ?? []);
}

export const primary = (open: OpenMap): Touchpoint | undefined => chosen(open)[0];

/** The selected stage or lane, or undefined when it has gone. */
export function chosenHeader(open: OpenMap): { kind: 'stage' | 'lane'; id: Id } | undefined {
  const { selection } = open.session.getState();
  if (selection.kind !== 'stage' && selection.kind !== 'lane') return undefined;
  const { kind, id } = selection;
  return find(mapOf(open), kind === 'stage' ? 'stages' : 'lanes', id) ? { kind, id } : undefined;
}

export function chosenConnection(open: OpenMap): Id | undefined {
  const { selection } = open.session.getState();
  return selection.kind === 'connection' && find(mapOf(open), 'connections', selection.id) ? selection.id : undefined;
}

/** Selects, and says what: the words a screen reader user needs. */
export function select(open: OpenMap, selection: Selection): void {
  open.session.setState({ selection, editingId: null });
  const text = describeSelection(mapOf(open), selection);
  if (text !== '') say(open.session, text);
}

export const selectTouchpoint = (open: OpenMap, id: Id): void => select(open, { kind: 'touchpoints', ids: [id] });

export function describeSelection(map: JourneyMap, selection: Selection): string {
  switch (selection.kind) {
    case 'none':
      return '';
    case 'touchpoints': {
      const [first] = selection.ids;
      if (selection.ids.length > 1) return `${selection.ids.length} touchpoints selected.`;
      return first === undefined ? '' : describeTouchpoint(map, first);
    }
    case 'connection': {
      const connection = find(map, 'connections', selection.id);
      return connection ? describeConnection(map, connection) : '';
    }
    case 'stage': {
      const stages = stagesInOrder(map);
      const index = stages.findIndex((stage) => stage.id === selection.id);
      return `${titleOf(stages[index], 'stage')}. Stage ${index + 1} of ${stages.length}.`;
    }
    case 'lane': {
      const lanes = lanesInOrder(map);
      const index = lanes.findIndex((lane) => lane.id === selection.id);
      const lane = lanes[index];
      return lane ? `${titleOf(lane, 'lane')}. Lane ${index + 1} of ${lanes.length}, ${zoneNames[lane.zone].toLowerCase()}.` : '';
    }
  }
}

/** Adds a touchpoint to the selection, or takes it out. */
export function toggleSelected(open: OpenMap, id: Id): void {
  const ids = selectedTouchpoints(open.session.getState());
  const next = ids.includes(id) ? ids.filter((other) => other !== id) : [id, ...ids];
  select(open, next.length === 0 ? { kind: 'none' } : { kind: 'touchpoints', ids: next });
}
