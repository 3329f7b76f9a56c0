import { describe, expect, it } from 'vitest';
import { type LooseTables, type Migration, migrate, migrations, SCHEMA_VERSION } from '../../../src/model';

/** One test per real migration, by the version it leads to: tables as they were, and as they should come out. */
const tested: Readonly<Record<number, { before: LooseTables; after: LooseTables }>> = {};

describe('the real chain', () => {
  it('has a test for every migration, and no gap up to the present version', () => {
    expect(migrations.map(({ to }) => to)).toEqual(Array.from({ length: SCHEMA_VERSION - 1 }, (_, at) => at + 2));
    expect(Object.keys(tested).map(Number)).toEqual(migrations.map(({ to }) => to));
  });

  it('brings each old shape up to the next one', () => {
    for (const step of migrations) expect(step.migrate(tested[step.to]!.before)).toEqual(tested[step.to]!.after);
  });

  it('leaves what is up to date as it is', () => {
    const tables = { stages: { s: { id: 's' } } };
    expect(migrate(tables, SCHEMA_VERSION)).toBe(tables);
  });
});

describe('a chain', () => {
  /** Version 2 calls phases stages; version 3 gives them an order. */
  const chain: Migration[] = [
    { to: 2, migrate: ({ phases = {}, ...rest }) => ({ ...rest, stages: phases }) },
    {
      to: 3,
      migrate: ({ stages = {}, ...rest }) => ({
        ...rest,
        stages: Object.fromEntries(Object.entries(stages).map(([id, stage]) => [id, { ...stage, order: 'V' }])),
      }),
    },
  ];
  const old = { phases: { s: { id: 's' } } };

  it('runs every step from the version of the tables on', () => {
    expect(migrate(old, 1, chain, 3)).toEqual({ stages: { s: { id: 's', order: 'V' } } });
    expect(migrate({ stages: { s: { id: 's' } } }, 2, chain, 3)).toEqual({ stages: { s: { id: 's', order: 'V' } } });
    expect(migrate(old, 3, chain, 3)).toBe(old);
  });

  it('stops at the version that is asked for', () => {
    expect(migrate(old, 1, chain, 2)).toEqual({ stages: { s: { id: 's' } } });
  });

  it('refuses what a newer version made', () => {
    expect(() => migrate(old, 4, chain, 3)).toThrow(new RangeError('Made by a newer version'));
  });

  it.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, '1' as never, null as never])('refuses %j as a version', (from) => {
    expect(() => migrate(old, from, chain, 3)).toThrow(new RangeError('No schema version'));
  });
});
