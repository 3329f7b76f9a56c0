/** Maps whose every word is hostile to XML, made from any map. */
import fc from 'fast-check';
import { type JourneyMap, tableNames } from '../../../src/model';
import { arbitraryMap } from '../model/randomMap';
import { arbitraryCrowd } from './maps';

const HOSTILE = [
  '<script>alert(1)</script>',
  ']]>',
  '<![CDATA[x]]>',
  '"><svg onload=alert(1)>',
  "' onclick='alert(1)",
  '&amp;&lt;&#0;&nbsp;',
  '\u0000\u0008\u000b\u001f',
  '\ud800 lone \udc00',
  '\ufffe\uffff',
  '<!-- -->',
  '<?xml version="1.0"?>',
  'javascript:alert(1)',
  'xlink:href="https://example.org"',
  'line\r\nbreak\ttab',
  '‮turned',
  '🩺',
];

const words = (): fc.Arbitrary<string> =>
  fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary', maxLength: 30 }), fc.string({ maxLength: 30 }));

/** Fields that hold a person's words; an icon's name comes from a file too. */
const FIELDS = ['title', 'description', 'label', 'name', 'icon', 'text', 'note', 'date'];

function withWords(map: JourneyMap, list: readonly string[]): JourneyMap {
  let at = 0;
  const next = (): string => list[at++ % list.length]!;
  const reworded = (record: object): object =>
    Object.fromEntries(
      Object.entries(record).map(([key, value]) => [key, typeof value === 'string' && FIELDS.includes(key) ? next() : value]),
    );
  return Object.fromEntries(
    tableNames.map((table) => [table, Object.fromEntries(Object.entries(map[table]).map(([id, record]) => [id, reworded(record)]))]),
  ) as unknown as JourneyMap;
}

export const arbitraryHostileMap = (): fc.Arbitrary<JourneyMap> =>
  fc
    .tuple(fc.oneof(arbitraryMap({ commands: 50 }), arbitraryCrowd()), fc.array(words(), { minLength: 1, maxLength: 40 }))
    .map(([map, list]) => withWords(map, list));
