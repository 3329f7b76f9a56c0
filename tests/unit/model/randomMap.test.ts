import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChanges, commit, find, findProblems, type JourneyMap, Refused, tableNames } from '../../../src/model';
import * as commands from '../../../src/model/commands';
import { createMapStore } from '../../../src/state/mapStore';
import { makers } from './randomCommands';
import { arbitraryCommands, arbitraryMap, run, runSteps, startMap } from './randomMap';

/** Exported beside the commands, but none themselves. */
const HELPERS = ['blankTouchpoint'];

const copy = (map: JourneyMap): JourneyMap => JSON.parse(JSON.stringify(map)) as JourneyMap;

describe('any random sequence of 200 commands', () => {
  it('covers every command of the model', () => {
    const all = Object.keys(commands).filter((name) => !HELPERS.includes(name));
    expect(Object.keys(makers).sort()).toEqual([...all, 'together'].sort());
  });

  it('keeps every invariant after each command', () => {
    fc.assert(
      fc.property(arbitraryCommands(200), (steps) => {
        let map = startMap();
        for (const step of steps) {
          const result = run(map, step.make(map));
          if (!result) continue;
          map = result.map;
          expect(findProblems(map)).toEqual([]);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('is taken back exactly by undo and brought back exactly by redo', () => {
    fc.assert(
      fc.property(arbitraryCommands(200), (steps) => {
        const first = startMap();
        const store = createMapStore(first);
        for (const step of steps) {
          try {
            store.commit(step.make(store.getState().map));
          } catch (error) {
            if (!(error instanceof Refused)) throw error;
          }
        }
        const last = store.getState().map;
        while (store.undo()) {}
        expect(store.getState().map).toEqual(first);
        while (store.redo()) {}
        expect(store.getState().map).toEqual(last);
      }),
      { numRuns: 40 },
    );
  });

  it('gives the same map when its changes are replayed on a copy', () => {
    fc.assert(
      fc.property(arbitraryCommands(200), (steps) => {
        const { map, transactions } = runSteps(startMap(), steps);
        const overTheWire = JSON.parse(JSON.stringify(transactions)) as typeof transactions;
        const replayed = overTheWire.reduce((now, { changes }) => applyChanges(now, changes), copy(startMap()));
        expect(replayed).toEqual(map);
      }),
      { numRuns: 40 },
    );
  });

  it('keeps every record that no change names the same object', () => {
    fc.assert(
      fc.property(arbitraryCommands(60), (steps) => {
        let map = startMap();
        for (const step of steps) {
          const result = run(map, step.make(map));
          if (!result) continue;
          const touched = new Set(result.transaction.changes.map(({ path }) => `${path[0]} ${path[1]}`));
          for (const table of tableNames) {
            for (const id of Object.keys(map[table])) {
              if (!touched.has(`${table} ${id}`)) expect(find(result.map, table, id)).toBe(find(map, table, id));
            }
          }
          map = result.map;
        }
      }),
      { numRuns: 15 },
    );
  });
});

describe('a refused command', () => {
  it('changes nothing and says why in a sentence', () => {
    let refused = 0;
    fc.assert(
      fc.property(arbitraryCommands(100), (steps) => {
        let map = startMap();
        for (const step of steps) {
          const before = copy(map);
          try {
            map = commit(map, step.make(map))?.map ?? map;
          } catch (error) {
            expect(error).toBeInstanceOf(Refused);
            expect((error as Error).message).toMatch(/^[A-Z].+\.$/s);
            expect(map).toEqual(before);
            refused++;
          }
        }
      }),
      { numRuns: 20 },
    );
    expect(refused).toBeGreaterThan(10);
  });
});

describe('arbitraryMap', () => {
  it('gives maps that keep every invariant and hold something in every table', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(arbitraryMap({ commands: 120 }), (map) => {
        expect(findProblems(map)).toEqual([]);
        for (const table of tableNames) if (Object.keys(map[table]).length > 0) seen.add(table);
      }),
      { numRuns: 20 },
    );
    expect([...seen].sort()).toEqual([...tableNames].sort());
  });
});
