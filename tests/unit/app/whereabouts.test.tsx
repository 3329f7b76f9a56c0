import 'fake-indexeddb/auto';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import OpenMapRoute from '../../../src/app/OpenMapRoute';
import { emptyMap } from '../../../src/model';
import { createMap, deleteMapForever, listMaps, listTrash, restoreMap, trashMap } from '../../../src/storage';

// The canvas measures itself, which jsdom cannot; here it is a view like any other.
vi.mock('../../../src/views/map/MapView', () => ({ default: () => <p>the canvas</p> }));

const moved = 'This map was moved to the trash in another tab.';

beforeEach(() => {
  window.location.hash = '#/map/x';
});

async function open(): Promise<string> {
  const id = await createMap(emptyMap({ title: 'Discharge' }));
  render(<OpenMapRoute id={id} />);
  await screen.findByText('the canvas');
  expect(screen.queryByRole('alert')).toBeNull();
  return id;
}

it('says that the map was moved to the trash elsewhere, and restores it', async () => {
  const id = await open();
  await trashMap(id);
  expect((await screen.findByRole('alert')).textContent).toContain(moved);
  expect(screen.queryByRole('button', { name: 'Download a copy' })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Restore' }));
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  expect((await listMaps()).map((row) => row.id)).toContain(id);
  expect(await listTrash()).toEqual([]);
});

it('takes the banner away when the map is restored elsewhere', async () => {
  const id = await open();
  await trashMap(id);
  await screen.findByText(moved);
  await restoreMap(id);
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
});

it('offers only a copy and the way back when the map was deleted for good, and never says that it is saved', async () => {
  const id = await open();
  await trashMap(id);
  await deleteMapForever(id);
  await screen.findByText(/deleted for good in another tab/);
  expect(screen.queryByRole('button', { name: 'Restore' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  expect(screen.getAllByRole('button', { name: 'Download a copy' })).toHaveLength(1);
  expect(screen.queryByRole('status')).toBeNull();
  await userEvent.click(screen.getAllByRole('button', { name: 'Back to library' }).at(-1)!);
  expect(window.location.hash).toBe('#/');
  const leaving = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(leaving);
  expect(leaving.defaultPrevented).toBe(false);
});

it('blames no other tab for a map that was in the trash when it was opened', async () => {
  const id = await createMap(emptyMap({ title: 'Discharge' }));
  await trashMap(id);
  // The clock counts in milliseconds.
  await new Promise((resolve) => setTimeout(resolve, 2));
  render(<OpenMapRoute id={id} />);
  expect((await screen.findByRole('alert')).textContent).toContain('This map is in the trash.');
  expect(screen.getByRole('button', { name: 'Restore' })).toBeTruthy();
});
