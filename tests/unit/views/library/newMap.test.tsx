import 'fake-indexeddb/auto';
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { examples, templates } from '../../../../src/content';
import { mapInfo } from '../../../../src/model';
import { listMaps, loadMap } from '../../../../src/storage';
import { forgetAll, openLibrary, user } from './support';

afterEach(forgetAll);

async function openDialog() {
  const { onOpen } = openLibrary();
  await user.click((await screen.findAllByRole('button', { name: 'New map' }))[0]!);
  const dialog = within(await screen.findByRole('dialog', { name: 'New map' }));
  const created = async () => {
    await waitFor(() => expect(onOpen).toHaveBeenCalledOnce());
    return (await loadMap(onOpen.mock.calls[0]![0])).map;
  };
  return { dialog, created };
}

it('offers every template and every example, Blank map first and chosen', async () => {
  const { dialog } = await openDialog();
  const radios = dialog.getAllByRole<HTMLInputElement>('radio');
  expect(radios).toHaveLength(templates.length + examples.length);
  expect(radios[0]).toBe(dialog.getByRole('radio', { name: 'Blank map' }));
  expect(radios[0]!.checked).toBe(true);
});

it('has the focus in the name, and creates and opens on Enter', async () => {
  const { dialog, created } = await openDialog();
  expect(document.activeElement).toBe(dialog.getByRole('textbox', { name: 'Map name' }));
  await user.keyboard('  Going home {Enter}');
  const map = await created();
  expect(mapInfo(map).title).toBe('Going home');
  expect(Object.keys(map.touchpoints)).toEqual([]);
  expect(screen.queryByRole('dialog', { name: 'New map' })).toBeNull();
});

it('starts from a template under a name of its own, with a name where none is given', async () => {
  const { dialog, created } = await openDialog();
  await user.click(dialog.getByRole('radio', { name: 'Outpatient referral' }));
  await user.click(dialog.getByRole('button', { name: 'Create map' }));
  const map = await created();
  expect(mapInfo(map).title).toBe('Outpatient referral');
  expect(Object.keys(map.touchpoints).length).toBeGreaterThan(5);
});

it('calls a blank map without a name "Untitled journey"', async () => {
  const { dialog, created } = await openDialog();
  await user.click(dialog.getByRole('button', { name: 'Create map' }));
  expect(mapInfo(await created()).title).toBe('Untitled journey');
});

it('makes nothing on Cancel, and gives the focus back to the button', async () => {
  const { dialog } = await openDialog();
  await user.type(dialog.getByRole('textbox', { name: 'Map name' }), 'Not this one');
  await user.click(dialog.getByRole('button', { name: 'Cancel' }));
  await waitFor(() => expect(document.activeElement).toBe(screen.getAllByRole('button', { name: 'New map' })[0]));
  expect(await listMaps()).toEqual([]);
});
