/** Cards as they stand on the canvas, measured, and as the drawing says they stand. */
import { CARD, cardMarks, cardView, layoutMap, type Mark, textWidth } from '../../../src/drawing';
import type { JourneyMap } from '../../../src/model';
import { themes } from '../../../src/tokens';
import type { App } from './app';
import { originOnPage } from './pictures';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Boxes in map units, in the order x, y. Icons by their class are not told apart: their places do that. */
export interface CardLook {
  readonly box: Box;
  /** Lines of the title with their left edge, the middle of the line and their width. */
  readonly lines: readonly { readonly text: string; readonly x: number; readonly middle: number; readonly width: number }[];
  readonly icons: readonly Box[];
  /** What has a colour behind it: badges and the star. */
  readonly badges: readonly Box[];
  /** Words and numbers of the foot with their left edge. */
  readonly words: readonly { readonly text: string; readonly x: number }[];
}

const byPlace = <T extends { readonly x: number; readonly y?: number }>(list: readonly T[]): T[] =>
  [...list].sort((a, b) => a.x - b.x || (a.y ?? 0) - (b.y ?? 0));

/** What each card should look like. */
export function expectedCards(map: JourneyMap): Map<string, CardLook> {
  const looks = [...layoutMap(map).cards.values()].map(({ id, x, y, width, height }): [string, CardLook] => {
    const view = cardView(map, id)!;
    const marks = cardMarks(view, height, themes.light);
    const texts = marks.filter((mark) => mark.kind === 'text');
    const boxOf = (mark: Extract<Mark, { kind: 'rect' | 'icon' }>): Box => {
      const [w, h] = mark.kind === 'rect' ? [mark.width, mark.height] : [mark.size, mark.size];
      return { x: x + mark.x, y: y + mark.y, width: w, height: h };
    };
    const lines = view.titleLines.map((text, at) => ({
      text,
      x: x + CARD.padX,
      middle: y + CARD.padTop + CARD.lineHeight * (at + 0.5),
      width: textWidth(text, CARD.titleSize, true),
    }));
    const look = {
      box: { x, y, width, height },
      lines,
      icons: byPlace(marks.filter((mark) => mark.kind === 'icon').map(boxOf)),
      badges: byPlace(
        marks
          .filter((mark) => mark.kind === 'rect')
          .slice(1)
          .map(boxOf),
      ),
      words: byPlace(texts.slice(lines.length).map((mark) => ({ text: mark.text, x: x + mark.x }))),
    };
    return [id, look];
  });
  return new Map(looks);
}

/** What each mounted card looks like. */
export async function cardsOnPage(app: App): Promise<Map<string, CardLook>> {
  const origin = await originOnPage(app);
  const looks = await app.touchpoints().evaluateAll(
    (cards, { left, top }) => {
      const place = ({ x, y, width, height }: DOMRect): Box => ({ x: x - left, y: y - top, width, height });
      const measure = (node: Text, from: number, to: number): DOMRect => {
        const range = document.createRange();
        range.setStart(node, from);
        range.setEnd(node, to);
        return range.getBoundingClientRect();
      };
      /** The runs of text in an element; each line of several is one. */
      const runs = (element: Element): { text: string; rect: DOMRect }[] => {
        const found: { text: string; rect: DOMRect }[] = [];
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
          let at = 0;
          for (const line of node.data.split('\n')) {
            if (line.trim() !== '') found.push({ text: line, rect: measure(node, at, at + line.length) });
            at += line.length + 1;
          }
        }
        return found;
      };
      return cards.map((card): [string, CardLook] => {
        const [title, foot] = card.children as unknown as [HTMLElement, HTMLElement];
        const filled = [...card.querySelectorAll('span')].filter((span) => getComputedStyle(span).backgroundColor !== 'rgba(0, 0, 0, 0)');
        const lines = runs(title).map(({ text, rect }) => {
          const { x, y, width, height } = place(rect);
          return { text, x, middle: y + height / 2, width };
        });
        // Two runs beside each other that React made of one text, "+" and "2", are one again.
        const words: { text: string; x: number }[] = [];
        let parent: Node | null = null;
        for (const element of foot.querySelectorAll('span')) {
          for (const node of element.childNodes) {
            if (node.nodeType !== Node.TEXT_NODE) continue;
            const text = (node as Text).data;
            if (parent === element) words.at(-1)!.text += text;
            else words.push({ text, x: place(measure(node as Text, 0, text.length)).x });
            parent = element;
          }
        }
        const icons = [...card.querySelectorAll('i')].map((icon) => place(icon.getBoundingClientRect()));
        const badges = filled.map((badge) => place(badge.getBoundingClientRect()));
        return [(card as HTMLElement).dataset.touchpointId!, { box: place(card.getBoundingClientRect()), lines, icons, badges, words }];
      });
    },
    { left: origin.x, top: origin.y },
  );
  return new Map(
    looks.map(([id, look]) => [id, { ...look, icons: byPlace(look.icons), badges: byPlace(look.badges), words: byPlace(look.words) }]),
  );
}

/** Where the two differ: the card by more than half a px, what stands in it by more than one. */
export function unlike(expected: CardLook, seen: CardLook): string[] {
  const boxes = (what: string, a: readonly Box[], b: readonly Box[], most: number): string[] => {
    if (a.length !== b.length) return [`${a.length} ${what} wanted, ${b.length} seen`];
    const off = (one: Box, two: Box): number =>
      Math.max(Math.abs(one.x - two.x), Math.abs(one.y - two.y), Math.abs(one.width - two.width), Math.abs(one.height - two.height));
    return a.flatMap((one, at) =>
      off(one, b[at]!) <= most ? [] : [`${what} ${JSON.stringify(one)} wanted, ${JSON.stringify(b[at])} seen`],
    );
  };
  const texts = (what: string, a: readonly { text: string }[], b: readonly { text: string }[]): string[] => {
    const [wanted, seenText] = [a, b].map((list) => list.map(({ text }) => text).join(' | '));
    return wanted === seenText ? [] : [`${what} "${wanted}" wanted, "${seenText}" seen`];
  };
  const lines = expected.lines.flatMap((line, at) => {
    const other = seen.lines[at];
    // Kerning draws letters together, which the drawing's sums of widths leave out.
    const fits = other && Math.abs(line.x - other.x) <= 1 && Math.abs(line.middle - other.middle) <= 1 && other.width - line.width <= 1;
    return fits ? [] : [`line "${line.text}" at ${line.x}, ${line.middle} wanted, ${JSON.stringify(other)} seen`];
  });
  const words = expected.words.flatMap((word, at) => {
    const other = seen.words[at];
    return other && Math.abs(word.x - other.x) <= 1 ? [] : [`"${word.text}" at ${word.x} wanted, ${JSON.stringify(other)} seen`];
  });
  return [
    ...boxes('card', [expected.box], [seen.box], 0.5),
    ...texts('title', expected.lines, seen.lines),
    ...lines,
    ...boxes('icons', expected.icons, seen.icons, 1),
    ...boxes('badges', expected.badges, seen.badges, 1),
    ...texts('foot', expected.words, seen.words),
    ...words,
  ];
}
