import { followOtherTabs, type ThemeSetting, themeStore } from '../state/theme';
import { tokensCss } from '../tokens';

/** Puts the tokens on the page, as a constructed sheet: the security policy allows no inline style element. */
function adoptTokens(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(tokensCss());
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

/** `system` leaves the attribute away, so that the media query in the tokens decides. */
export function applyTheme(setting: ThemeSetting, root: HTMLElement = document.documentElement): void {
  if (setting === 'system') delete root.dataset.theme;
  else root.dataset.theme = setting;
}

/** Called once, before the first render. */
export function startTheme(): void {
  adoptTokens();
  applyTheme(themeStore.getState().setting);
  themeStore.subscribe(({ setting }) => applyTheme(setting));
  followOtherTabs();
}
