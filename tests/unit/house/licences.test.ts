import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const free = new Set(['MIT', 'MIT-0', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0', 'CC0-1.0']);

/** Tools that build or test and reach no user: by name, with the reason. */
const excepted: [RegExp, string, string][] = [
  [/^lightningcss(-|$)/, 'MPL-2.0', 'minifies the CSS of the build; none of it is in the build'],
];

interface Package {
  license?: string;
  dev?: boolean;
}

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Package> };
const packages = Object.entries(lock.packages)
  .filter(([path]) => path !== '')
  .map(([path, entry]) => ({ name: path.replace(/^.*node_modules\//, ''), dev: entry.dev === true, licence: entry.license ?? 'none' }));

const isFree = (licence: string): boolean =>
  licence
    .replace(/^\(|\)$/g, '')
    .split(' OR ')
    .some((part) => free.has(part));

it('everything that is shipped has a permissive licence', () => {
  const shipped = packages.filter(({ dev }) => !dev);
  expect(shipped.length).toBeGreaterThan(10);
  expect(shipped.filter(({ licence }) => !isFree(licence))).toEqual([]);
});

it('every tool has a permissive licence, or is excepted by name', () => {
  const left = packages.filter(({ name, dev, licence }) => {
    return !isFree(licence) && !(dev && excepted.some(([pattern, what]) => pattern.test(name) && what === licence));
  });
  expect(left).toEqual([]);
});

it.each(excepted)('the exception %s is still needed', (pattern) => {
  expect(packages.some(({ name }) => pattern.test(name))).toBe(true);
});
