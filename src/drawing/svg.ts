/** A picture as an SVG document: plain text, no DOM, no scripts, no fonts from elsewhere. */
import { FONT } from '../tokens';
import { iconPath } from './icons';
import type { Mark } from './marks';
import type { Picture } from './picture';

/** XML text: markup characters escaped, and characters that XML 1.0 does not allow left out. */
export function escapeXml(text: string): string {
  return (
    text
      .toWellFormed()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go
      .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
  );
}

/** Writes a picture; text stays text, and title and description are there for screen readers. */
export function toSvg(picture: Picture): string {
  const icons = new Map<string, string>();
  const body = picture.marks.map((mark) => write(mark, icons)).join('\n');
  const defs = [...icons].map(([name, id]) => `<path id="${id}" d="${iconPath(name)}"/>`).join('');
  const { width, height } = picture;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title desc" font-family="${escapeXml(FONT)}">`,
    `<title id="title">${escapeXml(picture.title)}</title>`,
    `<desc id="desc">${escapeXml(picture.description)}</desc>`,
    `<defs><g fill="none" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${defs}</g></defs>`,
    `<rect width="${width}" height="${height}" fill="${picture.background}"/>`,
    body,
    '</svg>\n',
  ].join('\n');
}

function attributes(values: Record<string, string | number | undefined>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${typeof value === 'number' ? Math.round(value * 100) / 100 : value}"`)
    .join('');
}

function write(mark: Mark, icons: Map<string, string>): string {
  switch (mark.kind) {
    case 'group': {
      const label = mark.label === undefined ? '' : `<title>${escapeXml(mark.label)}</title>`;
      return `<g transform="translate(${mark.x} ${mark.y})">${label}${mark.marks.map((inner) => write(inner, icons)).join('')}</g>`;
    }
    case 'rect':
      return `<rect${attributes({ x: mark.x, y: mark.y, width: mark.width, height: mark.height, rx: mark.radius, fill: mark.fill ?? 'none', ...stroke(mark) })}/>`;
    case 'path':
      return `<path${attributes({ d: mark.d, fill: mark.fill ?? 'none', ...stroke(mark) })}/>`;
    case 'text':
      return `<text${attributes({
        x: mark.x,
        y: mark.y,
        'font-size': mark.size,
        'font-weight': mark.bold ? 'bold' : undefined,
        'text-anchor': mark.anchor === 'start' ? undefined : mark.anchor,
        fill: mark.fill,
      })}>${escapeXml(mark.text)}</text>`;
    case 'icon': {
      const id = icons.get(mark.name) ?? `icon-${icons.size + 1}`;
      icons.set(mark.name, id);
      const scale = Math.round((mark.size / 24) * 1_000) / 1_000;
      return `<use href="#${id}" transform="translate(${mark.x} ${mark.y}) scale(${scale})" fill="none" stroke="${mark.stroke}" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/>`;
    }
  }
}

function stroke(mark: { stroke?: string; strokeWidth?: number; dash?: readonly number[] }): Record<string, string | number | undefined> {
  return { stroke: mark.stroke, 'stroke-width': mark.strokeWidth, 'stroke-dasharray': mark.dash?.join(' ') };
}
