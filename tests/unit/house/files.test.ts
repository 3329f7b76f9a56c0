import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const MOST_LINES = 300;

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

it('no file of src is longer than 300 lines', () => {
  const sources = filesIn('src');
  expect(sources.length).toBeGreaterThan(20);
  const long = sources
    .map((file) => ({ file, lines: readFileSync(file, 'utf8').trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > MOST_LINES);
  expect(long, 'look for the second thing that wants its own room').toEqual([]);
});

it('every test file is one that a runner picks up', () => {
  const strays = filesIn('tests')
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\b(test|spec)\.[a-z]+$/.test(file) && !/\/support\/test\.ts$/.test(file))
    .filter((file) => !/^tests\/(unit\/.*\.test\.tsx?|browser\/.*\.spec\.ts)$/.test(file));
  expect(strays).toEqual([]);
});
