import { type ConversionConfig, toJsonSchema } from '@valibot/to-json-schema';
import { MAX_RECORDS, SCHEMA_VERSION, schemas, tableNames } from '../../../src/model';

/** What JSON Schema cannot say in words: that a link parses to a safe protocol, that a number is finite (in JSON all are). */
const ignoreActions = ['check', 'finite'];
const config: ConversionConfig = { target: 'draft-2020-12', ignoreActions };

const say = (name: string): string => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

/** The published schema, made from the schemas that the app itself checks with. */
export function fileSchema(): object {
  const tables = tableNames.map((table) => {
    const { $schema: _, additionalProperties: __, ...record } = toJsonSchema(schemas[table], config);
    const only =
      table === 'map' ? { minItems: 1, maxItems: 1, description: 'One record, about the map itself.' } : { maxItems: MAX_RECORDS };
    return [table, { type: 'array', title: say(table), ...only, items: record }] as const;
  });
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Throughline map',
    description:
      'One journey map. Beyond this schema: ids are unique in their table, every id that is named is in the file, no two touchpoints share a slot, orders do not repeat, lengths count UTF-16 units, and links are http, https, mailto or tel.',
    type: 'object',
    required: ['format', 'version', 'map'],
    properties: {
      $schema: { type: 'string' },
      format: { const: 'throughline' },
      version: { const: SCHEMA_VERSION },
      map: { type: 'object', required: tableNames, properties: Object.fromEntries(tables) },
    },
  };
}
