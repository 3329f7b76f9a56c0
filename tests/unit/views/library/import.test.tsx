import 'fake-indexeddb/auto';
import '../nodeFiles';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { exporters } from '../../../../src/formats';
import { emptyMap, type JourneyMap, mapInfo } from '../../../../src/model';
import { listMaps, loadMap } from '../../../../src/storage';
import { forgetAll, keep, openLibrary, user } from './support';

afterEach(forgetAll);

const json = exporters.find(({ id }) => id === 'json')!;
const textOf = async (map: JourneyMap): Promise<string> => (await json.write(map)).text();
const fileOf = async (title: string, name = `${title}.json`): Promise<File> => new File([await textOf(emptyMap({ title }))], name);
const titles = async (): Promise<string[]> => (await listMaps()).map(({ title }) => title).sort();

async function page() {
  const result = openLibrary();
  await screen.findByRole('heading', { name: 'Your maps' });
  return { ...result, input: screen.getByLabelText<HTMLInputElement>('Files to import') };
}

it('imports several files as maps of their own, and offers to open a single one', async () => {
  const { input, onOpen } = await page();
  await user.upload(input, [await fileOf('One'), await fileOf('Two')]);
  expect(await screen.findByText('Imported 2 maps.')).toBeTruthy();
  expect(await titles()).toEqual(['One', 'Two']);

  await user.upload(input, await fileOf('Three'));
  expect(await screen.findByText('Imported “Three”.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Open' }));
  const id = onOpen.mock.calls[0]![0];
  expect(mapInfo((await loadMap(id)).map).title).toBe('Three');
});

it('makes a second map of a file that is here already, and leaves the first as it is', async () => {
  const [first] = await keep('Discharge');
  const before = await loadMap(first!);
  const { input } = await page();
  await user.upload(input, new File([await textOf(before.map)], 'discharge.json'));
  await screen.findByText('Imported “Discharge”.');
  expect(await titles()).toEqual(['Discharge', 'Discharge']);
  expect(new Set((await listMaps()).map(({ id }) => id)).size).toBe(2);
  expect(await loadMap(first!)).toEqual(before);
});

it('says in a sentence for each file why it was not imported, and keeps the good ones', async () => {
  const { input } = await page();
  const files = [new File(['not json at all'], 'broken.json'), await fileOf('Good'), new File(['x'], 'letter.docx')];
  await user.upload(input, files);
  const dialog = within(await screen.findByRole('dialog', { name: '2 files were not imported' }));
  const items = dialog.getAllByRole('listitem').map((item) => item.textContent);
  expect(items).toHaveLength(2);
  expect(items[0]).toMatch(/^broken\.json.+\.$/);
  expect(items[1]).toMatch(/^letter\.docx.+\.json.+\.$/);
  expect(await titles()).toEqual(['Good']);
  await user.click(dialog.getAllByRole('button', { name: 'Close' }).at(-1)!);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

it('takes files that are dropped anywhere, and shows where they would land', async () => {
  await page();
  const file = await fileOf('Dropped');
  const dataTransfer = { types: ['Files'], files: [file], dropEffect: 'none' };
  const target = screen.getByRole('main');
  fireEvent.dragEnter(target, { dataTransfer });
  expect(screen.getByText('Drop files to import them as new maps')).toBeTruthy();
  fireEvent.drop(target, { dataTransfer });
  expect(screen.queryByText('Drop files to import them as new maps')).toBeNull();
  await screen.findByText('Imported “Dropped”.');
  expect(await titles()).toEqual(['Dropped']);
});

it('leaves a drag of text alone', async () => {
  await page();
  fireEvent.dragEnter(screen.getByRole('main'), { dataTransfer: { types: ['text/plain'], files: [] } });
  expect(screen.queryByText('Drop files to import them as new maps')).toBeNull();
});

it('takes pasted JSON, but not what is pasted into a field', async () => {
  await keep('Here already');
  await page();
  const text = await textOf(emptyMap({ title: 'Pasted' }));
  const clipboardData = { files: [], getData: () => text };
  fireEvent.paste(await screen.findByRole('searchbox'), { clipboardData });
  fireEvent.paste(document.body, { clipboardData });
  await screen.findByText('Imported “Pasted”.');
  expect(await titles()).toEqual(['Here already', 'Pasted']);
});
