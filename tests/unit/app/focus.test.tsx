import 'fake-indexeddb/auto';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useEffect, useRef } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { App } from '../../../src/app/App';
import { mapsDatabase, renameMap } from '../../../src/storage';

// The canvas measures itself, which jsdom cannot; like it, this takes the focus as it opens.
vi.mock('../../../src/views/map/MapView', () => ({
  default: function View() {
    const box = useRef<HTMLDivElement>(null);
    useEffect(() => box.current?.focus(), []);
    return (
      <div ref={box} tabIndex={-1}>
        the canvas
      </div>
    );
  },
}));

afterEach(async () => {
  window.location.hash = '';
  await mapsDatabase().maps.clear();
});

/** Longer than a dialog, a menu or a popover takes to give the focus back. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 150));
const hasFocus = (text: string) => document.activeElement?.textContent?.includes(text);

it('a new map keeps the focus that the canvas takes: the dialog and its button do not take it back', async () => {
  render(<App />);
  await userEvent.click(await screen.findByRole('button', { name: 'New map' }));
  await userEvent.type(screen.getByRole('textbox', { name: 'Map name' }), 'Going home{Enter}');
  await screen.findByText('the canvas');
  await settled();
  expect(hasFocus('the canvas')).toBe(true);
});

it('neither a theme, nor a rename here or elsewhere, takes the focus from where somebody is', async () => {
  render(<App />);
  await userEvent.click(await screen.findByRole('button', { name: 'New map' }));
  await userEvent.type(screen.getByRole('textbox', { name: 'Map name' }), 'Going home{Enter}');
  const canvas = await screen.findByText('the canvas');
  await renameMap(window.location.hash.slice('#/map/'.length), 'Elsewhere');
  await screen.findByRole('button', { name: 'Elsewhere' });
  await settled();
  expect(document.activeElement).toBe(canvas);

  await userEvent.click(screen.getByRole('button', { name: 'Elsewhere' }));
  await userEvent.keyboard('Here{Enter}');
  await waitFor(() => expect(hasFocus('Here')).toBe(true));

  await userEvent.click(screen.getByRole('button', { name: 'More' }));
  const dark = await screen.findByRole('radio', { name: 'Dark' });
  await userEvent.click(dark);
  await settled();
  expect(document.activeElement).toBe(dark);
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'More' })));
});
