/** Text in map units without a DOM: widths from shipped metrics, lines wrapped the same everywhere. */
import { BOLD, BOLD_BEYOND, REGULAR, REGULAR_BEYOND } from './arial';

const FIRST = 0x20;
const regular = REGULAR.split(' ').map(Number);
const bold = BOLD.split(' ').map(Number);
/** Scripts outside the table: wide ones (CJK, emoji) take an em, others a little more than the average letter. */
const beyond = (character: string): number => ((character.codePointAt(0) ?? 0) >= 0x1100 ? 1_000 : 600);

function advance(character: string, isBold: boolean): number {
  const code = character.codePointAt(0)!;
  const width = (isBold ? bold : regular)[code - FIRST];
  return width ?? (isBold ? BOLD_BEYOND : REGULAR_BEYOND)[character] ?? beyond(character);
}

/** Width of one line in map units at a font size. */
export function textWidth(text: string, size: number, isBold = false): number {
  let width = 0;
  for (const character of text) width += advance(character, isBold);
  return (width * size) / 1_000;
}

const ELLIPSIS = '…';

/** The text, or as much of its start as fits with an ellipsis. */
export function fitText(text: string, width: number, size: number, isBold = false): string {
  if (textWidth(text, size, isBold) <= width) return text;
  const characters = [...text];
  while (characters.length > 0 && textWidth(characters.join('').trimEnd() + ELLIPSIS, size, isBold) > width) characters.pop();
  return characters.join('').trimEnd() + ELLIPSIS;
}

/**
 * Lines of at most `width` map units. Breaks at spaces and after hyphens and slashes, and inside a word only when the
 * word alone is too long. Past `maxLines` the last line ends in an ellipsis.
 */
export function wrapText(text: string, width: number, size: number, isBold = false, maxLines = Number.POSITIVE_INFINITY): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text)) {
    if (textWidth((line + piece).trimEnd(), size, isBold) <= width) {
      line += piece;
      continue;
    }
    if (line.trim() !== '') lines.push(line.trimEnd());
    line = piece.trimStart();
    while (textWidth(line.trimEnd(), size, isBold) > width) {
      const head = longestStart(line, width, size, isBold);
      // A hyphen shows that the word goes on, unless it ends in a sign anyway.
      lines.push(/\p{L}$/u.test(head) ? `${head}-` : head);
      line = line.slice(head.length);
    }
    if (lines.length > maxLines) break;
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

function longestStart(word: string, width: number, size: number, isBold: boolean): string {
  let head = '';
  for (const character of word) {
    if (head !== '' && textWidth(`${head}${character}-`, size, isBold) > width) break;
    head += character;
  }
  return head;
}
