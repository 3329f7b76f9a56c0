import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import {
  addPainPoint,
  addRecord,
  addStage,
  addTouchpoint,
  deleteConnections,
  deleteLane,
  deleteTouchpoints,
  findProblems,
  moveTouchpoint,
  Refused,
  setFields,
  together,
} from '../../../src/model';
import { createMap, deleteMapForever, loadMap, readChanges } from '../../../src/storage';
import { openDatabase, openTab, replay, smallMap, type Tab } from './helpers';

afterEach(() => vi.unstubAllGlobals());

async function twoTabs() {
  const db = openDatabase();
  const first = smallMap();
  const id = await createMap(first, db);
  const one = await openTab(db, id);
  const two = await openTab(openDatabase(db.name), id);
  await settled(one, two);
  return { db, id, first, one, two };
}

/** Saves all, and lets each tab see what the others saved. */
async function settled(...tabs: Tab[]): Promise<void> {
  for (const tab of [...tabs, ...tabs]) {
    tab.autosave.pull();
    await tab.autosave.flush();
  }
}

/** The store refuses an undo that no longer fits with what another tab did. */
function undoIfItFits(tab: Tab): void {
  try {
    tab.store.undo();
  } catch (error) {
    expect(error).toBeInstanceOf(Refused);
  }
}

const rename = (id: string, title: string) => setFields('touchpoints', id, { title }, 'Rename touchpoint');

async function expectAgreement(id: string, one: Tab, two: Tab): Promise<void> {
  const { map, head } = await loadMap(id, openDatabase(one.db.name));
  expect(findProblems(map)).toEqual([]);
  for (const tab of [one, two]) {
    expect(tab.store.getState().map).toEqual(map);
    expect(tab.autosave.head).toBe(head);
    expect(tab.autosave.status).toBe('saved');
  }
}

test.each([['with messages'], ['without BroadcastChannel']])(
  'two tabs that make 400 edits keep all 400 (%s)',
  async (how) => {
    if (how.startsWith('without')) vi.stubGlobal('BroadcastChannel', undefined);
    vi.resetModules();
    const { id, first, db, one, two } = await twoTabs();
    const cell = { laneId: 'patient', stageId: 'before' };
    for (let n = 0; n < 200; n++) {
      one.store.commit(addPainPoint('a', { id: `one${n}` }));
      two.store.commit(
        n % 2 === 0 ? addPainPoint('a', { id: `two${n}` }) : addTouchpoint({ ...cell, column: 1, row: 0 }, { id: `two${n}` }),
      );
      if (n % 7 === 0) await new Promise((resolve) => setTimeout(resolve, n % 3));
    }
    await settled(one, two);
    const { map } = await loadMap(id, db);
    const all = new Set([...Object.keys(map.painPoints), ...Object.keys(map.touchpoints)]);
    const missing = Array.from({ length: 200 }, (_, n) => [`one${n}`, `two${n}`])
      .flat()
      .filter((name) => !all.has(name));
    expect(missing).toEqual([]);
    await expectAgreement(id, one, two);
    const log = await readChanges(id, 0, db);
    expect(log.map(({ seq }) => seq)).toEqual(log.map((_, at) => at + 1));
    expect(replay(first, log)).toEqual(map);
  },
  20_000,
);

test('a change in one tab shows in the other, as a change that undo does not take', async () => {
  const { one, two } = await twoTabs();
  const heard = vi.fn();
  two.store.onTransaction(heard);
  one.store.commit(rename('a', 'From one'));
  await vi.waitFor(() => expect(two.title('a')).toBe('From one'));
  expect(heard).toHaveBeenCalledTimes(1);
  expect(heard.mock.calls[0]?.[0]).toMatchObject({ origin: 'tab', label: 'Rename touchpoint' });
  expect(two.store.undo()).toBeNull();
  expect(two.autosave.status).toBe('saved');
});

test('of one field the last to save wins, other fields of the record keep both', async () => {
  const { id, one, two } = await twoTabs();
  one.store.commit(setFields('touchpoints', 'a', { title: 'One', description: 'By one' }, 'Edit'));
  two.store.commit(setFields('touchpoints', 'a', { title: 'Two', mood: -2 }, 'Edit'));
  await settled(one, two);
  await expectAgreement(id, one, two);
  const a = one.store.getState().map.touchpoints.a!;
  expect(a).toMatchObject({ description: 'By one', mood: -2 });
  expect((await readChanges(id, 0, one.db)).at(-1)?.changes).toContainEqual({
    op: 'replace',
    path: ['touchpoints', 'a', 'title'],
    value: a.title,
  });
});

test('a change to what another tab deleted is dropped', async () => {
  const { id, one, two } = await twoTabs();
  one.store.commit(deleteTouchpoints(['b']));
  await one.autosave.flush();
  two.store.commit(rename('b', 'Too late'));
  await settled(one, two);
  await expectAgreement(id, one, two);
  expect(two.title('b')).toBeUndefined();
});

test('two cards put into one slot end up side by side', async () => {
  const { id, one, two } = await twoTabs();
  const slot = { laneId: 'clinic', stageId: 'after', column: 1, row: 0 };
  one.store.commit(addTouchpoint(slot, { id: 'fromOne' }));
  two.store.commit(addTouchpoint(slot, { id: 'fromTwo' }));
  await settled(one, two);
  await expectAgreement(id, one, two);
  const { fromOne, fromTwo } = one.store.getState().map.touchpoints;
  expect([fromOne?.column, fromTwo?.column].sort()).toEqual([1, 2]);
});

test('stages with the same order, and the same connection twice, are told apart or joined', async () => {
  const { id, one, two } = await twoTabs();
  for (const tab of [one, two]) tab.store.commit(addStage({ title: 'Next' }));
  for (const tab of [one, two]) tab.store.commit(deleteConnections(Object.keys(tab.store.getState().map.connections)));
  const connection = { fromId: 'a', toId: 'd', kind: 'sequence', label: '', waitMinutes: null } as const;
  one.store.commit(addRecord('connections', { id: 'one', ...connection }, 'Connect'));
  two.store.commit(addRecord('connections', { id: 'two', ...connection }, 'Connect'));
  await settled(one, two);
  await expectAgreement(id, one, two);
  expect(Object.keys(one.store.getState().map.stages)).toHaveLength(4);
  expect(Object.keys(one.store.getState().map.connections)).toHaveLength(1);
});

test('a card added to a lane that another tab deleted moves to a lane that is left', async () => {
  const { id, one, two } = await twoTabs();
  one.store.commit(deleteLane('clinic'));
  two.store.commit(addTouchpoint({ laneId: 'clinic', stageId: 'before', column: 0, row: 0 }, { id: 'mine', title: 'Keep me' }));
  two.store.commit(addPainPoint('mine', { id: 'minePain' }));
  await settled(one, two);
  await expectAgreement(id, one, two);
  const { map } = two.store.getState();
  expect(map.touchpoints.mine).toMatchObject({ title: 'Keep me', laneId: 'patient' });
  expect(map.painPoints.minePain).toBeDefined();
});

test('a map deleted for good in another tab is never half brought back', async () => {
  const { db, id, one, two } = await twoTabs();
  await deleteMapForever(id, one.db);
  two.store.commit(rename('a', 'Too late'));
  await vi.waitFor(() => expect(two.autosave.status).toEqual({ failed: expect.stringContaining('no longer on this device') }));
  two.autosave.flushNow();
  two.autosave.retry();
  await expect(two.autosave.flush()).rejects.toMatchObject({ problem: 'not-found' });
  expect(await db.records.count()).toBe(0);
  expect(await db.maps.count()).toBe(0);
});

test('what another tab saved between loading and the first look is not missed', async () => {
  const db = openDatabase();
  const id = await createMap(smallMap(), db);
  vi.stubGlobal('BroadcastChannel', undefined);
  const opening = openTab(openDatabase(db.name), id);
  const early = await openTab(db, id);
  early.store.commit(rename('a', 'In between'));
  await early.autosave.flush();
  const late = await opening;
  await late.autosave.flush();
  late.autosave.pull();
  await late.autosave.flush();
  expect(late.title('a')).toBe('In between');
});

test('any edits in two tabs, in any rhythm, leave both tabs and the disk with one sound map', async () => {
  const place = fc.record({
    laneId: fc.constantFrom('patient', 'clinic'),
    stageId: fc.constantFrom('before', 'after'),
    column: fc.nat(2),
    row: fc.nat(1),
  });
  const card = fc.constantFrom('a', 'b', 'c', 'd');
  const edit = fc.oneof(
    fc.record({ kind: fc.constant('rename' as const), card, title: fc.string({ maxLength: 5 }) }),
    fc.record({ kind: fc.constant('move' as const), card, place }),
    fc.record({ kind: fc.constant('add' as const), place }),
    fc.record({ kind: fc.constant('pain' as const), card }),
    fc.record({ kind: fc.constant('delete' as const), card }),
    fc.record({ kind: fc.constant('lane' as const) }),
    fc.record({ kind: fc.constant('undo' as const) }),
    fc.record({ kind: fc.constant('flushNow' as const) }),
    fc.record({ kind: fc.constant('wait' as const) }),
  );
  const run = (tab: Tab, step: typeof edit extends fc.Arbitrary<infer T> ? T : never): void => {
    const { map } = tab.store.getState();
    if (step.kind === 'undo') undoIfItFits(tab);
    else if (step.kind === 'flushNow') tab.autosave.flushNow();
    else if (step.kind === 'lane') {
      if (Object.keys(map.lanes).length > 1) tab.store.commit(deleteLane(Object.keys(map.lanes)[1]!));
    } else if (step.kind === 'add' && map.lanes[step.place.laneId]) tab.store.commit(addTouchpoint(step.place));
    else if ('card' in step && map.touchpoints[step.card]) {
      if (step.kind === 'rename') tab.store.commit(rename(step.card, step.title));
      else if (step.kind === 'move' && map.lanes[step.place.laneId]) tab.store.commit(moveTouchpoint(step.card, step.place));
      else if (step.kind === 'pain') tab.store.commit(together('Two pains', [addPainPoint(step.card), addPainPoint(step.card)]));
      else if (step.kind === 'delete') tab.store.commit(deleteTouchpoints([step.card]));
    }
  };
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.boolean(), edit), { maxLength: 25 }), async (steps) => {
      const { id, first, db, one, two } = await twoTabs();
      for (const [left, step] of steps) {
        if (step.kind === 'wait') await new Promise((resolve) => setTimeout(resolve, 1));
        else run(left ? one : two, step);
      }
      await settled(one, two);
      await expectAgreement(id, one, two);
      expect(replay(first, await readChanges(id, 0, db))).toEqual(one.store.getState().map);
      await Promise.all([one.autosave.stop(), two.autosave.stop()]);
    }),
    { numRuns: 60 },
  );
}, 30_000);
