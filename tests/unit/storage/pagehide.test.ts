import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, expect, test, vi } from 'vitest';
import { addPainPoint, deleteTouchpoints, findProblems, setFields } from '../../../src/model';
import { createMap, deleteMapForever, loadMap, readChanges } from '../../../src/storage';
import { openDatabase, openTab, replay, smallMap } from './helpers';

afterEach(() => vi.unstubAllGlobals());

const rename = (title: string, gesture?: string) => setFields('touchpoints', 'a', { title }, 'Rename', gesture);

async function openSmallMap() {
  const db = openDatabase();
  const first = smallMap();
  const id = await createMap(first, db);
  const tab = await openTab(openDatabase(db.name), id);
  await tab.autosave.flush();
  return { db, first, id, tab };
}

test('flushNow has asked for everything before it returns', async () => {
  const { db, first, id, tab } = await openSmallMap();
  tab.store.commit(rename('Half a sent', 'typing'));
  const dexie = vi.spyOn(tab.db, 'transaction');
  tab.autosave.flushNow();
  // What the page would still do is no part of it: the connection closes as it does with the page.
  expect(dexie).not.toHaveBeenCalled();
  tab.db.close();
  await vi.waitFor(async () => expect((await loadMap(id, db)).map.touchpoints.a?.title).toBe('Half a sent'));
  const log = await readChanges(id, 0, db);
  expect(log).toHaveLength(1);
  expect(replay(first, log)).toEqual((await loadMap(id, db)).map);
  expect(await db.maps.get(id)).toMatchObject({ head: 1 });
  expect(await db.meta.count()).toBe(0);
});

test('a page that lives on goes on saving after flushNow', async () => {
  const { db, id, tab } = await openSmallMap();
  tab.store.commit(rename('One', 'typing'));
  tab.autosave.flushNow();
  tab.store.commit(rename('Two'));
  await tab.autosave.flush();
  expect((await readChanges(id, 0, db)).map(({ seq }) => seq)).toEqual([1, 2]);
  expect((await loadMap(id, db)).map).toEqual(tab.store.getState().map);
  expect(tab.autosave.status).toBe('saved');
});

test('flushNow writes nothing over what another tab has saved, and the changes meet later', async () => {
  vi.stubGlobal('BroadcastChannel', undefined);
  vi.resetModules();
  const { db, id, tab } = await openSmallMap();
  const other = await openTab(db, id);
  other.store.commit(addPainPoint('a', { id: 'theirs' }));
  await other.autosave.flush();
  tab.store.commit(rename('Mine', 'typing'));
  tab.autosave.flushNow();
  await tab.autosave.flush();
  const { map } = await loadMap(id, db);
  expect(findProblems(map)).toEqual([]);
  expect(map.painPoints.theirs).toBeDefined();
  expect(map.touchpoints.a?.title).toBe('Mine');
  expect((await readChanges(id, 0, db)).map(({ seq }) => seq)).toEqual([1, 2]);
});

test('flushNow in the middle of a write neither loses nor doubles a change, whenever it comes', async () => {
  for (let ticks = 0; ticks < 60; ticks++) {
    const { db, first, id, tab } = await openSmallMap();
    tab.store.commit(addPainPoint('a', { id: 'one' }));
    for (let tick = 0; tick < ticks; tick++) await (tick % 10 === 9 ? new Promise((resolve) => setTimeout(resolve)) : null);
    tab.store.commit(addPainPoint('a', { id: 'two' }));
    tab.store.commit(rename('Typed', 'typing'));
    tab.autosave.flushNow();
    if (ticks % 2 === 0) tab.db.close();
    else await tab.autosave.flush();
    await vi.waitFor(async () => expect((await db.maps.get(id))?.title).toBe('Referral'));
    await vi.waitFor(async () => expect((await loadMap(id, db)).map.touchpoints.a?.title).toBe('Typed'));
    const { map, head } = await loadMap(id, db);
    expect(Object.keys(map.painPoints).sort()).toEqual(['one', 'pain', 'two']);
    const log = await readChanges(id, 0, db);
    expect(log).toHaveLength(head);
    expect(replay(first, log)).toEqual(map);
  }
}, 20_000);

test.each([['goes'], ['lives on']])(
  'flushNow puts what came late on top of a write that is as good as done, on a page that %s',
  async (how) => {
    const { db, first, id, tab } = await openSmallMap();
    const put = tab.db.maps.put.bind(tab.db.maps);
    vi.spyOn(tab.db.maps, 'put').mockImplementationOnce((...args) => {
      (Dexie.currentTransaction.idbtrans as unknown as IDBTransaction).addEventListener('complete', () => {
        tab.store.commit(rename('Late', 'typing'));
        tab.autosave.flushNow();
        if (how === 'goes') tab.db.close();
        else tab.store.commit(addPainPoint('a', { id: 'two' }));
      });
      return put(...args);
    });
    tab.store.commit(addPainPoint('a', { id: 'one' }));
    const last = how === 'goes' ? ['Add pain point', 'Rename'] : ['Add pain point', 'Rename', 'Add pain point'];
    await vi.waitFor(async () => expect((await readChanges(id, 0, db)).map(({ label }) => label)).toEqual(last));
    const { map } = await loadMap(id, db);
    expect(map).toEqual(tab.store.getState().map);
    expect(replay(first, await readChanges(id, 0, db))).toEqual(map);
  },
);

test('flushNow while the tab looks for news takes its own change for nobody else’s', async () => {
  const { db, id, tab } = await openSmallMap();
  tab.store.commit({ ...deleteTouchpoints(['c']), gesture: 'drag to the bin' });
  tab.autosave.pull();
  tab.autosave.flushNow();
  tab.store.commit(rename('Two'));
  await tab.autosave.flush();
  const { map } = await loadMap(id, db);
  expect(map).toEqual(tab.store.getState().map);
  expect(map.touchpoints.a?.title).toBe('Two');
  expect((await readChanges(id, 0, db)).map(({ label }) => label)).toEqual(['Delete touchpoint', 'Rename']);
});

test('flushNow does not bring back half of a map that was deleted for good', async () => {
  vi.stubGlobal('BroadcastChannel', undefined);
  vi.resetModules();
  const { db, id, tab } = await openSmallMap();
  await deleteMapForever(id, db);
  tab.store.commit(rename('Too late', 'typing'));
  tab.autosave.flushNow();
  await expect(tab.autosave.flush()).rejects.toMatchObject({ problem: 'not-found' });
  expect([await db.maps.count(), await db.records.count(), await db.changes.count()]).toEqual([0, 0, 0]);
});
