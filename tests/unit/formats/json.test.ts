import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asNewMap } from '../../../src/formats';
import { json } from '../../../src/formats/json';
import { fromJson } from '../../../src/formats/json/read';
import { toJson } from '../../../src/formats/json/write';
import { emptyMap, findProblems, type JourneyMap, type Migration, mapInfo, SCHEMA_VERSION, tableNames } from '../../../src/model';
import { arbitraryMap } from '../model/randomMap';
import { fullMap } from './fullMap';

const fileOf = (text: string): File => new File([text], 'map.json', { type: 'application/json' });

/** The same map, every record and table made in the opposite order. */
function backwards(map: JourneyMap): JourneyMap {
  const turn = (value: object): object =>
    Object.fromEntries(
      Object.entries(value)
        .reverse()
        .map(([key, inner]) => [key, typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? turn(inner) : inner]),
    );
  return turn(map) as JourneyMap;
}

describe('a map as JSON', () => {
  it('comes back exactly, every kind of record', async () => {
    const map = fullMap();
    expect(findProblems(map)).toEqual([]);
    expect(tableNames.filter((table) => Object.keys(map[table]).length === 0)).toEqual([]);
    const blob = await json.write(map);
    expect(blob.type).toBe('application/json');
    expect(await json.read(new File([blob], 'x.json'))).toEqual({ map, warnings: [] });
  });

  it('comes back exactly, for random maps', () => {
    const property = fc.property(arbitraryMap(), (map) => {
      expect(fromJson(toJson(map))).toEqual({ map, warnings: [] });
    });
    fc.assert(property, { numRuns: 40 });
  });

  it('comes back exactly when it is empty', () => {
    const map = emptyMap({ title: '' });
    expect(fromJson(toJson(map)).map).toEqual(map);
  });

  it('is the same text whatever order its records were made in', () => {
    expect(toJson(backwards(fullMap()))).toBe(toJson(fullMap()));
    fc.assert(
      fc.property(arbitraryMap({ commands: 40 }), (map) => toJson(backwards(map)) === toJson(map)),
      { numRuns: 20 },
    );
  });

  it('lists records as they are read: stages in order, touchpoints by stage', () => {
    const file = JSON.parse(toJson(backwards(fullMap())));
    expect(Object.keys(file)).toEqual(['format', 'version', 'map']);
    expect(Object.keys(file.map)).toEqual(tableNames);
    expect(file.map.stages.map(({ id }: { id: string }) => id)).toEqual(['referral', 'clinic']);
    expect(file.map.touchpoints.map(({ id }: { id: string }) => id)).toEqual(['call', 'visit']);
    expect(Object.keys(file.map.lanes[0])).toEqual(['id', 'title', 'description', 'zone', 'order']);
  });

  it('keeps text as text, also when it looks like a script', async () => {
    const title = '<script>alert(1)</script><img src=x onerror=alert(2)>';
    const { map } = await json.read(fileOf(toJson(emptyMap({ title }))));
    expect(mapInfo(map).title).toBe(title);
  });

  it('reads a file with a byte order mark', async () => {
    const map = fullMap();
    expect((await json.read(fileOf(`\ufeff${toJson(map)}`))).map).toEqual(map);
  });
});

describe('what a file holds beyond what is known', () => {
  const withExtras = (): string => {
    const file = JSON.parse(toJson(fullMap()));
    file.author = 'A. N. Other';
    file.map.actions = [{ id: 'a1', title: 'Ring back' }];
    for (const touchpoint of file.map.touchpoints) touchpoint.colour = 'red';
    return JSON.stringify(file);
  };

  it('is left out, and named once', () => {
    const { map, warnings } = fromJson(withExtras());
    expect(map).toEqual(fullMap());
    expect(warnings).toEqual([
      'Left out, as this version of Throughline does not know it: “author”, “actions”, “colour” in “touchpoints”.',
    ]);
  });

  it('is named in one short sentence however much it is', () => {
    const file = JSON.parse(toJson(fullMap()));
    for (let index = 0; index < 500; index++) file.map.stages[0][`${'x'.repeat(500)}${index}`] = index;
    const [warning] = fromJson(JSON.stringify(file)).warnings;
    expect(warning).toMatch(/ and 495 more\.$/);
    expect(warning!.length).toBeLessThan(600);
  });

  it('says nothing of a $schema, which editors use', () => {
    const file = { $schema: './throughline-map.schema.json', ...JSON.parse(toJson(fullMap())) };
    expect(fromJson(JSON.stringify(file)).warnings).toEqual([]);
  });
});

describe('a file of an older version', () => {
  const chain: Migration[] = [
    {
      to: SCHEMA_VERSION + 1,
      migrate: ({ steps = {}, ...others }) => ({ ...others, stages: steps }),
    },
  ];
  const older = (): string => {
    const file = JSON.parse(toJson(fullMap()));
    const { stages, ...others } = file.map;
    return JSON.stringify({ ...file, map: { ...others, steps: stages } });
  };

  it('goes through the migrations of the model', () => {
    expect(fromJson(older(), SCHEMA_VERSION + 1, chain)).toEqual({ map: fullMap(), warnings: [] });
  });

  it('is refused when it is damaged, in words of its own', () => {
    const broken: Migration[] = [{ to: SCHEMA_VERSION + 1, migrate: (tables) => ({ ...tables, stages: tables.nothing!.here! as never }) }];
    expect(() => fromJson(older(), SCHEMA_VERSION + 1, broken)).toThrow('made by an older version of Throughline and is damaged');
  });
});

describe('a map from a file as a new map', () => {
  it('has an id of its own and is otherwise the same', () => {
    const map = fullMap();
    const fresh = asNewMap(map);
    expect(mapInfo(fresh).id).not.toBe(mapInfo(map).id);
    expect(findProblems(fresh)).toEqual([]);
    expect({ ...fresh, map: {} }).toEqual({ ...map, map: {} });
    expect(asNewMap(fresh, 'map1')).toEqual(map);
    expect(map).toEqual(fullMap());
  });
});
