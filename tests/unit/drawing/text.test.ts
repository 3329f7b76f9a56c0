import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitText, textWidth, wrapText } from '../../../src/drawing';

const WIDTH = 132;
const LONG = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
/** Text without white space, and without what a break inside a word may add. */
const bare = (text: string): string => text.replaceAll(/[\s-]/g, '');

/** Words of any length and script, joined by any white space. */
const arbitraryWords = (): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof(
        fc.string({ unit: 'grapheme', maxLength: 40 }),
        fc.constantFrom(LONG, '患者が電話をかける', 'e-mail/SMS', '👩‍⚕️🏥', 'a\u0301', 'النتيجة', '   ', '\n', '-', '/'),
        fc.lorem({ maxCount: 4 }),
      ),
      { maxLength: 8 },
    )
    .map((words) => words.join(' '));

describe('the width of a text', () => {
  it.each([
    ['A', 667, 722],
    ['W', 944, 944],
    ['i', 222, 278],
    ['m', 833, 889],
    [' ', 278, 278],
    ['é', 556, 556],
    ['…', 1000, 1000],
    ['—', 1000, 1000],
    ['€', 556, 556],
  ])('of %s is as in Arial', (character, regular, bold) => {
    expect(textWidth(character, 1_000)).toBe(regular);
    expect(textWidth(character, 1_000, true)).toBe(bold);
  });

  it('adds up and grows with the size', () => {
    expect(textWidth('GP rings', 14)).toBeCloseTo((14 * (778 + 667 + 278 + 333 + 222 + 556 + 556 + 500)) / 1_000, 6);
    expect(textWidth('GP rings', 28)).toBeCloseTo(2 * textWidth('GP rings', 14), 6);
    expect(textWidth('', 14)).toBe(0);
  });

  it('gives signs outside the table a whole em where they are wide', () => {
    expect(textWidth('診', 14)).toBe(14);
    expect(textWidth('🏥', 14)).toBe(14);
  });
});

describe('fitting into one line', () => {
  it('never is too wide, and is the text itself where that fits', () => {
    fc.assert(
      fc.property(arbitraryWords(), fc.integer({ min: 20, max: 300 }), (text, width) => {
        const fitted = fitText(text, width, 12);
        expect(textWidth(fitted, 12)).toBeLessThanOrEqual(width);
        if (textWidth(text, 12) <= width) expect(fitted).toBe(text);
        else expect(text.startsWith(fitted.replace(/…$/, ''))).toBe(true);
      }),
    );
  });
});

describe('wrapping', () => {
  // 110: a lane header, the narrowest that is wrapped into; one sign alone may be wider than less.
  it('keeps every line within the width and loses no character', () => {
    fc.assert(
      fc.property(arbitraryWords(), fc.integer({ min: 110, max: 240 }), fc.boolean(), (text, width, bold) => {
        const lines = wrapText(text, width, 14, bold);
        for (const line of lines) {
          expect(textWidth(line, 14, bold)).toBeLessThanOrEqual(width);
          expect(line).toBe(line.trim());
          expect(line).not.toBe('');
        }
        expect(bare(lines.join(''))).toBe(bare(text));
      }),
      { numRuns: 300 },
    );
  });

  it('keeps to the number of lines, with an ellipsis where there is more', () => {
    fc.assert(
      fc.property(arbitraryWords(), fc.integer({ min: 1, max: 4 }), (text, maxLines) => {
        const all = wrapText(text, WIDTH, 14, true);
        const lines = wrapText(text, WIDTH, 14, true, maxLines);
        if (all.length <= maxLines) {
          expect(lines).toEqual(all);
          return;
        }
        expect(lines).toHaveLength(maxLines);
        expect(lines.slice(0, -1)).toEqual(all.slice(0, maxLines - 1));
        expect(lines.at(-1)).toMatch(/…$/);
        expect(textWidth(lines.at(-1)!, 14, true)).toBeLessThanOrEqual(WIDTH);
      }),
      { numRuns: 300 },
    );
  });

  it('breaks at spaces, and after hyphens and slashes', () => {
    expect(wrapText('Patient rings the surgery', 90, 14)).toEqual(['Patient rings', 'the surgery']);
    expect(wrapText('walk-in/appointment', 60, 14)).toEqual(['walk-in/', 'appoint-', 'ment']);
  });

  it('shows by a hyphen that a long German word goes on', () => {
    const lines = wrapText(LONG, WIDTH, 14, true);
    expect(lines.length).toBeGreaterThan(3);
    for (const line of lines.slice(0, -1)) expect(line).toMatch(/-$/);
    expect(lines.join('').replaceAll('-', '')).toBe(LONG);
  });

  it.each([
    ['Chinese and Japanese', '患者が診療所に電話をかけて予約を取ろうとする'],
    ['Thai', 'ผู้ป่วยโทรหาคลินิกเพื่อขอนัดหมายกับแพทย์ประจำครอบครัว'],
    ['Arabic', 'المريضيتصلبالعيادةليحجزموعدامعالطبيب'],
  ])('breaks %s without hyphens, which it does not know', (_, text) => {
    const lines = wrapText(text, 90, 14);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join('')).toBe(text);
  });

  it.each(['👩‍⚕️', '🇬🇧', 'e\u0301', '👍🏽'])('never cuts %s in two', (sign) => {
    const whole = (line: string): boolean => line.replaceAll(sign, '').replaceAll(/[-…]/g, '') === '';
    expect(wrapText(sign.repeat(30), 60, 14).filter((line) => !whole(line))).toEqual([]);
    expect(whole(fitText(sign.repeat(30), 60, 14))).toBe(true);
  });

  it('takes no longer than a blink for the longest text a record may hold', () => {
    const longest = 'Wartezimmer'.repeat(1_800);
    const from = performance.now();
    expect(wrapText(longest, WIDTH, 14, true, 6)).toHaveLength(6);
    expect(fitText(longest, WIDTH, 14)).toMatch(/…$/);
    expect(performance.now() - from).toBeLessThan(100);
  });

  it.each(['', ' ', ' \n\t  '])('makes no line of %j', (text) => {
    expect(wrapText(text, WIDTH, 14)).toEqual([]);
  });
});
