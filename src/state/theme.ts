import { useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { ThemeName } from '../tokens';

/** What the person chose: one of the two, or whatever the device says. */
export const themeSettings = ['system', 'light', 'dark'] as const;
export type ThemeSetting = (typeof themeSettings)[number];

const KEY = 'throughline.theme';

function read(): ThemeSetting {
  try {
    const stored = localStorage.getItem(KEY);
    return themeSettings.find((setting) => setting === stored) ?? 'system';
  } catch {
    return 'system'; // storage switched off: the choice lasts as long as the tab
  }
}

export const themeStore = createStore<{ readonly setting: ThemeSetting }>(() => ({ setting: read() }));

export function setTheme(setting: ThemeSetting): void {
  themeStore.setState({ setting });
  try {
    localStorage.setItem(KEY, setting);
  } catch {
    // As above: still shown, only not kept.
  }
}

export function useThemeSetting(): ThemeSetting {
  return useStore(themeStore, ({ setting }) => setting);
}

const DARK = '(prefers-color-scheme: dark)';

function watchDevice(onChange: () => void): () => void {
  const query = window.matchMedia?.(DARK);
  query?.addEventListener('change', onChange);
  return () => query?.removeEventListener('change', onChange);
}

/** The theme that is shown: the choice, or the device's where there is none. */
export function useThemeName(): ThemeName {
  const setting = useThemeSetting();
  const deviceIsDark = useSyncExternalStore(watchDevice, () => window.matchMedia?.(DARK).matches ?? false);
  if (setting !== 'system') return setting;
  return deviceIsDark ? 'dark' : 'light';
}

/** A choice made in another tab. */
export function followOtherTabs(): () => void {
  const onStorage = (event: StorageEvent): void => {
    if (event.key === KEY) themeStore.setState({ setting: read() });
  };
  window.addEventListener('storage', onStorage);
  return () => window.removeEventListener('storage', onStorage);
}
