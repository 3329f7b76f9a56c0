import { type JourneyMap, mapInfo } from '../model';
import type { Exporter } from './types';

/** Names that Windows keeps for devices, whatever follows the first dot. */
const RESERVED = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])(\.|$)/i;
/** File systems allow 255 bytes; the rest is left for the extension and for " (2)". */
const MOST_BYTES = 180;

/** A title as the name of a file that every system can save: the same words, without what misleads or breaks. */
export function safeName(title: string): string {
  const clean = title
    .normalize('NFC')
    // Halves of surrogate pairs, control characters, and the invisible ones that can turn a name around (bidi); joiners stay.
    .replace(/\p{Cs}|(?!\s)\p{Cc}|(?![\u200c\u200d])\p{Cf}/gu, '')
    .replace(/[/\\:|]+/g, '-')
    .replace(/[*?"<>]+/g, '')
    .replace(/\s+/g, ' ');
  const name = shorten(clean.replace(/^[. ]+/, '')).replace(/[. ]+$/, '');
  if (name === '') return 'Untitled journey';
  return RESERVED.test(name) ? `Map ${name}` : name;
}

function shorten(name: string): string {
  const encoder = new TextEncoder();
  let bytes = 0;
  let short = '';
  for (const character of name) {
    bytes += encoder.encode(character).length;
    if (bytes > MOST_BYTES) break;
    short += character;
  }
  return short;
}

/** The name of the file that a map is saved as: "GP referral.svg". */
export function fileName(map: JourneyMap, format: Pick<Exporter, 'extension'>): string {
  return `${safeName(mapInfo(map).title)}.${format.extension}`;
}
