/** What the list of maps can be sorted by, in the order of the menu. */
export const sortings = [
  { id: 'edited', label: 'Last edited' },
  { id: 'name', label: 'Name' },
  { id: 'created', label: 'Created' },
] as const;
export type Sorting = (typeof sortings)[number]['id'];

interface Arrangeable {
  readonly title: string;
  readonly createdAt: number;
  readonly updatedAt: number;
}

const names = new Intl.Collator('en-GB', { sensitivity: 'base', numeric: true });

const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase();

/** The maps whose title holds every word of the search, whatever its case and accents, in the order asked for. */
export function arrange<T extends Arrangeable>(maps: readonly T[], search: string, sorting: Sorting): T[] {
  const words = fold(search).split(/\s+/).filter(Boolean);
  const found = maps.filter(({ title }) => words.every((word) => fold(title).includes(word)));
  return found.sort((a, b) => {
    if (sorting === 'name') return names.compare(a.title, b.title) || b.updatedAt - a.updatedAt;
    return sorting === 'created' ? b.createdAt - a.createdAt : b.updatedAt - a.updatedAt;
  });
}
