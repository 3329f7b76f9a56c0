import type { Evidence, Source } from '../../../model';

/** "1 pain point", "2 pain points". */
export const plural = (n: number, word: string): string => `${n} ${word}${n === 1 ? '' : 's'}`;

export const evidenceNames: Record<Evidence['kind'], string> = {
  quote: 'Quote',
  observation: 'Observation',
  figure: 'Figure',
  record: 'Record',
};

export const sourceNames: Record<Source['kind'], string> = {
  interview: 'Interview',
  survey: 'Survey',
  observation: 'Observation',
  log: 'Log',
  publication: 'Publication',
  other: 'Other',
};

export const accessNames = { low: 'Low', some: 'Some', high: 'High' } as const;
export const stateNames = { current: 'Current state', future: 'Future state' } as const;

/** Parts that are not empty, as one line: "P07 · interview · 12 May". */
export const line = (...parts: readonly (string | null | undefined | false)[]): string => parts.filter(Boolean).join(' · ');

/** "74 % of 35,670": the figure with what it was counted among. */
export function figureWords({ figure, n }: Pick<Evidence, 'figure' | 'n'>): string {
  const count = n === null ? '' : n.toLocaleString('en-GB');
  if (figure && count) return `${figure} of ${count}`;
  return figure || (count && `n = ${count}`);
}

export const sourceWords = (source: Source | undefined): string =>
  source ? line(source.title || sourceNames[source.kind], source.date) : '';
