import { find, Refused, type Transaction, touchpointsInOrder } from '../model';
import { notify, type OpenMap, type Selection, say } from '../state';
import { canvasOf } from './canvasPort';
import { mapOf, select } from './selection';
import { type Action, always } from './types';

function step(open: OpenMap, way: 'undo' | 'redo'): void {
  let done: Transaction | null;
  try {
    done = open.store[way]();
  } catch (error) {
    // Another tab has changed what this step touched.
    if (!(error instanceof Refused)) throw error;
    notify(open.session, error.message, 'danger');
    return;
  }
  const verb = way === 'undo' ? 'Undid' : 'Redid';
  if (!done) {
    notify(open.session, way === 'undo' ? 'Nothing to undo.' : 'Nothing to redo.');
    return;
  }
  open.session.setState({ editingId: null, selection: selectionAfter(open, way === 'undo' ? done.inverse : done.changes) });
  say(open.session, `${verb}: ${lower(done.label)}.`);
}

/** What a step brought back is selected; else what was stays so, as far as it is still there. */
function selectionAfter(open: OpenMap, changes: Transaction['changes']): Selection {
  const map = mapOf(open);
  const back = (table: 'stages' | 'lanes' | 'touchpoints' | 'connections'): string[] =>
    changes.flatMap(({ op, path }) => (op === 'add' && path[0] === table && find(map, table, path[1]) ? [path[1]] : []));
  const [stage, lane, ids, connection] = [back('stages')[0], back('lanes')[0], back('touchpoints'), back('connections')[0]];
  if (stage !== undefined) return { kind: 'stage', id: stage };
  if (lane !== undefined) return { kind: 'lane', id: lane };
  if (ids.length > 0) return { kind: 'touchpoints', ids };
  const kept = stillThere(open);
  if (kept.kind === 'none' && connection !== undefined) return { kind: 'connection', id: connection };
  if (kept.kind !== 'none' || open.session.getState().selection.kind === 'none') return kept;
  // What was selected has gone: what the step changed besides is nearest to it.
  const touched = changes.flatMap(({ path }) => (find(map, path[0], path[1]) ? [path] : []));
  const near = touched.find(([table]) => table === 'touchpoints')?.[1] ?? touchpointsInOrder(map)[0]?.id;
  return near === undefined ? { kind: 'none' } : { kind: 'touchpoints', ids: [near] };
}

function stillThere(open: OpenMap): Selection {
  const map = mapOf(open);
  const { selection } = open.session.getState();
  if (selection.kind === 'none') return selection;
  if (selection.kind !== 'touchpoints') {
    const table = selection.kind === 'connection' ? 'connections' : selection.kind === 'stage' ? 'stages' : 'lanes';
    return find(map, table, selection.id) ? selection : { kind: 'none' };
  }
  const ids = selection.ids.filter((id) => find(map, 'touchpoints', id));
  return ids.length === selection.ids.length ? selection : ids.length > 0 ? { kind: 'touchpoints', ids } : { kind: 'none' };
}

const lower = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1);

/** "Undo move touchpoint", as tooltips and menus show it; just "Undo" when there is nothing. */
export function stepName(open: OpenMap, way: 'undo' | 'redo'): string {
  const { history } = open.store.getState();
  const next = (way === 'undo' ? history.past : history.future).at(-1);
  const verb = way === 'undo' ? 'Undo' : 'Redo';
  return next ? `${verb} ${lower(next.label)}` : verb;
}

export const viewingActions: readonly Action[] = [
  {
    id: 'undo',
    label: 'Undo',
    group: 'History',
    keys: ['Mod+z'],
    everywhere: true,
    when: (open) => (open.store.getState().history.past.length > 0 ? null : 'Nothing to undo.'),
    run: (open) => step(open, 'undo'),
  },
  {
    id: 'redo',
    label: 'Redo',
    group: 'History',
    keys: ['Mod+Shift+z', 'Mod+y'],
    everywhere: true,
    when: (open) => (open.store.getState().history.future.length > 0 ? null : 'Nothing to redo.'),
    run: (open) => step(open, 'redo'),
  },
  {
    id: 'selectAll',
    label: 'Select all touchpoints',
    group: 'Select',
    keys: ['Mod+a'],
    when: (open) => (touchpointsInOrder(mapOf(open)).length > 0 ? null : 'There are no touchpoints yet.'),
    run: (open) => select(open, { kind: 'touchpoints', ids: touchpointsInOrder(mapOf(open)).map((t) => t.id) }),
  },
  { id: 'fit', label: 'Whole map in view', group: 'View', keys: ['Shift+1'], when: always, run: (open) => canvasOf(open)?.fit() },
  { id: 'zoomIn', label: 'Zoom in', group: 'View', keys: ['+', '='], when: always, run: (open) => canvasOf(open)?.zoomBy(1.25) },
  { id: 'zoomOut', label: 'Zoom out', group: 'View', keys: ['-'], when: always, run: (open) => canvasOf(open)?.zoomBy(0.8) },
  { id: 'zoomReset', label: 'Zoom to 100 %', group: 'View', keys: ['0'], when: always, run: (open) => canvasOf(open)?.zoomTo(1) },
  {
    id: 'inspector',
    label: 'Go to the inspector',
    group: 'View',
    keys: ['i'],
    when: always,
    run: (open) => open.session.setState({ inspectorOpen: true, inspectorFocus: 'title' }),
  },
  {
    id: 'toggleInspector',
    label: 'Show or hide the inspector',
    group: 'View',
    keys: ['Shift+i'],
    when: always,
    run: (open) => open.session.setState(({ inspectorOpen }) => ({ inspectorOpen: !inspectorOpen })),
  },
];
