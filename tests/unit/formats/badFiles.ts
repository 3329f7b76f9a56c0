import { toJson } from '../../../src/formats/json/write';
import { fullMap } from './fullMap';

// biome-ignore lint/suspicious/noExplicitAny: a parsed file that the tests spoil in every way
type Loose = any;

/** The text of a sound file after something was done to its contents. */
export function spoiled(spoil: (file: Loose, map: Loose) => void): string {
  const file = JSON.parse(toJson(fullMap()));
  spoil(file, file.map);
  return JSON.stringify(file);
}

/** Each: what is wrong, the text of the file, and the one sentence a person reads. */
export const badFiles: [string, string, string][] = [
  ['nothing in it', '', 'This file is empty.'],
  ['prose', 'Dear colleague, the map is attached.', 'This file is not JSON, or part of it is missing.'],
  [
    'NaN for a number',
    toJson(fullMap()).replace('"waitMinutes": 2880', '"waitMinutes": NaN'),
    'This file is not JSON, or part of it is missing.',
  ],
  ['other JSON', '{"type":"excalidraw","elements":[]}', 'This is a JSON file, but not a Throughline map.'],
  ['a list', '[]', 'This is a JSON file, but not a Throughline map.'],
  ['only null', 'null', 'This is a JSON file, but not a Throughline map.'],
  ['only a text', '"throughline"', 'This is a JSON file, but not a Throughline map.'],
  ['a format inherited from a prototype', '{"__proto__":{"format":"throughline"}}', 'This is a JSON file, but not a Throughline map.'],
  ['no version', spoiled((file) => delete file.version), 'This Throughline file does not say which version it is.'],
  ['a version that is text', spoiled((file) => (file.version = '1')), 'This Throughline file does not say which version it is.'],
  ['version 0', spoiled((file) => (file.version = 0)), 'This Throughline file does not say which version it is.'],
  [
    'a newer version',
    spoiled((file) => (file.version = 2)),
    'This map was made by a newer version of Throughline, which this one cannot read.',
  ],
  ['no map', spoiled((file) => delete file.map), 'This Throughline file holds no map.'],
  ['a list for the map', spoiled((file) => (file.map = [])), 'This Throughline file holds no map.'],
  ['a missing table', spoiled((_, map) => delete map.gains), 'This file has no list of “gains”.'],
  ['a table that is no list', spoiled((_, map) => (map.stages = { s: 1 })), '“stages” in this file is not a list.'],
  ['a record that is null', spoiled((_, map) => map.stages.push(null)), 'Stage 3 is not a record.'],
  ['a record that is text', spoiled((_, map) => map.gains.push('gain')), 'Gain 2 is not a record.'],
  ['a record without an id', spoiled((_, map) => delete map.lanes[1].id), 'Lane “Nurse” has no id.'],
  ['an id that is a number', spoiled((_, map) => (map.lanes[1].id = 7)), 'Lane “Nurse” has no id.'],
  ['two maps', spoiled((_, map) => map.map.push({ ...map.map[0], id: 'map2' })), 'This file does not hold exactly one map.'],
  ['no record about the map', spoiled((_, map) => (map.map = [])), 'This file does not hold exactly one map.'],

  ['an id used twice', spoiled((_, map) => (map.touchpoints[1].id = 'call')), 'Touchpoint “Visit” has the same id as another touchpoint.'],
  ['__proto__ as an id', spoiled((_, map) => (map.stages[1].id = '__proto__')), 'Stage “Clinic” has a wrong value for “id”.'],
  ['constructor as an id', spoiled((_, map) => (map.stages[1].id = 'constructor')), 'Stage “Clinic” has a wrong value for “id”.'],
  ['a missing field', spoiled((_, map) => delete map.touchpoints[0].tags), 'Touchpoint “GP rings back” has no “tags”.'],
  ['a number for a title', spoiled((_, map) => (map.lanes[0].title = 7)), 'Lane 1 has a wrong value for “title”.'],
  ['a text for a mood', spoiled((_, map) => (map.touchpoints[0].mood = '-2')), 'Touchpoint “GP rings back” has a wrong value for “mood”.'],
  ['a mood out of range', spoiled((_, map) => (map.touchpoints[0].mood = 9)), 'Touchpoint “GP rings back” has a wrong value for “mood”.'],
  ['half a column', spoiled((_, map) => (map.touchpoints[0].column = 0.5)), 'Touchpoint “GP rings back” has a wrong value for “column”.'],
  ['a row below 0', spoiled((_, map) => (map.touchpoints[1].row = -1)), 'Touchpoint “Visit” has a wrong value for “row”.'],
  ['null for a zone', spoiled((_, map) => (map.lanes[0].zone = null)), 'Lane “Patient” has a wrong value for “zone”.'],
  ['an object for a title', spoiled((_, map) => (map.map[0].title = { toString: 'x' })), 'Map 1 has a wrong value for “title”.'],
  [
    'a list in a list of tags',
    spoiled((_, map) => (map.touchpoints[0].tags = [['a']])),
    'Touchpoint “GP rings back” has a wrong value for “tags”.',
  ],
  ['an order ending in zero', spoiled((_, map) => (map.stages[0].order = '10')), 'Stage “Referral” has a wrong value for “order”.'],
  [
    'Infinity',
    toJson(fullMap()).replace('"waitMinutes": 2880', '"waitMinutes": 1e999'),
    'Touchpoint “GP rings back” has a wrong value for “waitMinutes”.',
  ],
  [
    'a script for a link',
    spoiled((_, map) => (map.touchpoints[0].link = 'java\nscript:alert(1)')),
    'Touchpoint “GP rings back” has a link that is not http, https, mailto or tel.',
  ],
  [
    '20,001 characters',
    spoiled((_, map) => (map.evidence[0].text = 'x'.repeat(20_001))),
    `Piece of evidence “${'x'.repeat(60)}…” has more than 20,000 characters in “text”.`,
  ],
  [
    '51 tags',
    spoiled((_, map) => (map.touchpoints[0].tags = Array.from({ length: 51 }, (__, index) => `tag ${index}`))),
    'Touchpoint “GP rings back” has more than 50 entries in “tags”.',
  ],
  [
    'a name that turns the sentence around',
    spoiled((_, map) => (map.lanes[0] = { ...map.lanes[0], title: '\u202eevil\nlane', zone: 'none' })),
    'Lane “evil lane” has a wrong value for “zone”.',
  ],

  [
    'a lane that is not there',
    spoiled((_, map) => (map.touchpoints[0].laneId = 'x')),
    'Touchpoint “GP rings back” names a lane that is not in the file.',
  ],
  ['a stage that is not there', spoiled((_, map) => map.stages.pop()), 'Touchpoint “Visit” names a stage that is not in the file.'],
  [
    'a channel that is not there',
    spoiled((_, map) => (map.channels = [])),
    'Touchpoint “GP rings back” names a channel that is not in the file.',
  ],
  [
    'a persona that is not there',
    spoiled((_, map) => (map.touchpoints[0].moodByPersona = { eve: 1 })),
    'Touchpoint “GP rings back” names a persona that is not in the file.',
  ],
  [
    'a connection into nowhere',
    spoiled((_, map) => (map.connections[0].toId = 'x')),
    'Connection “letter” names a touchpoint that is not in the file.',
  ],
  [
    'an inherited name as a reference',
    spoiled((_, map) => (map.gains[0].touchpointId = 'valueOf')),
    'Gain “Seen on time” has a wrong value for “touchpointId”.',
  ],
  [
    'evidence of no pain point',
    spoiled((_, map) => (map.painPoints = [])),
    'Piece of evidence “I waited all day” names a pain point that is not in the file.',
  ],
  [
    'evidence of no source',
    spoiled((_, map) => (map.sources = [])),
    'Piece of evidence “I waited all day” names a source that is not in the file.',
  ],
  [
    'two touchpoints in a slot',
    spoiled((_, { touchpoints: [a, b] }) => Object.assign(b, { laneId: a.laneId, stageId: a.stageId, column: a.column, row: a.row })),
    'Touchpoint “Visit” lies in the same slot as another touchpoint.',
  ],
  [
    'an order used twice',
    spoiled((_, map) => (map.stages[1].order = map.stages[0].order)),
    'Stage “Clinic” has the same order as another stage.',
  ],
  [
    'a connection to itself',
    spoiled((_, map) => (map.connections[0].toId = 'call')),
    'Connection “letter” connects a touchpoint with itself.',
  ],
  [
    'a connection made twice',
    spoiled((_, map) => map.connections.push({ ...map.connections[0], id: 'c2' })),
    'Connection “letter” repeats a connection.',
  ],
  [
    'evidence for a pain point of another touchpoint',
    spoiled((_, map) => {
      map.evidence[0].painPointId = map.painPoints[0].id;
      map.evidence[0].touchpointId = map.touchpoints.find((t: { id: string }) => t.id !== map.painPoints[0].touchpointId).id;
    }),
    'Piece of evidence “I waited all day” shows a pain point of another touchpoint.',
  ],
];
