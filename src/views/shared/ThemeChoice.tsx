import { setTheme, type ThemeSetting, themeSettings, useThemeSetting } from '../../state/theme';
import { SegmentedControl } from '../../ui';

const words: Record<ThemeSetting, string> = { system: 'Like the device', light: 'Light', dark: 'Dark' };
const segments = themeSettings.map((id) => ({ id, label: words[id] }));

export function ThemeChoice() {
  return <SegmentedControl label="Colours" onChange={setTheme} segments={segments} value={useThemeSetting()} />;
}
