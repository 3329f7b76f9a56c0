/** What every template and every example promises, whichever is added. */
import * as lucide from 'lucide';
import { describe, expect, it } from 'vitest';
import { blankMap, channels, examples, templates } from '../../../src/content';
import { iconNames } from '../../../src/drawing/icons';
import {
  canConnect,
  channelColours,
  channelsInOrder,
  evidenceOf,
  find,
  findProblems,
  incomingOf,
  isSafeLink,
  type JourneyMap,
  mapInfo,
  outgoingOf,
  tableNames,
} from '../../../src/model';
import published from '../../fixtures/published-journeys.json';

const all = [...templates, ...examples];
const drawn = all.filter(({ id }) => id !== 'blank').map((start) => [start.label, start.build('Mine')] as const);
const touchpoints = (map: JourneyMap) => Object.values(map.touchpoints);

describe('the shipped channels', () => {
  it('are 16 with ids that are slugs, names, and colours of the model', () => {
    expect(channels).toHaveLength(16);
    for (const { id, name, colour } of channels) {
      expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(name).not.toBe('');
      expect(channelColours).toContain(colour);
    }
  });

  it('have icons that lucide has and the drawing draws', () => {
    for (const { icon } of channels) {
      expect(Object.keys(lucide)).toContain(icon);
      expect(iconNames).toContain(icon);
    }
  });

  it('differ in icon, name and order; beside each other also in colour', () => {
    for (const field of ['id', 'icon', 'name', 'order'] as const) expect(new Set(channels.map((channel) => channel[field])).size).toBe(16);
    for (const [at, { colour }] of channels.entries()) expect(channels[at + 1]?.colour).not.toBe(colour);
    expect(new Set(channels.map(({ colour }) => colour)).size).toBe(8);
  });
});

describe('the blank map', () => {
  it('has one stage, one patient lane, the channels and nothing else', () => {
    const map = blankMap('Mine');
    const held = Object.fromEntries(tableNames.map((table) => [table, Object.keys(map[table]).length]).filter(([, count]) => count !== 0));
    expect(held).toEqual({ map: 1, stages: 1, lanes: 1, channels: 16 });
    expect(Object.values(map.stages).map(({ title }) => title)).toEqual(['Stage 1']);
    expect(Object.values(map.lanes).map(({ title, zone }) => [title, zone])).toEqual([['Patient', 'patient']]);
  });
});

describe('the list of templates and examples', () => {
  it('has the promised ones, by their labels', () => {
    expect(templates.map(({ label }) => label)).toEqual(['Blank map', 'Outpatient referral', 'Joining as staff']);
    expect(examples.map(({ label }) => label)).toEqual(['Coming to A&E', "A nurse's shift", 'Getting a GP appointment']);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  });

  it.each(all.map((start) => [start.label, start] as const))('%s builds a sound map of that title, with an id of its own', (_, start) => {
    const [map, other] = [start.build('Mine'), start.build('Mine')];
    expect(findProblems(map)).toEqual([]);
    expect(mapInfo(map).title).toBe('Mine');
    expect(mapInfo(map).id).not.toBe(mapInfo(other).id);
    expect({ ...map, map: null }).toEqual({ ...other, map: null });
    expect(start.description).not.toBe('');
    expect(channelsInOrder(map)).toEqual(channels);
  });

  it.each(all.map((start) => [start.label, start.build('Mine')] as const))('%s uses no id twice, whatever the table', (_, map) => {
    const ids = tableNames.flatMap((table) => Object.keys(map[table]));
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });
});

describe.each(drawn)('%s', (_, map) => {
  it('is a journey of a useful size with a title on everything', () => {
    expect(touchpoints(map).length).toBeGreaterThanOrEqual(18);
    expect(touchpoints(map).length).toBeLessThanOrEqual(24);
    for (const table of ['stages', 'lanes', 'touchpoints', 'painPoints', 'gains', 'sources'] as const) {
      for (const { title } of Object.values(map[table])) expect(title.trim()).not.toBe('');
    }
  });

  it('uses every lane and every stage, and leaves no column or row empty', () => {
    for (const { id } of Object.values(map.lanes)) expect(touchpoints(map).some(({ laneId }) => laneId === id)).toBe(true);
    for (const { id } of Object.values(map.stages)) {
      const columns = new Set(
        touchpoints(map)
          .filter(({ stageId }) => stageId === id)
          .map(({ column }) => column),
      );
      expect([...columns].sort()).toEqual(Array.from({ length: columns.size }, (__, at) => at));
    }
  });

  it('connects every touchpoint, with hand-offs between lanes and only between lanes', () => {
    for (const { id } of touchpoints(map)) expect(incomingOf(map, id).length + outgoingOf(map, id).length).toBeGreaterThan(0);
    const kinds = Object.values(map.connections).map(({ kind, fromId, toId }) => {
      const sameLane = map.touchpoints[fromId]!.laneId === map.touchpoints[toId]!.laneId;
      if (kind === 'sequence' || kind === 'handoff') expect(`${fromId} ${kind}`).toBe(`${fromId} ${sameLane ? 'sequence' : 'handoff'}`);
      expect(canConnect(map, fromId, toId)).not.toBeNull();
      return kind;
    });
    expect(kinds.filter((kind) => kind === 'handoff').length).toBeGreaterThan(3);
  });

  it('goes forward in time but for loops back', () => {
    const stages = Object.keys(map.stages);
    for (const { id, fromId, toId, kind } of Object.values(map.connections)) {
      const [from, to] = [map.touchpoints[fromId]!, map.touchpoints[toId]!].map((t) => stages.indexOf(t.stageId) * 100 + t.column) as [
        number,
        number,
      ];
      if (kind === 'loop') expect(`${id} ${from - to > 0}`).toBe(`${id} true`);
      else expect(`${id} ${from - to > 0}`).toBe(`${id} false`);
    }
  });

  it('shows channels, moods up and down, and pain points', () => {
    const moods = new Set(touchpoints(map).map(({ mood }) => mood));
    expect([...moods].filter((mood) => mood !== null && mood < 0).length).toBeGreaterThan(0);
    expect([...moods].filter((mood) => mood !== null && mood > 0).length).toBeGreaterThan(0);
    expect(Object.keys(map.painPoints).length).toBeGreaterThan(3);
    expect(touchpoints(map).filter(({ channelIds }) => channelIds.length > 0).length).toBeGreaterThan(10);
  });

  it('marks as assumed exactly what has no evidence, and says that moods are', () => {
    for (const { id, assumed } of touchpoints(map)) expect(`${id} ${assumed}`).toBe(`${id} ${evidenceOf(map, id).length === 0}`);
    for (const { id, touchpointId, assumed } of Object.values(map.painPoints)) {
      expect(`${id} ${assumed}`).toBe(`${id} ${!evidenceOf(map, touchpointId).some(({ painPointId }) => painPointId === id)}`);
    }
    expect(mapInfo(map).description).toMatch(/moods.*are assumed/);
  });
});

describe.each(templates.map((template) => [template.label, template.build('Mine')] as const))('the template %s', (_, map) => {
  it('claims no evidence and names no source', () => {
    expect([map.evidence, map.sources]).toEqual([{}, {}]);
  });
});

it.each(['Outpatient referral', 'Joining as staff', "A nurse's shift", 'Getting a GP appointment'])('%s has a loop back', (label) => {
  const map = all.find((start) => start.label === label)!.build('Mine');
  expect(Object.values(map.connections).some(({ kind }) => kind === 'loop')).toBe(true);
});

describe.each(examples.map((example) => [example.label, example, example.build('Mine')] as const))('the example %s', (_, example, map) => {
  it('names a source with title, date and a safe link for every figure, and invents no quote', () => {
    expect(example.source).not.toBe('');
    for (const { kind, figure, text, sourceId, participant } of Object.values(map.evidence)) {
      expect([kind, participant]).toEqual(['figure', '']);
      expect([figure, text]).not.toContain('');
      expect(find(map, 'sources', sourceId ?? '')).toBeDefined();
    }
    for (const { title, date, link } of Object.values(map.sources)) {
      expect([title, date, link]).not.toContain('');
      expect(isSafeLink(link)).toBe(true);
    }
  });

  it('claims only figures that are published', () => {
    for (const { figure, source, published: path } of example.figures) {
      const [number, unit] = figure.split(' ');
      expect(`${path}: ${Number(number)}`).toBe(`${path}: ${valueAt(source, path)}`);
      expect(unit).toBe(path.endsWith('.min') ? 'min' : '%');
    }
  });

  it('shows each of them, and nothing else, on the touchpoint it belongs to', () => {
    const shown = Object.values(map.evidence).map(({ touchpointId, figure, text, n }) => [touchpointId, figure, text, n]);
    expect(shown).toEqual(example.figures.map(({ touchpointId, figure, text, n }) => [touchpointId, figure, text, n ?? null]));
  });

  it('leaves out none of what is published', () => {
    const { source } = example.figures[0]!;
    const claimed = example.figures.map(({ published: path }) => path);
    expect(claimed.toSorted()).toEqual(leaves(record(source)).toSorted());
  });

  it('links the publications that the figures were taken from', () => {
    const { source } = example.figures[0]!;
    expect(Object.values(map.sources).map(({ link }) => link)).toEqual([(record(source) as { url: string | string[] }).url].flat());
  });

  it('counts as many people as the publication does', () => {
    const { source } = example.figures[0]!;
    const text = JSON.stringify(record(source)).replaceAll(',', '');
    for (const n of new Set(example.figures.map((figure) => figure.n))) if (n !== undefined) expect(text).toContain(String(n));
  });
});

describe("a nurse's shift", () => {
  it('gives the measured minutes as durations, with their sum as it is', () => {
    const map = examples.find(({ id }) => id === 'a-nurses-shift')!.build('Mine');
    const minutes = touchpoints(map).flatMap(({ durationMinutes }) => durationMinutes ?? []);
    expect(minutes.toSorted((a, b) => a - b)).toEqual([31, 72, 81, 86, 147.5]);
    expect(minutes.reduce((sum, one) => sum + one, 0)).toBe(417.5);
    expect(mapInfo(map).description).toContain('99.6 % and 417.5 minutes');
  });
});

function record(id: string): object {
  const found = (published as { id: string }[]).find((entry) => entry.id === id);
  if (!found) throw new Error(`No publication ${id}`);
  return found;
}

/** The value at a path; keys may hold spaces and hyphens, but no dots. */
function valueAt(id: string, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown>)?.[key], record(id));
}

/** Paths of all numbers in a publication, but for how many people it asked. */
function leaves(value: object, path = ''): string[] {
  return Object.entries(value).flatMap(([key, inner]) => {
    const here = path === '' ? key : `${path}.${key}`;
    if (typeof inner === 'number') return key.startsWith('n_') ? [] : [here];
    return typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? leaves(inner, here) : [];
  });
}
