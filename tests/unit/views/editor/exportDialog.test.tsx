import '../nodeFiles';
import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { exporters, fileName } from '../../../../src/formats';
import { emptyMap } from '../../../../src/model';
import { createMapStore, createSession, OpenMapProvider } from '../../../../src/state';
import ExportDialog from '../../../../src/views/editor/ExportDialog';

interface Paint {
  readonly options: { scale?: number; theme?: string; signal: AbortSignal; onProgress(done: number): void };
  done(blob: Blob): void;
  fail(error: Error): void;
}

const png = vi.hoisted(() => ({ paints: [] as Paint[], scales: [] as object[] }));

// The painter needs a worker and an OffscreenCanvas, which jsdom has not; browser tests paint for real.
vi.mock('../../../../src/formats/png/client', () => ({
  pngScales: async () => png.scales,
  renderPng: (_map: unknown, options: Paint['options']) =>
    new Promise<Blob>((done, fail) => {
      options.signal.addEventListener('abort', () => fail(new DOMException('Cancelled', 'AbortError')));
      png.paints.push({ options, done, fail });
    }),
}));

const map = emptyMap({ title: 'Coming to A&E' });
const scaleAt = (scale: number, available = true) => ({
  scale,
  width: 800 * scale,
  height: 450 * scale,
  available,
  ...(available ? {} : { reason: 'Too large to paint' }),
});
let saved: { name: string; blob: Blob }[] = [];

beforeEach(() => {
  png.paints = [];
  png.scales = [scaleAt(1), scaleAt(2), scaleAt(4)];
  saved = [];
  const blobs = new Map<string, Blob>();
  URL.createObjectURL = (blob) => {
    blobs.set(`blob:${blobs.size}`, blob as Blob);
    return `blob:${blobs.size - 1}`;
  };
  URL.revokeObjectURL = () => {};
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push({ name: this.download, blob: blobs.get(this.href)! });
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

async function openDialog() {
  const open = { id: 'x', store: createMapStore(map), session: createSession() };
  const onClose = vi.fn();
  render(
    <OpenMapProvider value={open}>
      <ExportDialog onClose={onClose} />
    </OpenMapProvider>,
  );
  await screen.findByRole('radio', { name: '2×' });
  return { open, onClose };
}

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

it('offers every format by its label, with what it is for', async () => {
  await openDialog();
  expect(screen.getByRole('dialog', { name: 'Export map' })).toBeTruthy();
  for (const { label } of exporters) {
    const radio = screen.getByRole('radio', { name: label });
    expect(document.getElementById(radio.getAttribute('aria-describedby')!)?.textContent).toBeTruthy();
  }
});

it('downloads JSON under a safe name, and closes', async () => {
  const { open, onClose } = await openDialog();
  const json = exporters.find(({ id }) => id === 'json')!;
  await userEvent.click(screen.getByRole('radio', { name: json.label }));
  expect(screen.queryByRole('button', { name: 'Copy as picture' })).toBeNull();
  await press('Download');
  await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
  expect(saved.map(({ name }) => name)).toEqual([fileName(map, json)]);
  expect(await saved[0]!.blob.text()).toBe(await (await json.write(map)).text());
  expect(open.session.getState().notice?.text).toBe(`Downloaded ${fileName(map, json)}`);
});

it('paints a PNG in the scale and colours chosen', async () => {
  const { onClose } = await openDialog();
  expect(screen.getByRole<HTMLInputElement>('radio', { name: '2×' }).checked).toBe(true);
  await userEvent.click(screen.getByRole('radio', { name: '4×' }));
  await userEvent.click(screen.getByRole('radio', { name: 'Dark' }));
  await press('Download');
  expect(png.paints[0]?.options).toMatchObject({ scale: 4, theme: 'dark' });
  await act(async () => png.paints[0]!.done(new Blob(['png'])));
  await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
  expect(saved[0]!.name).toMatch(/\.png$/);
});

it('starts with the largest scale there is when 2× is too large, and says why', async () => {
  png.scales = [scaleAt(0.5), scaleAt(1, false), scaleAt(2, false), scaleAt(4, false)];
  await openDialog();
  expect(screen.getByRole<HTMLInputElement>('radio', { name: '0.5×' }).checked).toBe(true);
  expect(screen.getByRole<HTMLInputElement>('radio', { name: '4×' }).disabled).toBe(true);
  expect(screen.getAllByText('Too large to paint')).toHaveLength(3);
});

it('shows progress and Cancel after half a second, and cancelling stops the work', async () => {
  const { onClose } = await openDialog();
  await press('Download');
  expect(screen.queryByRole('button', { name: 'Cancel' })).toBeNull();
  const cancel = await screen.findByRole('button', { name: 'Cancel' });
  act(() => png.paints[0]!.options.onProgress(0.4));
  expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('40');
  await userEvent.click(cancel);
  expect(png.paints[0]!.options.signal.aborted).toBe(true);
  await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull());
  expect(saved).toEqual([]);
  expect(onClose).not.toHaveBeenCalled();
  expect(screen.queryByText(/Not exported/)).toBeNull();
});

it('says why a picture could not be made, and can be tried again', async () => {
  const { onClose } = await openDialog();
  await press('Download');
  await act(async () => png.paints[0]!.fail(new Error('The browser left the picture blank.')));
  expect(await screen.findByText('Not exported: The browser left the picture blank.')).toBeTruthy();
  await press('Download');
  await act(async () => png.paints[1]!.done(new Blob(['png'])));
  await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
});

function stubClipboard(write: (items: { data: Record<string, Promise<Blob>> }[]) => Promise<void>): void {
  vi.stubGlobal(
    'ClipboardItem',
    class {
      constructor(readonly data: Record<string, Promise<Blob>>) {}
    },
  );
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { write } });
}

it('copies the picture, and says so once the browser has it', async () => {
  const user = userEvent.setup();
  const written: Blob[] = [];
  stubClipboard(async ([item]) => void written.push(await item!.data['image/png']!));
  await openDialog();
  await user.click(screen.getByRole('button', { name: 'Copy as picture' }));
  expect(screen.queryByText(/^Copied/)).toBeNull();
  const picture = new Blob(['png'], { type: 'image/png' });
  await act(async () => png.paints[0]!.done(picture));
  expect(await screen.findByText(/^Copied\. Paste it/)).toBeTruthy();
  expect(written).toEqual([picture]);
});

it('says why the browser refused the clipboard', async () => {
  const user = userEvent.setup();
  stubClipboard(() => Promise.reject(new DOMException('no', 'NotAllowedError')));
  await openDialog();
  await user.click(screen.getByRole('button', { name: 'Copy as picture' }));
  await act(async () => png.paints[0]!.done(new Blob(['png'])));
  expect(await screen.findByText(/^Not copied: The browser did not allow it/)).toBeTruthy();
});
