import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { emptyMap, mapInfo, setFields } from '../../../src/model';
import {
  createMap,
  deleteMapForever,
  duplicateMap,
  type Library,
  listMaps,
  listTrash,
  loadMap,
  loadSession,
  loadThumbnail,
  readChanges,
  renameMap,
  restoreMap,
  saveSession,
  saveThumbnail,
  trashMap,
  watchLibrary,
} from '../../../src/storage';
import { idOf, openDatabase, openTab, smallMap, until } from './helpers';

test('a map comes back as it was stored', async () => {
  const db = openDatabase();
  const map = smallMap();
  const id = await createMap(map, db);
  expect(id).toBe(idOf(map));
  expect(await loadMap(id, openDatabase(db.name))).toEqual({ map, head: 0 });
  expect(await listMaps(db)).toMatchObject([{ id, title: 'Referral', state: 'current', head: 0, touchpointCount: 4, deletedAt: null }]);
});

test('a map that breaks an invariant is not stored', async () => {
  const db = openDatabase();
  const map = smallMap();
  const twice = { ...map, touchpoints: { ...map.touchpoints, b: { ...map.touchpoints.a!, id: 'b' } } };
  await expect(createMap(twice, db)).rejects.toMatchObject({ problem: 'damaged', details: [{ table: 'touchpoints', id: 'b' }] });
  expect(await db.records.count()).toBe(0);
});

test('the same file imported twice is two maps, the first untouched', async () => {
  const db = openDatabase();
  const map = smallMap();
  const first = await createMap(map, db);
  await renameMap(first, 'Mine', db);
  const second = await createMap(map, db);
  expect(second).not.toBe(first);
  expect((await loadMap(second, db)).map).toEqual(map);
  expect(mapInfo((await loadMap(first, db)).map).title).toBe('Mine');
});

test('a copy has a name and an id of its own, and lives alone', async () => {
  const db = openDatabase();
  const map = smallMap();
  const id = await createMap(map, db);
  const copyId = await duplicateMap(id, db);
  await renameMap(id, 'Changed', db);
  const copy = (await loadMap(copyId, db)).map;
  expect(mapInfo(copy)).toEqual({ ...mapInfo(map), id: copyId, title: 'Referral (copy)' });
  expect({ ...copy, map: null }).toEqual({ ...map, map: null });
});

test('renaming is a change in the log, and an open tab follows it', async () => {
  const db = openDatabase();
  const id = await createMap(smallMap(), db);
  const tab = await openTab(openDatabase(db.name), id);
  await renameMap(id, 'Urgent referral', db);
  await until(() => mapInfo(tab.store.getState().map).title === 'Urgent referral');
  expect(await readChanges(id, 0, db)).toMatchObject([{ seq: 1, label: 'Rename map', origin: 'user' }]);
  expect(await listMaps(db)).toMatchObject([{ title: 'Urgent referral', head: 1 }]);
});

test('a name that is too long is refused and nothing changes', async () => {
  const db = openDatabase();
  const id = await createMap(smallMap(), db);
  await expect(renameMap(id, 'x'.repeat(20_001), db)).rejects.toThrow('That name is too long.');
  expect(await listMaps(db)).toMatchObject([{ title: 'Referral', head: 0 }]);
});

test('the trash keeps a map whole and gives it back', async () => {
  const db = openDatabase();
  const map = smallMap();
  const id = await createMap(map, db);
  await trashMap(id, db);
  expect(await listMaps(db)).toEqual([]);
  expect(await listTrash(db)).toMatchObject([{ id, title: 'Referral' }]);
  await restoreMap(id, db);
  expect(await listTrash(db)).toEqual([]);
  expect((await loadMap(id, db)).map).toEqual(map);
});

test('a map in the trash stays there when a tab that has it open saves', async () => {
  const db = openDatabase();
  const id = await createMap(smallMap(), db);
  const tab = await openTab(openDatabase(db.name), id);
  await trashMap(id, db);
  tab.store.commit(setFields('touchpoints', 'a', { title: 'Still here' }, 'Rename'));
  await tab.autosave.flush();
  expect(await listMaps(db)).toEqual([]);
  await restoreMap(id, db);
  expect((await loadMap(id, db)).map.touchpoints.a?.title).toBe('Still here');
});

test('deleting for good leaves nothing of the map, nor of where the person was in it, and nothing of others', async () => {
  const db = openDatabase();
  const id = await createMap(smallMap(), db);
  const other = await createMap(smallMap('Other'), db);
  await renameMap(id, 'Gone', db);
  await saveSession(id, { zoom: 2 });
  await saveThumbnail(id, 1, '<svg/>');
  await deleteMapForever(id, db);
  await expect(loadMap(id, db)).rejects.toMatchObject({ name: 'StorageError', problem: 'not-found' });
  expect((await db.records.toArray()).filter((row) => row.mapId === id)).toEqual([]);
  expect(await readChanges(id, 0, db)).toEqual([]);
  expect(await loadSession(id)).toBeUndefined();
  expect(await loadThumbnail(id)).toBeNull();
  expect((await loadMap(other, db)).map.touchpoints.a).toBeDefined();
});

test('where a person was, and a picture of the map, are kept per map', async () => {
  await saveSession('one', { selection: ['a'], viewport: { x: 1, y: 2, zoom: 0.5 } });
  await saveThumbnail('one', 7, '<svg/>');
  await saveThumbnail('one', 8, '<svg id="8"/>');
  expect(await loadSession('one')).toEqual({ selection: ['a'], viewport: { x: 1, y: 2, zoom: 0.5 } });
  expect(await loadSession('two')).toBeUndefined();
  expect(await loadThumbnail('one')).toEqual({ head: 8, picture: '<svg id="8"/>' });
});

test('the library is heard of in this tab and in another', async () => {
  const db = openDatabase();
  const other = openDatabase(db.name);
  const seen: { here: Library[]; there: Library[] } = { here: [], there: [] };
  const stop = [
    watchLibrary((library) => seen.here.push(library), undefined, db),
    watchLibrary((library) => seen.there.push(library), undefined, other),
  ];
  const titles = (list: Library[]): string[] | undefined => list.at(-1)?.maps.map((row) => row.title);
  const id = await createMap(emptyMap({ title: 'New' }), db);
  await until(() => titles(seen.here)?.join() === 'New' && titles(seen.there)?.join() === 'New');
  await trashMap(id, other);
  await until(() => seen.here.at(-1)?.trash.length === 1 && seen.there.at(-1)?.trash.length === 1);
  expect(titles(seen.here)).toEqual([]);
  for (const end of stop) end();
});

test('the browser is asked once to keep the maps', async () => {
  vi.resetModules();
  const persist = vi.fn(async () => true);
  vi.stubGlobal('navigator', { storage: { persist } });
  const fresh = await import('../../../src/storage');
  const db = openDatabase();
  await fresh.createMap(smallMap(), db);
  await fresh.createMap(smallMap(), db);
  expect(persist).toHaveBeenCalledTimes(1);
  vi.unstubAllGlobals();
});
