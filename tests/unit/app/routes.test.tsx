import { act, render, screen } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { hashOf, navigate, parseRoute, useRoute } from '../../../src/app/routes';

beforeEach(() => window.history.replaceState(null, '', '#/'));

it.each([
  ['', { name: 'library' }],
  ['#/', { name: 'library' }],
  ['#/trash', { name: 'trash' }],
  ['#/map/a1B2_c-3', { name: 'map', id: 'a1B2_c-3' }],
])('reads %s', (hash, route) => {
  expect(parseRoute(hash)).toEqual(route);
});

it.each(['#/nowhere', '#/map/', '#/map/a/b', '#/map/__proto__', '#/map/%3Cscript%3E', `#/map/${'a'.repeat(65)}`, '#/trash/x'])(
  'leads from %s to the library',
  (hash) => {
    expect(parseRoute(hash)).toEqual({ name: 'library' });
  },
);

it('writes what it reads', () => {
  for (const hash of ['#/', '#/trash', '#/map/abc']) expect(hashOf(parseRoute(hash))).toBe(hash);
});

function Where() {
  const route = useRoute();
  return <p>{route.name === 'map' ? route.id : route.name}</p>;
}

/** jsdom goes back and tells of a new hash in a later task, as browsers do. */
const hashChange = () => new Promise((resolve) => window.addEventListener('hashchange', resolve, { once: true }));

async function step(go: () => void): Promise<void> {
  await act(async () => {
    const changed = hashChange();
    go();
    await changed;
  });
}

it('follows navigation, back and forward', async () => {
  render(<Where />);
  expect(screen.getByText('library')).toBeTruthy();
  await step(() => navigate({ name: 'map', id: 'one' }));
  expect(screen.getByText('one')).toBeTruthy();
  await step(() => window.history.back());
  expect(screen.getByText('library')).toBeTruthy();
  await step(() => window.history.forward());
  expect(screen.getByText('one')).toBeTruthy();
});

it('replaces the present step instead of adding one', async () => {
  render(<Where />);
  const before = window.history.length;
  await step(() => navigate({ name: 'map', id: 'two' }, 'replace'));
  expect(screen.getByText('two')).toBeTruthy();
  expect(window.history.length).toBe(before);
});
