import { examples, templates } from '../../content';
import type { JourneyMap } from '../../model';

/** Something a new map can start from. */
export interface Start {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  /** Where the figures of an example come from. */
  readonly source?: string;
  build(title: string): JourneyMap;
}

export const starts: { readonly templates: readonly Start[]; readonly examples: readonly Start[] } = { templates, examples };

const BLANK = 'blank';
export const firstStart: Start = templates.find(({ id }) => id === BLANK) ?? templates[0]!;

/** The name a map gets when nobody gives it one. */
export const defaultName = (start: Start): string => (start.id === firstStart.id ? 'Untitled journey' : start.label);
