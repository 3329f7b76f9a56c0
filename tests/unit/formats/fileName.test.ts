import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileName, safeName } from '../../../src/formats';
import { emptyMap } from '../../../src/model';

describe('the name of a file', () => {
  it.each([
    ['GP referral', 'GP referral'],
    ['Überweisung – für Łódź 🩺', 'Überweisung – für Łódź 🩺'],
    ['A&E: a nurse’s shift', 'A&E- a nurse’s shift'],
    ['../../etc/passwd', '-..-etc-passwd'],
    ['C:\\temp\\x', 'C-temp-x'],
    ['what? "this" <is> *it*|', 'what this is it-'],
    ['line one\nline two\ttab', 'line one line two tab'],
    ['\u202efdp.exe\u2066\u200f\ufeff', 'fdp.exe'],
    ['nul\u0000l\u0007\u009f', 'null'],
    ['👩\u200d⚕️', '👩\u200d⚕️'],
    ['half \ud83d a pair', 'half a pair'],
    ['ends in dots. . .', 'ends in dots'],
    ['.hidden', 'hidden'],
    ['CON', 'Map CON'],
    ['com1.map', 'Map com1.map'],
    ['lpt²', 'Map lpt²'],
    ['Connie', 'Connie'],
    ['', 'Untitled journey'],
    ['   ', 'Untitled journey'],
    ['...', 'Untitled journey'],
    ['\u202e', 'Untitled journey'],
    ['e\u0301', '\u00e9'],
  ])('%j becomes %j', (title, expected) => {
    expect(safeName(title)).toBe(expected);
  });

  it('is short enough for every file system, and cut between characters', () => {
    expect(safeName('x'.repeat(20_000))).toBe('x'.repeat(180));
    expect(safeName('🩺'.repeat(20_000))).toBe('🩺'.repeat(45));
    expect(safeName(`${'x'.repeat(179)}. and more`)).toBe('x'.repeat(179));
  });

  it('is safe whatever the title', () => {
    const nasty = fc.constantFrom('/', '\\', '.', ' ', '\u202e', '\u0000', '\n', 'NUL', 'aux.', ':', '\ud800', '\u2028', '🩺');
    const title = fc.array(fc.oneof(nasty, fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 120 }).map((parts) => parts.join(''));
    const property = fc.property(title, (text) => {
      const name = safeName(text);
      expect(name).not.toMatch(/[/\\:*?"<>|\p{Cc}\p{Cs}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/u);
      expect(name).not.toMatch(/^[. ]|[. ]$|^$/);
      expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i);
      expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(190);
    });
    fc.assert(property, { numRuns: 500 });
  });

  it('takes the title of the map and the extension of the format', () => {
    expect(fileName(emptyMap({ title: 'GP / referral' }), { extension: 'svg' })).toBe('GP - referral.svg');
  });
});
