import { readFileSync, writeFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toJson } from '../../../src/formats/json/write';
import { arbitraryMap } from '../model/randomMap';
import { fullMap } from './fullMap';
import { fileSchema } from './jsonSchema';

const PUBLISHED = 'public/throughline-map.schema.json';

if (process.env.UPDATE_SCHEMA) writeFileSync(PUBLISHED, `${JSON.stringify(fileSchema(), null, 2)}\n`);

const published = JSON.parse(readFileSync(PUBLISHED, 'utf8'));
const validate = new Ajv({ strict: true, allErrors: true }).compile(published);
const problemsOf = (file: unknown): string[] => (validate(file) ? [] : validate.errors!.map((e) => `${e.instancePath} ${e.message}`));

describe('the published JSON Schema', () => {
  it('is what the records say now (to update it: UPDATE_SCHEMA=1 npx vitest run tests/unit/formats/jsonSchema.test.ts)', () => {
    expect(published).toEqual(JSON.parse(JSON.stringify(fileSchema())));
  });

  it('accepts a map with every kind of record', () => {
    expect(problemsOf(JSON.parse(toJson(fullMap())))).toEqual([]);
  });

  it('accepts every map that is exported', () => {
    const property = fc.property(arbitraryMap({ commands: 40 }), (map) => {
      expect(problemsOf(JSON.parse(toJson(map)))).toEqual([]);
    });
    fc.assert(property, { numRuns: 30 });
  });

  it.each([
    ['another format', (file: Loose) => (file.format = 'other'), '/format'],
    ['no list of gains', (file: Loose) => delete (file.map as Loose).gains, '/map'],
    ['two maps', (file: Loose) => rows(file, 'map').push(rows(file, 'map')[0]!), '/map/map'],
    ['a mood out of range', (file: Loose) => (rows(file, 'touchpoints')[0]!.mood = 3), '/map/touchpoints/0/mood'],
    ['a title too long', (file: Loose) => (rows(file, 'stages')[0]!.title = 'x'.repeat(20_001)), '/map/stages/0/title'],
    ['an id that is none', (file: Loose) => (rows(file, 'lanes')[0]!.id = '__proto__'), '/map/lanes/0/id'],
  ])('refuses %s', (_, spoil, where) => {
    const file = JSON.parse(toJson(fullMap())) as Loose;
    spoil(file);
    expect(problemsOf(file).some((problem) => problem.startsWith(`${where} `))).toBe(true);
  });
});

type Loose = Record<string, unknown>;
const rows = (file: Loose, table: string): Loose[] => (file.map as Record<string, Loose[]>)[table]!;
