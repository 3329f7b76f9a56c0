/** Text in map units without a DOM: widths from shipped metrics, lines wrapped the same everywhere. */
import { BOLD, BOLD_BEYOND, REGULAR, REGULAR_BEYOND } from './arial';

const FIRST = 0x20;
const regular = REGULAR.split(' ').map(Number);
const bold = BOLD.split(' ').map(Number);

/** Scripts outside the table: wide ones (CJK, emoji) take an em, others a little more than the average letter. */
function beyond(character: string): number {
  // Marks on the letter before, and what only joins or directs, take no room of their own.
  if (/^[\p{Mn}\p{Me}\p{Cf}]$/u.test(character)) return 0;
  return (character.codePointAt(0) ?? 0) >= 0x1100 ? 1_000 : 600;
}

/** In 1/1000 em: whole numbers, so that sums are exact. By code unit, for this is most of the time a layout takes. */
function units(text: string, isBold: boolean): number {
  const table = isBold ? bold : regular;
  let sum = 0;
  for (let at = 0; at < text.length; at++) {
    const known = table[text.charCodeAt(at) - FIRST];
    if (known !== undefined) {
      sum += known;
      continue;
    }
    const character = String.fromCodePoint(text.codePointAt(at)!);
    sum += (isBold ? BOLD_BEYOND : REGULAR_BEYOND)[character] ?? beyond(character);
    at += character.length - 1;
  }
  return sum;
}

/** Width of one line in map units at a font size. */
export function textWidth(text: string, size: number, isBold = false): number {
  return (units(text, isBold) * size) / 1_000;
}

const ELLIPSIS = '…';
/** What a reader takes for one sign: an emoji with its joiners, a letter with its marks. Nothing is cut inside one. */
const signs = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** As many signs from the start as fit beside `tail`; at least `least`. */
function start(text: string, width: number, size: number, isBold: boolean, tail: string, least: number): string {
  let used = units(tail, isBold);
  let count = 0;
  let end = 0;
  for (const { segment, index } of signs.segment(text)) {
    used += units(segment, isBold);
    if ((used * size) / 1_000 > width && count >= least) break;
    count++;
    end = index + segment.length;
  }
  return text.slice(0, end);
}

/** The text, or as much of its start as fits with an ellipsis. */
export function fitText(text: string, width: number, size: number, isBold = false): string {
  if (textWidth(text, size, isBold) <= width) return text;
  return start(text, width, size, isBold, ELLIPSIS, 0).trimEnd() + ELLIPSIS;
}

/**
 * Lines of at most `width` map units. Breaks at spaces and after hyphens and slashes, and inside a word only when the
 * word alone is too long. Past `maxLines` the last line ends in an ellipsis.
 */
export function wrapText(text: string, width: number, size: number, isBold = false, maxLines = Number.POSITIVE_INFINITY): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const piece of pieces(text)) {
    const word = units(piece.trimEnd(), isBold);
    if (((used + word) * size) / 1_000 <= width) {
      line += piece;
      used += piece.endsWith(' ') ? word + units(' ', isBold) : word;
      continue;
    }
    if (line.trim() !== '') lines.push(line.trimEnd());
    line = piece.trimStart();
    while (lines.length <= maxLines && textWidth(line.trimEnd(), size, isBold) > width) {
      const head = start(line, width, size, isBold, '-', 1);
      // A hyphen shows that the word goes on, unless it ends in a sign anyway; scripts without capitals use none.
      lines.push(/\p{LC}\p{M}*$/u.test(head) ? `${head}-` : head);
      line = line.slice(head.length);
    }
    if (lines.length > maxLines) break;
    used = units(line, isBold);
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  if (lines.length <= maxLines) return lines;
  const kept = lines.slice(0, maxLines);
  kept[maxLines - 1] = fitText(`${kept[maxLines - 1]} ${lines[maxLines]}${ELLIPSIS}`, width, size, isBold);
  return kept;
}

/** Words with the white space after them; a hyphen or slash ends a piece too. */
function pieces(text: string): string[] {
  return (
    text
      .replaceAll(/\s+/g, ' ')
      .trim()
      .match(/[^\s/-]*[/-]+\s?|[^\s/-]+\s?|\s/g) ?? []
  );
}
