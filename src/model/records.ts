/**
 * The records of a journey map, as valibot schemas: one source for the TypeScript types, for what a file or a
 * disk row may hold, and for the JSON Schema that is published. Words are those of the field (see README).
 */
import * as v from 'valibot';

/** Longest text any one field may hold, in UTF-16 units. */
export const MAX_TEXT = 20_000;
/** Most records one map may hold, all tables together. */
export const MAX_RECORDS = 20_000;

const text = v.pipe(v.string(), v.maxLength(MAX_TEXT));
/** Starts with a letter or digit, and is no name that every object has: `table[id]` is a record or nothing. */
const inherited = 'constructor|prototype|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf';
const id = v.pipe(v.string(), v.regex(new RegExp(`^(?!(?:${inherited})$)[A-Za-z0-9][A-Za-z0-9_-]{0,63}$`), 'Not an id'));
/** A fractional index, see order.ts. */
const order = v.pipe(v.string(), v.regex(/^[0-9A-Za-z]{0,199}[1-9A-Za-z]$/));
const slot = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(9_999));
/** Minutes; null where nobody has said. */
const minutes = v.nullable(v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(100_000_000)));
const ids = v.pipe(v.array(id), v.maxLength(200));
/** Empty, or an address that the browser parses as http, https, mailto or tel. */
const link = v.pipe(text, v.check(isSafeLink, 'Only http, https, mailto and tel links'));

/** True for an empty string and for http, https, mailto and tel addresses, judged by the parsed protocol. */
export function isSafeLink(value: string): boolean {
  if (value === '') return true;
  try {
    return ['http:', 'https:', 'mailto:', 'tel:'].includes(new URL(value).protocol);
  } catch {
    return false;
  }
}

export const zones = ['patient', 'frontstage', 'backstage', 'support'] as const;
export const connectionKinds = ['sequence', 'handoff', 'trigger', 'loop'] as const;
export const evidenceKinds = ['quote', 'observation', 'figure', 'record'] as const;
export const sourceKinds = ['interview', 'survey', 'observation', 'log', 'publication', 'other'] as const;
export const digitalAccess = ['low', 'some', 'high'] as const;
export const mapStates = ['current', 'future'] as const;
export const moods = [-2, -1, 0, 1, 2] as const;
export const severities = [1, 2, 3, 4] as const;
export const channelColours = ['navy', 'deep', 'teal', 'green', 'brown', 'brick', 'magenta', 'violet'] as const;

const mood = v.picklist(moods);

export const schemas = {
  map: v.object({ id, title: text, description: text, state: v.picklist(mapStates) }),
  stages: v.object({ id, title: text, description: text, order }),
  lanes: v.object({ id, title: text, description: text, zone: v.picklist(zones), order }),
  touchpoints: v.object({
    id,
    laneId: id,
    stageId: id,
    /** Slot inside the cell of lane and stage: whole numbers from 0. */
    column: slot,
    row: slot,
    title: text,
    description: text,
    channelIds: ids,
    mood: v.nullable(mood),
    /** Where a persona feels differently. */
    moodByPersona: v.record(id, mood),
    momentOfTruth: v.boolean(),
    /** Nobody has shown it: drawn with a dashed border. */
    assumed: v.boolean(),
    durationMinutes: minutes,
    /** Waited here before it happens. */
    waitMinutes: minutes,
    tags: v.pipe(v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(100))), v.maxLength(50)),
    link,
  }),
  connections: v.object({
    id,
    fromId: id,
    toId: id,
    kind: v.picklist(connectionKinds),
    label: text,
    waitMinutes: minutes,
  }),
  painPoints: v.object({
    id,
    touchpointId: id,
    title: text,
    note: text,
    severity: v.picklist(severities),
    /** Who it hits; empty means everyone. */
    personaIds: ids,
    assumed: v.boolean(),
    order,
  }),
  gains: v.object({ id, touchpointId: id, title: text, note: text, order }),
  evidence: v.object({
    id,
    touchpointId: id,
    /** The pain point it shows, or null when it is about the touchpoint itself. */
    painPointId: v.nullable(id),
    kind: v.picklist(evidenceKinds),
    text,
    /** A figure as published, with its unit: "74 %". Empty for quotes. */
    figure: text,
    /** People asked or cases counted. */
    n: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000_000_000))),
    /** A code such as P07, never a name. */
    participant: text,
    sourceId: v.nullable(id),
    order,
  }),
  sources: v.object({ id, title: text, kind: v.picklist(sourceKinds), date: text, link, order }),
  channels: v.object({ id, name: text, icon: text, colour: v.picklist(channelColours), order }),
  personas: v.object({
    id,
    name: text,
    description: text,
    digitalAccess: v.picklist(digitalAccess),
    accessNeeds: text,
    order,
  }),
} as const;

export type TableName = keyof typeof schemas;
export type RecordOf<T extends TableName> = Readonly<v.InferOutput<(typeof schemas)[T]>>;
export type AnyRecord = { [T in TableName]: RecordOf<T> }[TableName];

export type Id = string;
export type Zone = (typeof zones)[number];
export type Mood = (typeof moods)[number];
export type Severity = (typeof severities)[number];
export type ConnectionKind = (typeof connectionKinds)[number];
export type ChannelColour = (typeof channelColours)[number];
export type MapInfo = RecordOf<'map'>;
export type Stage = RecordOf<'stages'>;
export type Lane = RecordOf<'lanes'>;
export type Touchpoint = RecordOf<'touchpoints'>;
export type Connection = RecordOf<'connections'>;
export type PainPoint = RecordOf<'painPoints'>;
export type Gain = RecordOf<'gains'>;
export type Evidence = RecordOf<'evidence'>;
export type Source = RecordOf<'sources'>;
export type Channel = RecordOf<'channels'>;
export type Persona = RecordOf<'personas'>;

export const tableNames = Object.keys(schemas) as TableName[];
