import { FONT, radius, space, type Theme, type ThemeName, target, textSizes, themes } from './tokens';

const kebab = (name: string): string => name.replaceAll(/[A-Z]|\d+/g, (part) => `-${part.toLowerCase()}`);
const moodNames: Record<string, string> = { '-2': 'worst', '-1': 'bad', '0': 'neutral', '1': 'good', '2': 'best' };

function colours(theme: Theme): string[] {
  return Object.entries(theme).flatMap(([name, value]) => {
    if (typeof value === 'string') return [`--${kebab(name)}: ${value};`];
    return Object.entries(value).map(([key, colour]) => `--${kebab(name).replace(/s$/, '')}-${moodNames[key] ?? key}: ${colour};`);
  });
}

function block(selector: string, lines: readonly string[]): string {
  return `${selector} {\n  ${lines.join('\n  ')}\n}`;
}

/** The tokens as custom properties: `--ink`, `--mood-worst`, `--channel-navy`, `--zone-patient`, `--space-4`, `--text-14`. */
export function tokensCss(): string {
  const sizes = [
    `--font: ${FONT};`,
    ...space.map((px) => `--space-${px}: ${px}px;`),
    ...textSizes.map((px) => `--text-${px}: ${px / 16}rem;`),
    `--radius: ${radius.control}px;`,
    `--radius-panel: ${radius.panel}px;`,
    `--target: ${target.pointer}px;`,
  ];
  const scheme = (name: ThemeName): string[] => [`color-scheme: ${name};`, ...colours(themes[name])];
  return [
    block(':root', [...sizes, ...scheme('light')]),
    block(":root[data-theme='dark']", scheme('dark')),
    `@media (prefers-color-scheme: dark) {\n${block(":root:not([data-theme='light'])", scheme('dark'))}\n}`,
    `@media (pointer: coarse) {\n${block(':root', [`--target: ${target.touch}px;`])}\n}`,
  ].join('\n');
}
