import 'fake-indexeddb/auto';
import { type IDBDatabase as FakeDatabase, forceCloseDatabase } from 'fake-indexeddb';
import { expect, test, vi } from 'vitest';
import { setFields } from '../../../src/model';
import { createMap, listMaps, loadMap, onDatabaseClosed, watchLibrary } from '../../../src/storage';
import { openDatabase, openTab, smallMap } from './helpers';

const rename = (title: string, gesture?: string) => setFields('touchpoints', 'a', { title }, 'Rename', gesture);

/** Opens a database as newer code would. */
function openNewer(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 20);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function openSmallMap() {
  const db = openDatabase();
  const id = await createMap(smallMap(), db);
  const tab = await openTab(db, id);
  await tab.autosave.flush();
  const closed = vi.fn();
  onDatabaseClosed(closed, db);
  return { db, id, tab, closed };
}

function readTitle(idb: IDBDatabase, id: string): Promise<string> {
  return new Promise((resolve) => {
    const request = idb.transaction('records').objectStore('records').get([id, 'touchpoints/a']);
    request.onsuccess = () => resolve(request.result.record.title);
  });
}

test('when newer code comes, all is saved first, then the database is let go and stays closed', async () => {
  const { db, id, tab, closed } = await openSmallMap();
  tab.store.commit(rename('Half a sentence', 'typing'));
  const newer = await openNewer(db.name);
  expect(closed.mock.calls).toEqual([['outdated']]);
  expect(await readTitle(newer, id)).toBe('Half a sentence');
  await vi.waitFor(() => expect(tab.autosave.status).toBe('saved'));
  tab.store.commit(rename('After'));
  await vi.waitFor(() => expect(tab.autosave.status).toEqual({ failed: expect.stringContaining('Reload') }));
  await expect(listMaps(db)).rejects.toMatchObject({ problem: 'outdated' });
  expect(await readTitle(newer, id)).toBe('Half a sentence');
  newer.close();
});

test('a database of newer code is not opened, and not changed', async () => {
  const name = `newer-${Math.random()}`;
  (await openNewer(name)).close();
  const db = openDatabase(name);
  await expect(listMaps(db)).rejects.toMatchObject({ name: 'StorageError', problem: 'newer', message: expect.stringContaining('Reload') });
  await expect(createMap(smallMap(), db)).rejects.toMatchObject({ problem: 'newer' });
  const newer = await openNewer(name);
  expect([newer.version, newer.objectStoreNames.length]).toEqual([20, 0]);
  newer.close();
});

test('cleared site data is told at once, and never looks like an empty library', async () => {
  const { db, id, tab, closed } = await openSmallMap();
  const failed = vi.fn();
  const stop = watchLibrary(() => {}, failed, db);
  forceCloseDatabase(db.backendDB() as unknown as typeof FakeDatabase);
  await vi.waitFor(() => expect(closed.mock.calls).toEqual([['lost']]));
  expect(tab.autosave.status).toEqual({ failed: expect.stringContaining('cleared') });
  expect(failed).toHaveBeenCalledWith(expect.objectContaining({ problem: 'lost' }));
  await expect(listMaps(db)).rejects.toMatchObject({ problem: 'lost' });
  await expect(loadMap(id, db)).rejects.toMatchObject({ problem: 'lost' });
  await expect(tab.autosave.flush()).rejects.toMatchObject({ problem: 'lost' });
  tab.autosave.retry();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(tab.autosave.status).toEqual({ failed: expect.stringContaining('cleared') });
  stop();
});

test('without IndexedDB there is a sentence, not a crash', async () => {
  vi.stubGlobal('indexedDB', undefined);
  const db = openDatabase();
  vi.unstubAllGlobals();
  await expect(listMaps(db)).rejects.toMatchObject({ problem: 'unavailable' });
});
