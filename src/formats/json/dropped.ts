import { quoted } from './words';

const MOST_NAMED = 5;

/** Remembers what a file holds beyond what is known, to say it once. */
export class Dropped {
  readonly #places = new Map<string, string>();

  /** Notes the keys of an object that are not among the known ones. */
  note(table: string, value: object, known: readonly string[]): void {
    for (const key of Object.keys(value)) {
      const place = `${table} ${key}`;
      if (known.includes(key) || this.#places.has(place)) continue;
      this.#places.set(place, table === '' ? quoted(key) : `${quoted(key)} in ${quoted(table)}`);
    }
  }

  /** One sentence, or none. */
  warnings(): string[] {
    const places = [...this.#places.values()];
    if (places.length === 0) return [];
    const named = places.slice(0, MOST_NAMED).join(', ');
    const more = places.length > MOST_NAMED ? ` and ${places.length - MOST_NAMED} more` : '';
    return [`Left out, as this version of Throughline does not know it: ${named}${more}.`];
  }
}
