/** Icons of cards as CSS masks: an inline <svg> per icon would cost a paint chunk each (see ARCHITECTURE.md). */
import { iconNames, iconPath, moodIcons } from '../drawing';

const names = [...iconNames, ...Object.values(moodIcons), 'TriangleAlert', 'ThumbsUp', 'Star', 'Clock'];

function rule(name: string): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="#000" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"><path d="${iconPath(name)}"/></svg>`;
  return `.${iconClass(name)}{mask-image:url("data:image/svg+xml,${encodeURIComponent(svg)}")}`;
}

/** The class that masks an element with this icon; unknown names get the tag. */
export const iconClass = (name: string): string => `card-icon-${names.includes(name) ? name : 'Tag'}`;

let adopted = false;

/** Adds the masks to the page once, as a constructed sheet. */
export function adoptIconSheet(): void {
  if (adopted) return;
  adopted = true;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(names.map(rule).join('\n'));
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
