import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { applyTheme } from '../../../src/app/theme';
import { followOtherTabs, setTheme, themeStore, useThemeName } from '../../../src/state/theme';
import { ThemeChoice } from '../../../src/views/shared/ThemeChoice';

beforeEach(() => setTheme('system'));
afterEach(() => localStorage.clear());

it('leaves the choice to the device unless there is one', () => {
  const root = document.createElement('html');
  applyTheme('dark', root);
  expect(root.dataset.theme).toBe('dark');
  applyTheme('light', root);
  expect(root.dataset.theme).toBe('light');
  applyTheme('system', root);
  expect(root.hasAttribute('data-theme')).toBe(false);
});

function Shown() {
  return <p>shown: {useThemeName()}</p>;
}

it('keeps what is chosen in the menu', async () => {
  render(
    <>
      <ThemeChoice />
      <Shown />
    </>,
  );
  expect(screen.getByText('shown: light')).toBeTruthy();
  await userEvent.click(screen.getByRole('radio', { name: 'Dark' }));
  expect(screen.getByText('shown: dark')).toBeTruthy();
  expect(localStorage.getItem('throughline.theme')).toBe('dark');
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Dark' }).checked).toBe(true);
});

it('follows a choice made in another tab', () => {
  const stop = followOtherTabs();
  localStorage.setItem('throughline.theme', 'dark');
  act(() => void window.dispatchEvent(new StorageEvent('storage', { key: 'throughline.theme' })));
  expect(themeStore.getState().setting).toBe('dark');
  localStorage.setItem('throughline.theme', 'nonsense');
  act(() => void window.dispatchEvent(new StorageEvent('storage', { key: 'throughline.theme' })));
  expect(themeStore.getState().setting).toBe('system');
  stop();
});
