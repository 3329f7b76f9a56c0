import 'fake-indexeddb/auto';
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { mapInfo } from '../../../../src/model';
import { listMaps, listTrash, loadMap, renameMap } from '../../../../src/storage';
import { choose, forgetAll, keep, openLibrary, shownTitles, user } from './support';

afterEach(forgetAll);

it('invites on a first visit: a new map, an import, an example with its source', async () => {
  const { onOpen } = openLibrary();
  expect(await screen.findByRole('heading', { name: 'Draw the journey, moment by moment' })).toBeTruthy();
  // Once each: the names stay, and scripts find them.
  expect(screen.getAllByRole('button', { name: /New map/i })).toHaveLength(1);
  expect(screen.getAllByRole('button', { name: /Import/i })).toHaveLength(1);
  expect(screen.getByRole('button', { name: 'Start your first map' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Open a file' })).toBeTruthy();
  expect(screen.getByText(/^CQC Urgent and emergency care survey 2024/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Try Coming to A&E' }));
  await waitFor(() => expect(onOpen).toHaveBeenCalledOnce());
  const { map } = await loadMap(onOpen.mock.calls[0]![0]);
  expect(mapInfo(map).title).toBe('Coming to A&E');
  expect(Object.keys(map.touchpoints).length).toBeGreaterThan(10);
});

it('lists maps as links that say what they are', async () => {
  const [id] = await keep('Coming to A&E');
  openLibrary();
  const link = await screen.findByRole('link', { name: 'Coming to A&E' });
  expect(link.getAttribute('href')).toBe(`#/map/${id}`);
  const about = document.getElementById(link.getAttribute('aria-describedby')!);
  expect(about?.textContent).toBe('Current state · 0 touchpoints Edited just now');
});

it('finds by name whatever the case, and says when nothing is found', async () => {
  await keep('Café visit', 'Discharge', 'Coming to A&E');
  openLibrary();
  const search = await screen.findByRole('searchbox', { name: 'Search maps' });
  await user.type(search, 'CAFE');
  await waitFor(() => expect(shownTitles()).toEqual(['Café visit']));
  expect(screen.getByText('1 map found')).toBeTruthy();
  await user.clear(search);
  await user.type(search, 'zzz');
  await waitFor(() => expect(shownTitles()).toEqual([]));
  expect(screen.getByText('No map has “zzz” in its name.')).toBeTruthy();
});

it('sorts by last edited, name and creation', async () => {
  const [first] = await keep('Beta', 'alpha', 'Map 10', 'Map 9');
  await renameMap(first!, 'Beta 2');
  openLibrary();
  await waitFor(() => expect(shownTitles()).toEqual(['Beta 2', 'Map 9', 'Map 10', 'alpha']));
  await user.selectOptions(screen.getByRole('combobox', { name: 'Sort by' }), 'Name');
  expect(shownTitles()).toEqual(['alpha', 'Beta 2', 'Map 9', 'Map 10']);
  await user.selectOptions(screen.getByRole('combobox', { name: 'Sort by' }), 'Created');
  expect(shownTitles()).toEqual(['Map 9', 'Map 10', 'alpha', 'Beta 2']);
});

it('opens, renames and duplicates from the menu of a card', async () => {
  const [id] = await keep('Discharge');
  const { onOpen } = openLibrary();
  await choose('Discharge', 'Open');
  expect(onOpen).toHaveBeenCalledWith(id);

  await choose('Discharge', 'Rename');
  const dialog = await screen.findByRole('dialog', { name: 'Rename map' });
  const field = within(dialog).getByRole('textbox', { name: 'Map name' });
  await user.clear(field);
  await user.keyboard('{Enter}');
  expect(within(dialog).getByText('A map needs a name.')).toBeTruthy();
  await user.type(field, 'Going home{Enter}');
  expect(await screen.findByRole('link', { name: 'Going home' })).toBeTruthy();
  expect(mapInfo((await loadMap(id!)).map).title).toBe('Going home');

  await choose('Going home', 'Duplicate');
  expect(await screen.findByRole('link', { name: 'Going home (copy)' })).toBeTruthy();
  expect(await listMaps()).toHaveLength(2);
});

it('deletes to the trash, keeps the focus in the list, and brings the map back with Undo', async () => {
  await keep('One', 'Two', 'Three');
  openLibrary();
  await choose('Two', 'Delete');
  await waitFor(() => expect(shownTitles()).toEqual(['Three', 'One']));
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('link', { name: 'One' })));
  expect((await listTrash()).map(({ title }) => title)).toEqual(['Two']);
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(shownTitles()).toEqual(['Three', 'Two', 'One']));
  expect(await listTrash()).toEqual([]);
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('link', { name: 'Two' })));
});

it('gives the focus to the heading when the last map goes', async () => {
  await keep('Only');
  openLibrary();
  await choose('Only', 'Delete');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Your maps' })));
});

it('restores from the trash, or deletes for good after asking', async () => {
  const [one] = await keep('One', 'Two');
  openLibrary();
  await choose('One', 'Delete');
  await choose('Two', 'Delete');
  await user.click(await screen.findByRole('button', { name: 'Trash (2)' }));
  await user.click(await screen.findByRole('button', { name: 'Restore One' }));
  await waitFor(() => expect(shownTitles()).toEqual(['Two']));
  expect((await listMaps()).map(({ id }) => id)).toEqual([one]);

  await user.click(screen.getByRole('button', { name: 'Delete Two forever' }));
  const question = await screen.findByRole('alertdialog');
  expect(within(question).getByText(/cannot be brought back/)).toBeTruthy();
  await user.click(within(question).getByRole('button', { name: 'Cancel' }));
  expect(await listTrash()).toHaveLength(1);
  await user.click(screen.getByRole('button', { name: 'Delete Two forever' }));
  await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Delete forever' }));
  expect(await screen.findByText(/^The trash is empty/)).toBeTruthy();
  expect(await listTrash()).toEqual([]);
});

it('shows what another tab does, by itself', async () => {
  openLibrary();
  await screen.findByRole('heading', { name: 'Your maps' });
  const [id] = await keep('From elsewhere');
  expect(await screen.findByRole('link', { name: 'From elsewhere' })).toBeTruthy();
  await renameMap(id!, 'Renamed elsewhere');
  expect(await screen.findByRole('link', { name: 'Renamed elsewhere' })).toBeTruthy();
});

it('shows the two newest messages at most, with long names cut short', async () => {
  await keep('One', 'Two', 'L'.repeat(150));
  openLibrary();
  await choose('One', 'Delete');
  await choose('Two', 'Delete');
  await choose('L'.repeat(150), 'Delete');
  await screen.findByText(`Deleted “${'L'.repeat(49)}…”.`);
  expect(screen.getByText('Deleted “Two”.')).toBeTruthy();
  expect(screen.getAllByRole('button', { name: 'Close notice' })).toHaveLength(2);
});
