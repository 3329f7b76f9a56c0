import { describe, expect, it } from 'vitest';
import { blend, radius, space, target, textSizes, themes, tokensCss } from '../../../src/tokens';

const css = tokensCss();
/** The blocks as a browser would meet them: what stands under each selector. */
const blocks = [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selector = '', body = '']) => ({ selector: selector.trim(), body }));
const valuesOf = (selector: string): string[] =>
  blocks.filter((block) => block.selector === selector).flatMap(({ body }) => body.match(/#[0-9a-f]{6}/g) ?? []);

/** Every colour of a theme with the name it has in CSS. */
function expected(theme: 'light' | 'dark'): [string, string][] {
  const t = themes[theme];
  const moods = ['worst', 'bad', 'neutral', 'good', 'best'].map((name, at): [string, string] => [
    `--mood-${name}`,
    t.moods[(at - 2) as -2],
  ]);
  const groups = (['channels', 'zones', 'bands'] as const).flatMap((group) =>
    Object.entries(t[group]).map(([key, colour]): [string, string] => [`--${group.slice(0, -1)}-${key}`, colour]),
  );
  const plain = Object.entries(t).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  const dashed = plain.map(([key, colour]): [string, string] => [
    `--${key.replace(/[A-Z]|\d/g, (part) => `-${part.toLowerCase()}`)}`,
    colour,
  ]);
  return [...dashed, ...groups, ...moods];
}

describe('the tokens as CSS', () => {
  it.each([
    ['light', ':root'],
    ['dark', ":root[data-theme='dark']"],
    ['dark', ":root:not([data-theme='light'])"],
  ] as const)('hold every colour of the %s theme under %s', (theme, selector) => {
    const body = blocks
      .filter((block) => block.selector.endsWith(selector))
      .map((block) => block.body)
      .join('\n');
    for (const [name, colour] of expected(theme)) expect(body).toContain(`${name}: ${colour};`);
    expect(body).toContain(`color-scheme: ${theme};`);
  });

  it('say nothing about colours that no theme has', () => {
    const known = new Set([...expected('light'), ...expected('dark')].map(([, colour]) => colour));
    expect(valuesOf(':root').length).toBeGreaterThan(40);
    expect(blocks.flatMap(({ body }) => body.match(/#[0-9a-f]{3,8}\b/gi) ?? []).filter((colour) => !known.has(colour))).toEqual([]);
  });

  it('hold every size, and larger targets for fingers', () => {
    for (const px of space) expect(css).toContain(`--space-${px}: ${px}px;`);
    for (const px of textSizes) expect(css).toContain(`--text-${px}: ${px / 16}rem;`);
    expect(css).toContain(`--radius: ${radius.control}px;`);
    expect(css).toContain(`--radius-panel: ${radius.panel}px;`);
    expect(css.indexOf(`--target: ${target.pointer}px;`)).toBeLessThan(css.indexOf('(pointer: coarse)'));
    expect(css.slice(css.indexOf('(pointer: coarse)'))).toContain(`--target: ${target.touch}px;`);
  });
});

describe('blend', () => {
  it.each([
    ['#ffffff', '#000000', 0, '#000000'],
    ['#ffffff', '#000000', 1, '#ffffff'],
    ['#ff0000', '#0000ff', 0.5, '#800080'],
  ])('%s over %s by %d is %s', (top, base, amount, mixed) => {
    expect(blend(top, base, amount)).toBe(mixed);
  });
});
