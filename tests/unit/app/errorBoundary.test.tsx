import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ErrorBoundary } from '../../../src/app/ErrorBoundary';
import { setOpenNow } from '../../../src/app/openNow';
import { emptyMap } from '../../../src/model';

function Broken(): never {
  throw new TypeError('lane is undefined');
}

const downloads: string[] = [];

beforeEach(() => {
  // React tells the console of every caught crash.
  vi.spyOn(console, 'error').mockImplementation(() => {});
  downloads.length = 0;
  URL.createObjectURL = () => 'blob:x';
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    downloads.push(this.download);
  });
});
afterEach(() => {
  setOpenNow(null);
  vi.restoreAllMocks();
});

const crash = () =>
  render(
    <ErrorBoundary>
      <Broken />
    </ErrorBoundary>,
  );

it('says in plain words what happened, that saved work is safe, and what the browser said', () => {
  crash();
  const alert = screen.getByRole('alert');
  expect(alert.textContent).toContain('Something went wrong on this page');
  expect(alert.textContent).toContain('Every change that was saved is safe on this device.');
  expect(alert.textContent).toContain('TypeError: lane is undefined');
  expect(screen.getByRole('button', { name: 'Reload' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Download this map' })).toBeNull();
});

it('hands out the map that was open', async () => {
  setOpenNow(() => emptyMap({ title: 'Discharge' }));
  crash();
  // The route that had it open has gone with the crash.
  setOpenNow(null);
  await userEvent.click(screen.getByRole('button', { name: 'Download this map' }));
  await waitFor(() => expect(downloads).toEqual(['Discharge.json']));
});

it('shows the page as long as nothing crashes', () => {
  render(
    <ErrorBoundary>
      <p>all is well</p>
    </ErrorBoundary>,
  );
  expect(screen.getByText('all is well')).toBeTruthy();
});
