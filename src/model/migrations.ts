import { SCHEMA_VERSION } from './map';

/** Tables of an older map as they were stored: nothing about them is known yet. */
export type LooseTables = Record<string, Record<string, Record<string, unknown>>>;

export interface Migration {
  /** The schema version it leads to, from the one before. */
  readonly to: number;
  migrate(tables: LooseTables): LooseTables;
}

/** One chain for whatever comes in: disk, file, tab. The first shape is 1, so it starts empty. */
export const migrations: readonly Migration[] = [];

/**
 * Brings tables of an older schema up to date.
 * @throws RangeError when `from` is newer than this app, or not a version at all.
 */
export function migrate(tables: LooseTables, from: number, chain = migrations, current = SCHEMA_VERSION): LooseTables {
  if (!Number.isInteger(from) || from < 1) throw new RangeError('No schema version');
  if (from > current) throw new RangeError('Made by a newer version');
  return chain.filter((step) => step.to > from && step.to <= current).reduce((all, step) => step.migrate(all), tables);
}
