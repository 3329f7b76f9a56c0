import 'fake-indexeddb/auto';
import { afterEach } from 'vitest';
import {
  addLane,
  addPainPoint,
  addStage,
  addTouchpoint,
  applyChanges,
  commit,
  connect,
  emptyMap,
  type JourneyMap,
  mapInfo,
  type Touchpoint,
} from '../../../src/model';
import { createMapStore, type MapStore } from '../../../src/state/mapStore';
import { type Autosave, createAutosave, loadMap, type MapsDatabase, openMapsDatabase, type SaveStatus } from '../../../src/storage';

let count = 0;
const opened: MapsDatabase[] = [];

/** A database of its own for each test; with a name, a second connection to the same one: another tab. */
export function openDatabase(name = `maps-${++count}-${Math.random()}`): MapsDatabase {
  const db = openMapsDatabase(name);
  opened.push(db);
  return db;
}

afterEach(() => {
  for (const db of opened.splice(0)) db.close();
});

/** A small sound map: two stages, two lanes, four touchpoints, one connection, one pain point. */
export function smallMap(title = 'Referral'): JourneyMap {
  let map = emptyMap({ title });
  const run = (command: Parameters<typeof commit>[1]): void => {
    map = commit(map, command)!.map;
  };
  run(addStage({ id: 'before', title: 'Before' }));
  run(addStage({ id: 'after', title: 'After' }));
  run(addLane({ id: 'patient', title: 'Patient', zone: 'patient' }));
  run(addLane({ id: 'clinic', title: 'Clinic', zone: 'frontstage' }));
  for (const [id, laneId, stageId] of [
    ['a', 'patient', 'before'],
    ['b', 'patient', 'after'],
    ['c', 'clinic', 'before'],
    ['d', 'clinic', 'after'],
  ] as const) {
    run(addTouchpoint({ laneId, stageId, column: 0, row: 0 }, { id, title: `Touchpoint ${id}` }));
  }
  run(connect('a', 'b'));
  run(addPainPoint('b', { id: 'pain', title: 'Nobody rings back' }));
  return map;
}

export interface Tab {
  readonly db: MapsDatabase;
  readonly store: MapStore;
  readonly autosave: Autosave;
  /** Every status it ever had, in order. */
  readonly statuses: SaveStatus[];
  title(id: string): string | undefined;
}

/** Opens a map as a tab does: load, make the store, save from then on. */
export async function openTab(db: MapsDatabase, mapId: string): Promise<Tab> {
  const { map, head } = await loadMap(mapId, db);
  const store = createMapStore(map);
  const statuses: SaveStatus[] = [];
  const autosave = createAutosave({ mapId, head, store, db, onStatus: (status) => statuses.push(status) });
  return { db, store, autosave, statuses, title: (id) => (store.getState().map.touchpoints[id] as Touchpoint | undefined)?.title };
}

export const idOf = (map: JourneyMap): string => mapInfo(map).id;

/** Waits until a condition holds; the test's own time limit ends it. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 5));
}

/** A first map with a log of changes replayed on it. */
export function replay(map: JourneyMap, log: readonly { readonly changes: Parameters<typeof applyChanges>[1] }[]): JourneyMap {
  return log.reduce((before, { changes }) => applyChanges(before, changes), map);
}
