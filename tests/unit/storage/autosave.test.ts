import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { expect, test, vi } from 'vitest';
import { addTouchpoint, deleteStage, deleteTouchpoints, setFields } from '../../../src/model';
import { createMap, loadMap, readChanges } from '../../../src/storage';
import { openDatabase, openTab, replay, smallMap, type Tab } from './helpers';

async function openSmallMap() {
  const db = openDatabase();
  const first = smallMap();
  const id = await createMap(first, db);
  return { db, first, id, tab: await openTab(db, id) };
}

const rename = (title: string, gesture?: string) => setFields('touchpoints', 'a', { title }, 'Rename touchpoint', gesture);

/** Makes the next `times` writes fail where a full disk does: all requests done, then the commit aborts. */
function failWrites(tab: Tab, name: string, times = 1): void {
  const put = tab.db.maps.put.bind(tab.db.maps);
  vi.spyOn(tab.db.maps, 'put').mockImplementation((...args) =>
    put(...args).then((key) => {
      if (times-- > 0) (Dexie.currentTransaction.idbtrans as unknown as { _abort(name: string): void })._abort(name);
      return key;
    }),
  );
}

test('what is saved is what is on screen', async () => {
  const { db, id, tab } = await openSmallMap();
  tab.store.commit(rename('GP rings back'));
  tab.store.commit(addTouchpoint({ laneId: 'patient', stageId: 'after', column: 0, row: 0 }, { id: 'new' }));
  tab.store.commit(deleteTouchpoints(['c']));
  await tab.autosave.flush();
  expect((await loadMap(id, openDatabase(db.name))).map).toEqual(tab.store.getState().map);
  expect(await db.maps.get(id)).toMatchObject({ head: tab.autosave.head, touchpointCount: 4 });
});

test('an edit writes only the records it touches', async () => {
  const { db, tab } = await openSmallMap();
  const put = vi.spyOn(db.records, 'bulkPut');
  tab.store.commit(rename('GP rings back'));
  await tab.autosave.flush();
  expect(put.mock.calls.map(([rows]) => rows.map((row) => row.key))).toEqual([['touchpoints/a']]);
});

test('undo and redo reach the disk, and the log replayed on the first map gives the last; backwards, the first', async () => {
  const { db, id, first, tab } = await openSmallMap();
  tab.store.commit(rename('One'));
  tab.store.commit(deleteStage('before'));
  tab.store.undo();
  tab.store.commit(deleteTouchpoints(['b']));
  tab.store.undo();
  tab.store.redo();
  await tab.autosave.flush();
  const log = await readChanges(id, 0, db);
  expect(log.map(({ seq, origin }) => [seq, origin])).toEqual([
    [1, 'user'],
    [2, 'user'],
    [3, 'undo'],
    [4, 'user'],
    [5, 'undo'],
    [6, 'redo'],
  ]);
  const { map } = await loadMap(id, db);
  expect(map).toEqual(tab.store.getState().map);
  expect(replay(first, log)).toEqual(map);
  expect(
    replay(
      map,
      log.toReversed().map(({ inverse }) => ({ changes: inverse })),
    ),
  ).toEqual(first);
});

test('a gesture waits for its end and is one entry that says what came out and how to take it back', async () => {
  const { db, id, tab } = await openSmallMap();
  for (const title of ['G', 'GP', 'GP r', 'GP rings']) tab.store.commit(rename(title, 'typing'));
  expect(tab.autosave.status).toBe('saving');
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(await readChanges(id, 0, db)).toEqual([]);
  await new Promise((resolve) => setTimeout(resolve, 250));
  expect(tab.autosave.status).toBe('saved');
  expect(await readChanges(id, 0, db)).toMatchObject([
    {
      changes: [{ op: 'replace', path: ['touchpoints', 'a', 'title'], value: 'GP rings' }],
      inverse: [{ op: 'replace', path: ['touchpoints', 'a', 'title'], value: 'Touchpoint a' }],
    },
  ]);
});

test('somebody who types on and on is saved all the same', async () => {
  const { tab } = await openSmallMap();
  for (let letter = 0; tab.autosave.head === 0; letter++) {
    tab.store.commit(rename('x'.repeat(letter + 1), 'typing'));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(letter).toBeLessThan(40);
  }
});

test('a gesture that ends where it began is saved by writing nothing', async () => {
  const { db, id, tab } = await openSmallMap();
  tab.store.commit(rename('Elsewhere', 'drag'));
  tab.store.commit(rename('Touchpoint a', 'drag'));
  await tab.autosave.flush();
  expect(tab.autosave.status).toBe('saved');
  expect(await readChanges(id, 0, db)).toEqual([]);
});

test('changes of two gestures and of none stay apart in the log', async () => {
  const { db, id, tab } = await openSmallMap();
  tab.store.commit(rename('One', 'first'));
  tab.store.commit(rename('Two', 'second'));
  tab.store.commit(rename('Three'));
  tab.store.commit(rename('Four'));
  await tab.autosave.flush();
  expect((await readChanges(id, 0, db)).map(({ changes }) => changes.map((c) => 'value' in c && c.value))).toEqual([
    ['One'],
    ['Two'],
    ['Three'],
    ['Four'],
  ]);
});

test('saved is never said while anything is queued or on its way', async () => {
  const db = openDatabase();
  const id = await createMap(smallMap(), db);
  const tab = await openTab(db, id);
  await tab.autosave.flush();
  const reader = openDatabase(db.name);
  const claims: Promise<[string, string | undefined]>[] = [];
  // At each claim, what the store shows must be what another connection reads.
  const push = tab.statuses.push.bind(tab.statuses);
  tab.statuses.push = (status) => {
    const shown = tab.title('a')!;
    if (status === 'saved') claims.push(loadMap(id, reader).then(({ map }) => [shown, map.touchpoints.a?.title]));
    return push(status);
  };
  for (let n = 0; n < 60; n++) {
    tab.store.commit(rename(`Title ${n}`, n % 3 === 0 ? `gesture ${n}` : undefined));
    expect(tab.autosave.status).toBe('saving');
    if (n % 4 === 0) await tab.autosave.flush();
    else await new Promise((resolve) => setTimeout(resolve, n % 5));
  }
  await tab.autosave.flush();
  expect(claims.length).toBeGreaterThan(10);
  for (const [shown, onDisk] of await Promise.all(claims)) expect(Number(onDisk?.slice(6))).toBeGreaterThanOrEqual(Number(shown.slice(6)));
});

test('a full disk is told as such, keeps what is queued, and the next change saves it all', async () => {
  const { db, id, tab } = await openSmallMap();
  failWrites(tab, 'QuotaExceededError');
  tab.store.commit(rename('Not yet'));
  await expect(tab.autosave.flush()).rejects.toMatchObject({ name: 'StorageError', problem: 'full' });
  expect(tab.autosave.status).toEqual({ failed: expect.stringContaining('no room left') });
  expect((await loadMap(id, db)).map.touchpoints.a?.title).toBe('Touchpoint a');
  tab.store.commit(setFields('touchpoints', 'b', { title: 'Later' }, 'Rename'));
  await vi.waitFor(() => expect(tab.autosave.status).toBe('saved'));
  expect((await loadMap(id, db)).map).toEqual(tab.store.getState().map);
  expect(tab.title('a')).toBe('Not yet');
});

test('any other failure is told, and retry saves', async () => {
  const { db, id, tab } = await openSmallMap();
  failWrites(tab, 'UnknownError', 2);
  tab.store.commit(rename('Not yet'));
  await vi.waitFor(() => expect(tab.autosave.status).toEqual({ failed: expect.stringContaining('could not be saved') }));
  tab.autosave.retry();
  expect(tab.autosave.status).toBe('saving');
  await vi.waitFor(() => expect(tab.autosave.status).toEqual({ failed: expect.stringContaining('could not be saved') }));
  tab.autosave.retry();
  await vi.waitFor(() => expect(tab.autosave.status).toBe('saved'));
  expect(await readChanges(id, 0, db)).toHaveLength(1);
});

test('a change that comes while a write is failing is tried again with it', async () => {
  const { tab } = await openSmallMap();
  await tab.autosave.flush();
  failWrites(tab, 'UnknownError');
  tab.store.commit(rename('One'));
  tab.store.commit(rename('Two'));
  await vi.waitFor(() => expect(tab.autosave.head).toBe(2));
  expect(tab.autosave.status).toBe('saved');
});

test('stopping saves what a gesture still holds back, and nothing after', async () => {
  const { db, id, tab } = await openSmallMap();
  tab.store.commit(rename('Last words', 'typing'));
  await tab.autosave.stop();
  expect((await loadMap(id, db)).map.touchpoints.a?.title).toBe('Last words');
  tab.store.commit(rename('After'));
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(await readChanges(id, 0, db)).toHaveLength(1);
});
