import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { SCHEMA_VERSION } from '../../../src/model';
import { createMap, duplicateMap, listMaps, loadMap, type MapsDatabase, readChanges } from '../../../src/storage';
import { openDatabase, openTab, smallMap } from './helpers';

type Damage = (db: MapsDatabase, id: string) => Promise<unknown>;

/** Writes a card's row past all rules. */
const setFields =
  (card: string, fields: object): Damage =>
  async (db, id) => {
    const row = (await db.records.get([id, `touchpoints/${card}`]))!;
    await db.records.put({ ...row, record: { ...row.record, ...fields } as typeof row.record });
  };

const damages: [string, Damage][] = [
  ['a record is missing', (db, id) => db.records.delete([id, 'lanes/patient'])],
  ['the record about the map is missing', (db, id) => db.records.where('[mapId+key]').between([id, 'map/'], [id, 'map0']).delete()],
  ['a field has the wrong type', setFields('a', { column: '0' })],
  ['two cards share a slot', setFields('b', { stageId: 'before' })],
  [
    'a table nobody knows',
    async (db, id) => db.records.put({ ...(await db.records.get([id, 'lanes/patient']))!, key: 'corridors/patient' }),
  ],
  [
    'an id that every object has',
    async (db, id) => db.records.put({ ...(await db.records.get([id, 'lanes/patient']))!, key: 'lanes/__proto__' }),
  ],
];

test.each(damages)('a damaged map (%s) gives a clear error, not half a map, and others open', async (_, damage) => {
  const db = openDatabase();
  const id = await createMap(smallMap(), db);
  const other = await createMap(smallMap('Sound'), db);
  await damage(db, id);
  const before = await db.records.toArray();
  for (const open of [loadMap, duplicateMap]) {
    await expect(open(id, db)).rejects.toMatchObject({
      problem: 'damaged',
      message: '“Referral” is damaged and cannot be opened. Nothing in it was changed.',
    });
  }
  expect(await db.records.toArray()).toEqual(before);
  expect(Object.keys((await loadMap(other, db)).map.touchpoints)).toHaveLength(4);
});

test('what is wrong with a damaged map is told', async () => {
  const db = openDatabase();
  const id = await createMap(smallMap(), db);
  await db.records.delete([id, 'lanes/patient']);
  await expect(loadMap(id, db)).rejects.toMatchObject({
    details: expect.arrayContaining([expect.objectContaining({ table: 'touchpoints', id: 'a' })]),
  });
});

test('a map of a newer shape is neither opened nor written', async () => {
  const db = openDatabase();
  const id = await createMap(smallMap(), db);
  const tab = await openTab(db, id);
  await tab.autosave.flush();
  await db.maps.update(id, { schema: SCHEMA_VERSION + 1 });
  await expect(loadMap(id, db)).rejects.toMatchObject({ problem: 'newer' });
  tab.store.undo();
  tab.autosave.pull();
  await expect(tab.autosave.flush()).rejects.toMatchObject({ problem: 'newer' });
  expect(await readChanges(id, 0, db)).toEqual([]);
});

test('a map of an older shape is brought up to date, on disk too, once', async () => {
  const db = openDatabase();
  const map = smallMap();
  const id = await createMap(map, db);
  // A next version in which stages have other names.
  const next = {
    current: SCHEMA_VERSION + 1,
    chain: [
      {
        to: SCHEMA_VERSION + 1,
        migrate: (tables: Record<string, Record<string, Record<string, unknown>>>) => ({
          ...tables,
          stages: Object.fromEntries(Object.entries(tables.stages!).map(([key, stage]) => [key, { ...stage, title: `${stage.title}!` }])),
        }),
      },
    ],
  };
  const opened = await loadMap(id, db, next);
  expect(opened.map.stages.before?.title).toBe('Before!');
  expect(opened.head).toBe(1);
  expect(await loadMap(id, db, next)).toEqual(opened);
  expect(await listMaps(db)).toMatchObject([{ schema: SCHEMA_VERSION + 1, head: 1, title: 'Referral' }]);
  await expect(loadMap(id, db)).rejects.toMatchObject({ problem: 'newer' });
});
