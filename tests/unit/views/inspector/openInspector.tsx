import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  addLane,
  addStage,
  addToList,
  addTouchpoint,
  type Command,
  connect,
  emptyMap,
  find,
  type Id,
  type JourneyMap,
  type RecordOf,
  type TableName,
} from '../../../../src/model';
import { createMapStore, createSession, OpenMapProvider, type Selection } from '../../../../src/state';
import { Inspector } from '../../../../src/views/map/inspector';

/** A small map in a store: two stages, two lanes, three touchpoints in a row, three channels, two personas. */
export function smallMap() {
  const store = createMapStore(emptyMap({ title: 'Coming to A&E' }));
  const run = <C extends Command & { readonly id: Id }>(command: C): Id => {
    store.commit(command);
    return command.id;
  };
  const need = run(addStage({ title: 'Need help' }));
  const wait = run(addStage({ title: 'Wait' }));
  const patient = run(addLane({ title: 'Patient', zone: 'patient' }));
  const desk = run(addLane({ title: 'Reception', zone: 'frontstage' }));
  const slot = (laneId: Id, stageId: Id, column: number) => ({ laneId, stageId, column, row: 0 });
  const travels = run(addTouchpoint(slot(patient, need, 0), { title: 'Travels to A&E' }));
  const waits = run(addTouchpoint(slot(patient, wait, 0), { title: 'Waits' }));
  const registers = run(addTouchpoint(slot(desk, wait, 0), { title: 'Registers' }));
  const handoff = run(connect(waits, registers));
  const phone = run(addToList('channels', { name: 'Phone', icon: 'Phone', colour: 'violet' }));
  const letter = run(addToList('channels', { name: 'Letter', icon: 'Mail', colour: 'green' }));
  const app = run(addToList('channels', { name: 'App', icon: 'Smartphone', colour: 'deep' }));
  const ada = run(addToList('personas', { name: 'Ada' }));
  const ben = run(addToList('personas', { name: 'Ben' }));
  return { store, run, ids: { need, wait, patient, desk, travels, waits, registers, handoff, phone, letter, app, ada, ben } };
}

type SmallMap = ReturnType<typeof smallMap>;

/** Renders the inspector for a selection, with helpers that say what the map holds and how many steps undo has. */
export function openInspector(select: (ids: SmallMap['ids']) => Selection, prepare: (map: SmallMap) => void = () => {}) {
  const small = smallMap();
  prepare(small);
  const { store, run, ids } = small;
  const session = createSession({ selection: select(ids) });
  const before = store.getState().history.past.length;
  const view = render(
    <OpenMapProvider value={{ id: 'test', store, session }}>
      <Inspector />
    </OpenMapProvider>,
  );
  const map = (): JourneyMap => store.getState().map;
  return {
    ...view,
    ids,
    map,
    run,
    session,
    store,
    user: userEvent.setup(),
    record: <T extends TableName>(table: T, id: Id): RecordOf<T> => find(map(), table, id)!,
    /** The records of a table, as they were added. */
    all: <T extends TableName>(table: T) => Object.values(map()[table]) as RecordOf<T>[],
    steps: (): number => store.getState().history.past.length - before,
    lastStep: (): string | undefined => store.getState().history.past.at(-1)?.label,
    button: (name: string | RegExp): HTMLElement => screen.getByRole('button', { name }),
  };
}

export const touchpoint =
  (name: 'travels' | 'waits' | 'registers') =>
  (ids: SmallMap['ids']): Selection => ({ kind: 'touchpoints', ids: [ids[name]] });
