import { describe, expect, it } from 'vitest';
import { FormatError } from '../../../src/formats';
import { json } from '../../../src/formats/json';
import { MAX_BYTES } from '../../../src/formats/json/limits';
import { fromJson } from '../../../src/formats/json/read';
import { toJson } from '../../../src/formats/json/write';
import { emptyMap, findProblems, MAX_RECORDS, orders } from '../../../src/model';
import { badFiles, spoiled } from './badFiles';
import { fullMap } from './fullMap';

const fileOf = (...parts: BlobPart[]): File => new File(parts, 'map.json', { type: 'application/json' });
const refusal = (file: File): Promise<unknown> =>
  json.read(file).then(
    () => 'It was opened.',
    (error: unknown) => error,
  );

/** Milliseconds of the fastest of three runs: a busy machine slows one down, not all. */
async function fastest(run: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < 3; round++) {
    const start = performance.now();
    await run();
    times.push(performance.now() - start);
  }
  return Math.min(...times);
}

describe('a file that is not a sound map', () => {
  it.each(badFiles)('%s: is refused in one sentence', async (_, text, sentence) => {
    const error = await refusal(fileOf(text));
    expect(error).toBeInstanceOf(FormatError);
    expect((error as Error).message).toBe(sentence);
  });

  it('bytes that are no text: are refused', async () => {
    expect(await refusal(fileOf(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe])))).toEqual(
      new FormatError('This file is not a map: it does not hold UTF-8 text.'),
    );
  });

  it('a file that went away: is refused', async () => {
    const gone = fileOf('{}');
    gone.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
    expect(await refusal(gone)).toEqual(new FormatError('This file could not be read from the device; it may have been moved or changed.'));
  });

  it('__proto__ as a field, anywhere: changes no prototype and is left out', () => {
    const bomb = '"__proto__": { "polluted": true, "title": "x" }, ';
    const text = toJson(fullMap()).replaceAll('{\n', `{ ${bomb}\n`).replace('{ "__proto__"', '{ "$schema": "", "__proto__"');
    // In the place of a table it is no list; everywhere else it is a field nobody knows.
    expect(() => fromJson(text)).toThrow('“__proto__” in this file is not a list.');
    const { map, warnings } = fromJson(text.replace(/("map": \{ )"__proto__": \{[^}]*\}, /, '$1'));
    expect(map).toEqual(fullMap());
    expect(warnings[0]).toMatch(/“__proto__” in “touchpoints” and 8 more\.$/);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    for (const record of Object.values(map.touchpoints)) expect(Object.getPrototypeOf(record)).toBe(Object.prototype);
  });
});

describe('a file that is too much', () => {
  it('200 MB: is refused without being read', async () => {
    const huge = fileOf('{}');
    Object.defineProperty(huge, 'size', { value: 200 * 1024 * 1024 });
    huge.arrayBuffer = () => Promise.reject(new Error('It was read.'));
    expect(await refusal(huge)).toEqual(new FormatError('This file is too large: a map file has at most 25 MB.'));
  });

  it('25 MB is read, one byte more is not', async () => {
    const text = toJson(fullMap());
    const most = fileOf(text, ' '.repeat(MAX_BYTES - new TextEncoder().encode(text).length));
    expect((await json.read(most)).map).toEqual(fullMap());
    expect(await refusal(fileOf(most, ' '))).toEqual(new FormatError('This file is too large: a map file has at most 25 MB.'));
  });

  it.each([
    ['lists', '['.repeat(10_000) + ']'.repeat(10_000)],
    ['objects', `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`],
    ['lists that never end', '['.repeat(5_000_000)],
    ['a sound file with a bomb in it', spoiled((file) => (file.extra = 'BOMB')).replace('"BOMB"', '['.repeat(10_000) + ']'.repeat(10_000))],
  ])('10,000 deep, %s: is refused, at once', async (_, text) => {
    const file = fileOf(text);
    const sentence = 'This file is not a map: it is nested more than 64 levels deep.';
    expect(await refusal(file)).toEqual(new FormatError(sentence));
    expect(await fastest(() => refusal(file))).toBeLessThan(100);
  });

  it('64 levels are read; brackets and quotes inside texts are not counted', () => {
    const deep = (levels: number): string =>
      spoiled((file) => (file.extra = 'DEEP')).replace('"DEEP"', '['.repeat(levels) + ']'.repeat(levels));
    expect(fromJson(deep(63)).map).toEqual(fullMap());
    expect(() => fromJson(deep(64))).toThrow('64 levels');
    const title = `${'[{"'.repeat(100)}\\" \\\\`;
    expect(fromJson(toJson(emptyMap({ id: 'm', title }))).map).toEqual(emptyMap({ id: 'm', title }));
  });

  it('20,000 records are read, one more is not', async () => {
    const { stages: _, ...others } = emptyMap({ id: 'm', title: 'Large' });
    const withStages = (count: number): string => {
      const all = orders(count).map((order, index) => [`s${index}`, { id: `s${index}`, title: '', description: '', order }]);
      return toJson({ ...others, stages: Object.fromEntries(all) });
    };
    const { map } = fromJson(withStages(MAX_RECORDS - 1));
    expect(Object.keys(map.stages)).toHaveLength(MAX_RECORDS - 1);
    expect(() => fromJson(withStages(MAX_RECORDS))).toThrow(new FormatError('This file holds more than 20,000 records.'));
    const unknown = spoiled((__, tables) => (tables.junk = Array.from({ length: MAX_RECORDS }, () => ({}))));
    expect(() => fromJson(unknown)).toThrow(new FormatError('This file holds more than 20,000 records.'));
  });

  it('20,000 characters are read', () => {
    const map = emptyMap({ id: 'm', title: 'x'.repeat(20_000) });
    expect(fromJson(toJson(map)).map).toEqual(map);
  });
});

describe('a damaged file', () => {
  const sound = new TextEncoder().encode(toJson(fullMap()));

  it('cut off at any 97th byte: is refused', async () => {
    expect(sound.length).toBeGreaterThan(97 * 30);
    for (let length = 0; length < sound.length - 1; length += 97) {
      const error = await refusal(fileOf(sound.slice(0, length)));
      expect([length, error]).toEqual([length, expect.any(FormatError)]);
    }
  });

  it('with any 7th byte changed: is refused, or is a sound map', async () => {
    let opened = 0;
    for (let at = 0; at < sound.length; at += 7) {
      for (const byte of [0x22, 0x30, 0x7d, sound[at]! ^ 1]) {
        const bytes = sound.slice();
        bytes[at] = byte;
        const result = await json.read(fileOf(bytes)).catch((error: unknown) => error);
        if (result instanceof FormatError) continue;
        opened++;
        expect(findProblems((result as Awaited<ReturnType<typeof json.read>>).map)).toEqual([]);
      }
    }
    expect(opened).toBeGreaterThan(0);
  });
});
