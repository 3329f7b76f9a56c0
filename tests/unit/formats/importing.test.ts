import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { toJson } from '../../../src/formats/json/write';
import { emptyMap } from '../../../src/model';
import { createMap, listMaps, loadMap, mapsDatabase } from '../../../src/storage';
import { importFiles } from '../../../src/views/library/importFiles';
import { badFiles } from './badFiles';
import { fullMap } from './fullMap';

const fileOf = (text: string): File => new File([text], 'map.json', { type: 'application/json' });

/** Every row of every table of the library. */
async function everything(): Promise<Record<string, unknown[]>> {
  const tables = mapsDatabase().tables.map(async (table) => [table.name, await table.toArray()] as const);
  return Object.fromEntries(await Promise.all(tables));
}

beforeEach(async () => {
  for (const table of mapsDatabase().tables) await table.clear();
  await createMap(fullMap());
});

it.each(badFiles)(
  'given a library, when a file with %s is imported, then it says why and no byte of the library changes',
  async (_, text, sentence) => {
    const before = await everything();
    expect(before.records!.length).toBeGreaterThan(10);
    expect(await importFiles([fileOf(text)])).toEqual([{ file: 'map.json', error: sentence }]);
    expect(await everything()).toEqual(before);
  },
);

it('given a map, when its own file is imported and then a bad one beside a good one, then each good one is a map of its own', async () => {
  const results = await importFiles([fileOf(toJson(fullMap())), fileOf('{'), fileOf(toJson(emptyMap({ id: 'map1', title: 'Other' })))]);
  expect(results.map((result) => ('error' in result ? result.error : result.title))).toEqual([
    'GP referral',
    'This file is not JSON, or part of it is missing.',
    'Other',
  ]);
  const ids = (await listMaps()).map(({ id }) => id);
  expect(new Set(ids).size).toBe(3);
  expect((await loadMap('map1')).map).toEqual(fullMap());
});
