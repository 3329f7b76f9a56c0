import 'fake-indexeddb/auto';
import { act, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import OpenMapRoute from '../../../src/app/OpenMapRoute';
import { openMap } from '../../../src/app/openMap';
import { openNow } from '../../../src/app/openNow';
import { addStage, emptyMap, mapInfo, newId, SCHEMA_VERSION, setFields } from '../../../src/model';
import { useOpenMap } from '../../../src/state';
import { createMap, loadMap, loadSession, mapsDatabase } from '../../../src/storage';

let open: ReturnType<typeof useOpenMap>;

// The canvas measures itself, which jsdom cannot; here it is a view like any other.
vi.mock('../../../src/views/map/MapView', () => ({
  default: function View() {
    open = useOpenMap();
    return <p>the canvas</p>;
  },
}));

afterEach(() => mapsDatabase().maps.clear());

const rename = (title: string): void => {
  const { id } = mapInfo(open.store.getState().map);
  act(() => void open.store.commit(setFields('map', id, { title }, 'Rename map')));
};
const status = () => screen.getByRole('status').textContent;

it('opens a map, shows its name on the tab, and saves what is changed', async () => {
  const id = await createMap(emptyMap({ title: 'Discharge' }));
  render(<OpenMapRoute id={id} />);
  await screen.findByText('the canvas');
  expect(document.title).toBe('Discharge – Throughline');
  rename('Going home');
  expect(document.title).toBe('Going home – Throughline');
  await waitFor(() => expect(status()).toBe('Saved on this device'), { timeout: 3_000 });
  expect(mapInfo((await loadMap(id)).map).title).toBe('Going home');
});

it('saves what is left when the map is left at once, and forgets it for the error page', async () => {
  const id = await createMap(emptyMap({ title: 'Discharge' }));
  const { unmount } = render(<OpenMapRoute id={id} />);
  await screen.findByText('the canvas');
  rename('Left at once');
  expect(mapInfo(openNow()!).title).toBe('Left at once');
  unmount();
  expect(openNow()).toBeNull();
  await waitFor(async () => expect(mapInfo((await loadMap(id)).map).title).toBe('Left at once'));
});

it('brings back the selection and the viewport', async () => {
  const id = await createMap(emptyMap({ title: 'Discharge' }));
  const first = render(<OpenMapRoute id={id} />);
  await screen.findByText('the canvas');
  const stage = addStage();
  act(() => void open.store.commit(stage));
  open.session.setState({ selection: { kind: 'stage', id: stage.id }, viewport: { x: 5, y: 6, zoom: 0.5 }, inspectorOpen: false });
  first.unmount();
  await waitFor(async () => expect(await loadSession(id)).toBeTruthy());
  await waitFor(async () => expect(Object.keys((await loadMap(id)).map.stages)).toEqual([stage.id]));

  render(<OpenMapRoute id={id} />);
  await screen.findByText('the canvas');
  expect(open.session.getState()).toMatchObject({
    selection: { kind: 'stage', id: stage.id },
    viewport: { x: 5, y: 6, zoom: 0.5 },
    inspectorOpen: false,
  });
});

it.each([
  ['is not here', 'This map is not on this device', async () => newId()],
  [
    'is damaged',
    'This map is damaged',
    async () => {
      const id = await createMap(emptyMap());
      await mapsDatabase().records.clear();
      return id;
    },
  ],
  [
    'was saved by newer code',
    'This map was saved by a newer Throughline',
    async () => {
      const id = await createMap(emptyMap());
      await mapsDatabase().maps.update(id, { schema: SCHEMA_VERSION + 1 });
      return id;
    },
  ],
])('says so when a map %s, and shows the way out', async (_what, heading, make) => {
  render(<OpenMapRoute id={await make()} />);
  expect(await screen.findByRole('heading', { name: heading })).toBeTruthy();
  expect(screen.queryByText('the canvas')).toBeNull();
  expect(screen.getByRole('button', { name: 'Back to library' })).toBeTruthy();
});

it('keeps what could not be saved, for when the map is opened again', async () => {
  const id = await createMap(emptyMap({ title: 'Discharge' }));
  const { unmount } = render(<OpenMapRoute id={id} />);
  await screen.findByText('the canvas');
  const write = vi.spyOn(mapsDatabase().maps, 'put').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  const update = vi.spyOn(mapsDatabase().changes, 'add').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  rename('Unsaved');
  await waitFor(() => expect(status()).toMatch(/^Not saved: There is no room left/), { timeout: 3_000 });
  const leaving = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(leaving);
  expect(leaving.defaultPrevented).toBe(true);
  unmount();

  const again = await openMap(id);
  expect(mapInfo(again.open.store.getState().map).title).toBe('Unsaved');
  write.mockRestore();
  update.mockRestore();
  again.autosave.retry();
  await waitFor(async () => expect(mapInfo((await loadMap(id)).map).title).toBe('Unsaved'));
  await waitFor(() => expect(again.autosave.status).toBe('saved'));
  const safe = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(safe);
  expect(safe.defaultPrevented).toBe(false);
  again.close();
});
