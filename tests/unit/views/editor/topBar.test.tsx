import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Map as MapIcon, Rows3 } from 'lucide';
import { expect, it, vi } from 'vitest';
import { emptyMap, mapInfo } from '../../../../src/model';
import { createMapStore, createSession, OpenMapProvider } from '../../../../src/state';
import type { SaveStatus } from '../../../../src/storage';
import { EditorFrame } from '../../../../src/views/editor/EditorFrame';
import type { EditorView } from '../../../../src/views/editor/types';

const map: EditorView = { id: 'map', label: 'Map', icon: MapIcon, Component: () => <p>the canvas</p> };
const outline: EditorView = { id: 'outline', label: 'Outline', icon: Rows3, Component: () => <p>the outline</p> };

function setup({ save = 'saved', views = [map] }: { save?: SaveStatus; views?: [EditorView, ...EditorView[]] } = {}) {
  const store = createMapStore(emptyMap({ title: 'Coming to A&E' }));
  const open = { id: 'x', store, session: createSession() };
  const onBack = vi.fn();
  const onRetry = vi.fn();
  const frame = (status: SaveStatus) => (
    <OpenMapProvider value={open}>
      <EditorFrame onBack={onBack} onRetry={onRetry} save={status} views={views} />
    </OpenMapProvider>
  );
  const { rerender } = render(frame(save));
  return { open, onBack, onRetry, save: (status: SaveStatus) => rerender(frame(status)), title: () => mapInfo(store.getState().map).title };
}

it('says "Saved on this device" only when storage says so', () => {
  const { save } = setup({ save: 'saving' });
  expect(screen.getByRole('status').textContent).toBe('Saving…');
  save('saved');
  expect(screen.getByRole('status').textContent).toBe('Saved on this device');
  save({ failed: 'There is no room left.' });
  expect(screen.getByRole('status').textContent).toBe('Not saved: There is no room left.');
});

it('offers a copy and another try only when saving failed', async () => {
  const { save, onRetry } = setup({ save: 'saved' });
  expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Download a copy' })).toBeNull();
  save({ failed: 'There is no room left.' });
  expect(screen.getByRole('button', { name: 'Download a copy' })).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(onRetry).toHaveBeenCalledOnce();
});

it('goes back to the library', async () => {
  const { onBack } = setup();
  await userEvent.click(screen.getByRole('button', { name: 'Back to library' }));
  expect(onBack).toHaveBeenCalledOnce();
});

it('renames the map in place with Enter, and gives the focus back', async () => {
  const { title } = setup();
  await userEvent.click(screen.getByRole('button', { name: 'Coming to A&E' }));
  const field = screen.getByRole('textbox', { name: 'Map name' });
  expect(document.activeElement).toBe(field);
  await userEvent.keyboard('  A nurse’s shift {Enter}');
  expect(title()).toBe('A nurse’s shift');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'A nurse’s shift' })));
});

it('keeps the name on Escape and when the field is left empty, and takes it on leaving', async () => {
  const { title, open } = setup();
  const edit = async (keys: string): Promise<void> => {
    await userEvent.click(screen.getByRole('button', { name: title() }));
    await userEvent.keyboard(keys);
  };
  await edit('Something else{Escape}');
  expect(title()).toBe('Coming to A&E');
  await edit('{Backspace}{Enter}');
  expect(title()).toBe('Coming to A&E');
  expect(open.store.getState().history.past).toHaveLength(0);
  await edit('Left by Tab{Tab}');
  expect(title()).toBe('Left by Tab');
  expect(open.store.getState().history.past).toHaveLength(1);
});

it('changes between current and future state', async () => {
  const { open } = setup();
  await userEvent.click(screen.getByRole('button', { name: 'Current state' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Future state' }));
  expect(mapInfo(open.store.getState().map).state).toBe('future');
  expect(screen.getByRole('button', { name: 'Future state' })).toBeTruthy();
});

it('shows no tabs for one view', () => {
  setup({ views: [map] });
  expect(screen.queryByRole('tab')).toBeNull();
  expect(screen.getByText('the canvas')).toBeTruthy();
});

it('moves between several views by arrow keys', async () => {
  setup({ views: [map, outline] });
  expect(screen.getByRole('tab', { name: 'Map' }).getAttribute('aria-selected')).toBe('true');
  await userEvent.click(screen.getByRole('tab', { name: 'Map' }));
  await userEvent.keyboard('{ArrowRight}');
  expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'Outline' }));
  expect(screen.getByRole('tabpanel', { name: 'Outline' }).textContent).toBe('the outline');
  await userEvent.keyboard('{ArrowRight}');
  expect(screen.getByRole('tabpanel', { name: 'Map' }).textContent).toBe('the canvas');
});

it('shows a notice of the session once and lets it be closed', async () => {
  const { open } = setup();
  open.session.setState({ notice: { text: 'A touchpoint cannot lead to itself.', tone: 'danger', count: 1 } });
  expect(await screen.findByText('A touchpoint cannot lead to itself.')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Close notice' }));
  expect(screen.queryByText('A touchpoint cannot lead to itself.')).toBeNull();
  expect(open.session.getState().notice).toBeNull();
});
