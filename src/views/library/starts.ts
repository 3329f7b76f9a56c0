import { type Example, examples, type Template, templates } from '../../content';

/** Something a new map can start from. */
export type Start = Template | Example;

export const starts: readonly Start[] = [...templates, ...examples];

const BLANK = 'blank';
export const firstStart: Start = templates.find(({ id }) => id === BLANK) ?? templates[0]!;

/** The name a map gets when nobody gives it one. */
export const defaultName = (start: Start): string => (start.id === firstStart.id ? 'Untitled journey' : start.label);
