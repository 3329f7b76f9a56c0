import { find, type Id, incomingOf, outgoingOf } from '../model';
import { notify, type OpenMap } from '../state';
import { chosenConnection, mapOf, primary, select, selectTouchpoint } from './selection';
import type { Action } from './types';

const needsTouchpoint = (open: OpenMap): string | null => (primary(open) ? null : 'Select a touchpoint first.');

/** Where the keys are with regard to connections: at a touchpoint, or on a connection that was chosen from it. */
const homes = new WeakMap<OpenMap, Id>();

/** Goes to the touchpoint at the other end; on a connection, to one of its own ends. */
export function followFrom(open: OpenMap, way: 'in' | 'out'): void {
  const map = mapOf(open);
  const connection = find(map, 'connections', chosenConnection(open) ?? '');
  if (connection) {
    selectTouchpoint(open, way === 'out' ? connection.toId : connection.fromId);
    return;
  }
  const from = primary(open);
  if (!from) return;
  const ids = way === 'out' ? outgoingOf(map, from.id).map((c) => c.toId) : incomingOf(map, from.id).map((c) => c.fromId);
  const [first] = ids;
  if (first === undefined) notify(open.session, way === 'out' ? 'No connection leads out of here.' : 'No connection leads in here.');
  else selectTouchpoint(open, first);
}

/** Selects the first connection of a touchpoint, then its next one: those that lead out come first. */
function nextConnection(open: OpenMap): void {
  const map = mapOf(open);
  const current = find(map, 'connections', chosenConnection(open) ?? '');
  const kept = homes.get(open);
  const isEnd = current !== undefined && (kept === current.fromId || kept === current.toId);
  const home = current ? (isEnd ? kept! : current.fromId) : primary(open)?.id;
  if (home === undefined) return;
  homes.set(open, home);
  const all = [...outgoingOf(map, home), ...incomingOf(map, home)];
  const next = all[(all.findIndex(({ id }) => id === current?.id) + 1) % all.length];
  if (next) select(open, { kind: 'connection', id: next.id });
  else notify(open.session, 'Nothing is connected here.');
}

/** The touchpoint that Escape leads back to from a connection. */
export function homeOf(open: OpenMap, connectionId: Id): Id | undefined {
  const connection = find(mapOf(open), 'connections', connectionId);
  const home = homes.get(open);
  return home === connection?.toId ? home : connection?.fromId;
}

const needsEither = (open: OpenMap): string | null => (chosenConnection(open) ? null : needsTouchpoint(open));

export const connectionActions: readonly Action[] = [
  {
    id: 'connect',
    label: 'Connect to…',
    group: 'Connect',
    keys: ['c'],
    when: needsTouchpoint,
    run(open) {
      const from = primary(open);
      if (!from) return;
      open.session.setState({ connectingFrom: from.id });
      notify(open.session, 'Connect to: arrow keys or the first letters of a title, then Enter. Escape stops.');
    },
  },
  {
    id: 'follow',
    label: 'Follow connection',
    group: 'Connect',
    keys: ['f'],
    when: needsEither,
    run: (open) => followFrom(open, 'out'),
  },
  {
    id: 'followBack',
    label: 'Follow connection back',
    group: 'Connect',
    keys: ['Shift+f'],
    when: needsEither,
    run: (open) => followFrom(open, 'in'),
  },
  {
    id: 'nextConnection',
    label: 'Select connection, then the next one',
    group: 'Connect',
    keys: ['e'],
    when: needsEither,
    run: nextConnection,
  },
];
