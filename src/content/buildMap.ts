import { blankTouchpoint, type Connection, type ConnectionKind, emptyMap, type JourneyMap, orders, type Touchpoint } from '../model';
import { channels } from './channels';
import type { Figure, MapSpec, PathSpec, TouchpointSpec } from './mapSpec';

const signs: Readonly<Record<string, ConnectionKind>> = { '>': 'sequence', '=>': 'handoff', '!>': 'trigger', '~>': 'loop' };

/** Makes a map of its description. Each one has an id of its own; all other ids are those of the description. */
export function buildMap(spec: MapSpec, title: string): JourneyMap {
  const { description = '', stages, lanes, touchpoints = [], paths = [], sources = {} } = spec;
  const hanging = touchpoints.map(whatHangsOn);
  return {
    ...emptyMap({ title, description }),
    stages: table(ordered(Object.entries(stages).map(([id, name]) => ({ id, title: name, description: '' })))),
    lanes: table(ordered(Object.entries(lanes).map(([id, [name, zone, about = '']]) => ({ id, title: name, description: about, zone })))),
    channels: table(channels),
    sources: table(ordered(Object.entries(sources).map(([id, source]) => ({ id, ...source })))),
    touchpoints: table(touchpoints.map(touchpointOf)),
    connections: table(paths.flatMap(connectionsOf)),
    painPoints: table(hanging.flatMap(({ painPoints }) => painPoints)),
    gains: table(hanging.flatMap(({ gains }) => gains)),
    evidence: table(hanging.flatMap(({ evidence }) => evidence)),
  };
}

function touchpointOf(spec: TouchpointSpec): Touchpoint {
  const { at, channels: channelIds = [], pains = [], gains: _, figures = [], ...fields } = spec;
  const [laneId = '', stageId = '', column = '0', row = '0'] = at.split(' ');
  // A claim without evidence is assumed.
  const assumed = figures.length === 0 && !pains.some((pain) => pain.figures);
  return blankTouchpoint(
    { laneId, stageId, column: Number(column), row: Number(row) },
    { ...fields, channelIds: [...channelIds], assumed },
  );
}

function whatHangsOn({ id: touchpointId, pains = [], gains = [], figures = [] }: TouchpointSpec) {
  const painPoints = ordered(
    pains.map(({ title, severity, note = '', figures: shown }, at) => {
      const id = `${touchpointId}-pain-${at + 1}`;
      return { id, touchpointId, title, note, severity, personaIds: [], assumed: shown === undefined };
    }),
  );
  const shown = [
    ...figures.map((figure) => ({ ...figure, painPointId: null })),
    ...pains.flatMap((pain, at) => (pain.figures ?? []).map((figure) => ({ ...figure, painPointId: painPoints[at]!.id }))),
  ];
  return {
    painPoints,
    gains: ordered(gains.map((title, at) => ({ id: `${touchpointId}-gain-${at + 1}`, touchpointId, title, note: '' }))),
    evidence: ordered(
      shown.map((figure, at) => ({ ...evidenceOf(figure, figure.painPointId), id: `${touchpointId}-figure-${at + 1}`, touchpointId })),
    ),
  };
}

const evidenceOf = ({ figure, text, n, source }: Figure, painPointId: string | null) => ({
  painPointId,
  kind: 'figure' as const,
  figure,
  text,
  n: n ?? null,
  participant: '',
  sourceId: source,
});

function connectionsOf(spec: PathSpec): Connection[] {
  const { path, label = '', waitMinutes = null } = typeof spec === 'string' ? { path: spec } : spec;
  const words = path.split(' ');
  return words.flatMap((sign, at) => {
    if (at % 2 === 0) return [];
    const [fromId, toId, kind] = [words[at - 1]!, words[at + 1] ?? '', signs[sign]];
    if (!kind) throw new Error(`No connection is written ${sign}: ${path}`);
    return [{ id: `${fromId}-to-${toId}`, fromId, toId, kind, label, waitMinutes }];
  });
}

function ordered<T>(records: readonly T[]): (T & { order: string })[] {
  const rising = orders(records.length);
  return records.map((record, at) => ({ ...record, order: rising[at]! }));
}

const table = <R extends { readonly id: string }>(records: readonly R[]): Readonly<Record<string, R>> =>
  Object.fromEntries(records.map((record) => [record.id, record]));
