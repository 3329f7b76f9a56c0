/** How each command of the model is made at random for the map it meets. A test holds this list beside src/model/commands. */
import {
  addBranch,
  addEvidence,
  addGain,
  addLane,
  addNextTouchpoint,
  addPainPoint,
  addRecord,
  addStage,
  addToList,
  addTouchpoint,
  attachEvidence,
  type Command,
  channelColours,
  connect,
  connectionKinds,
  deleteConnections,
  deleteEvidence,
  deleteLane,
  deleteRecord,
  deleteStage,
  deleteTouchpoints,
  digitalAccess,
  evidenceKinds,
  type Id,
  insertIntoConnection,
  type JourneyMap,
  mapStates,
  moods,
  moveLane,
  moveStage,
  moveTouchpoint,
  moveTouchpointBy,
  moveTouchpoints,
  newId,
  type Slot,
  setFields,
  setMood,
  severities,
  sourceKinds,
  type TableName,
  type Touchpoint,
  together,
  toggleChannel,
  zones,
} from '../../../src/model';

/** Turns a few random numbers into choices, one number each. */
export class Picks {
  readonly text: string;
  private readonly numbers: readonly number[];
  private at = 0;

  constructor(numbers: readonly number[], text: string) {
    this.numbers = numbers;
    this.text = text;
  }
  below(limit: number): number {
    return this.numbers[this.at++ % this.numbers.length]! % limit;
  }
  one<T>(choices: readonly T[]): T {
    return choices[this.below(choices.length)]!;
  }
  /** An id of the table; one time in twenty, or where the table is empty, one that is not there. */
  id(map: JourneyMap, table: TableName): Id {
    const ids = Object.keys(map[table]);
    const n = this.below(9_999);
    return n % 20 === 19 || ids.length === 0 ? 'gone' : ids[n % ids.length]!;
  }
  maybe<T>(value: () => T): T | null {
    return this.below(3) === 0 ? null : value();
  }
  ids(map: JourneyMap, table: TableName, most = 3): Id[] {
    return [...new Set(Array.from({ length: 1 + this.below(most) }, () => this.id(map, table)))];
  }
  slot(map: JourneyMap): Slot {
    return { laneId: this.id(map, 'lanes'), stageId: this.id(map, 'stages'), column: this.below(4), row: this.below(3) };
  }
}

type Maker = (map: JourneyMap, pick: Picks) => Command;

const touchpointFields = (map: JourneyMap, pick: Picks): Partial<Touchpoint> =>
  pick.one<() => Partial<Touchpoint>>([
    () => ({ title: pick.text }),
    () => ({ description: pick.text, momentOfTruth: true, waitMinutes: pick.below(5_000), durationMinutes: pick.below(600) / 2 }),
    () => ({ title: pick.text, channelIds: pick.ids(map, 'channels'), mood: pick.maybe(() => pick.one(moods)), assumed: true }),
    () => ({
      tags: pick.text === '' ? [] : [pick.text],
      link: pick.one(['', 'https://example.org/a?b=c', 'mailto:a@example.org', 'tel:111']),
    }),
    // Refused: an unsafe link, a negative wait.
    () => ({ link: 'javascript:alert(1)' }),
    () => ({ waitMinutes: -1 }),
  ])();

let pasted = 0;

export const makers: Record<string, Maker> = {
  addStage: (map, pick) =>
    addStage(
      { title: pick.text },
      pick.maybe(() => pick.id(map, 'stages')),
    ),
  moveStage: (map, pick) => moveStage(pick.id(map, 'stages'), pick.below(6) - 1),
  deleteStage: (map, pick) => deleteStage(pick.id(map, 'stages')),
  addLane: (map, pick) => {
    const zone = pick.maybe(() => pick.one(zones));
    return addLane(
      zone ? { title: pick.text, zone } : { title: pick.text },
      pick.maybe(() => pick.id(map, 'lanes')),
    );
  },
  moveLane: (map, pick) => moveLane(pick.id(map, 'lanes'), pick.one(['up', 'down'])),
  deleteLane: (map, pick) => deleteLane(pick.id(map, 'lanes')),
  addTouchpoint: (map, pick) => addTouchpoint(pick.slot(map), touchpointFields(map, pick)),
  addNextTouchpoint: (map, pick) => addNextTouchpoint(pick.id(map, 'touchpoints'), touchpointFields(map, pick)),
  addBranch: (map, pick) => addBranch(pick.id(map, 'touchpoints'), touchpointFields(map, pick)),
  moveTouchpoint: (map, pick) => moveTouchpoint(pick.id(map, 'touchpoints'), pick.slot(map)),
  moveTouchpoints: (map, pick) => {
    const to = pick.slot(map);
    return moveTouchpoints(pick.ids(map, 'touchpoints', 5), to);
  },
  moveTouchpointBy: (map, pick) => moveTouchpointBy(pick.id(map, 'touchpoints'), pick.one(['left', 'right', 'up', 'down'])),
  deleteTouchpoints: (map, pick) => deleteTouchpoints(pick.ids(map, 'touchpoints')),
  setMood: (map, pick) =>
    setMood(
      pick.ids(map, 'touchpoints'),
      pick.maybe(() => pick.one(moods)),
      pick.maybe(() => pick.id(map, 'personas')),
    ),
  toggleChannel: (map, pick) => toggleChannel(pick.ids(map, 'touchpoints'), pick.id(map, 'channels')),
  connect: (map, pick) =>
    connect(pick.id(map, 'touchpoints'), pick.id(map, 'touchpoints'), pick.maybe(() => pick.one(connectionKinds)) ?? undefined),
  deleteConnections: (map, pick) => deleteConnections(pick.ids(map, 'connections')),
  insertIntoConnection: (map, pick) =>
    insertIntoConnection(pick.id(map, 'connections'), pick.maybe(() => ({ id: pick.id(map, 'touchpoints') })) ?? { title: pick.text }),
  addPainPoint: (map, pick) =>
    addPainPoint(pick.id(map, 'touchpoints'), {
      title: pick.text,
      severity: pick.one(severities),
      personaIds: pick.maybe(() => pick.ids(map, 'personas')) ?? [],
    }),
  addGain: (map, pick) => addGain(pick.id(map, 'touchpoints'), { title: pick.text }),
  addEvidence: (map, pick) => {
    const painPointId = pick.maybe(() => pick.id(map, 'painPoints'));
    const touchpointId = map.painPoints[painPointId ?? '']?.touchpointId ?? pick.id(map, 'touchpoints');
    const sourceId = pick.maybe(() => pick.id(map, 'sources'));
    return addEvidence(touchpointId, { painPointId, kind: pick.one(evidenceKinds), text: pick.text, n: pick.below(900), sourceId });
  },
  attachEvidence: (map, pick) =>
    attachEvidence(
      pick.id(map, 'evidence'),
      pick.maybe(() => pick.id(map, 'painPoints')),
    ),
  deleteEvidence: (map, pick) => deleteEvidence(pick.id(map, 'evidence')),
  addToList: (_, pick) =>
    pick.one<() => Command>([
      () => addToList('channels', { name: pick.text, colour: pick.one(channelColours) }),
      () => addToList('personas', { name: pick.text, digitalAccess: pick.one(digitalAccess) }),
      () => addToList('sources', { title: pick.text, kind: pick.one(sourceKinds) }),
    ])(),
  addRecord: (map, pick) => {
    const touchpointId = pick.id(map, 'touchpoints');
    // An order of its own: this command takes it as given.
    return addRecord('gains', { id: newId(), touchpointId, title: pick.text, note: '', order: `0${++pasted}V` }, 'Paste gain');
  },
  setFields: (map, pick) =>
    pick.one<() => Command>([
      () => setFields('touchpoints', pick.id(map, 'touchpoints'), touchpointFields(map, pick), 'Edit touchpoint', 'typing'),
      () => setFields('stages', pick.id(map, 'stages'), { title: pick.text }, 'Rename stage'),
      () => setFields('lanes', pick.id(map, 'lanes'), { title: pick.text, zone: pick.one(zones) }, 'Edit lane'),
      () => setFields('connections', pick.id(map, 'connections'), { label: pick.text, kind: pick.one(connectionKinds) }, 'Edit connection'),
      () => setFields('painPoints', pick.id(map, 'painPoints'), { note: pick.text, severity: pick.one(severities) }, 'Edit pain point'),
      () => setFields('map', pick.id(map, 'map'), { title: pick.text, state: pick.one(mapStates) }, 'Rename map'),
      () => setFields('channels', pick.id(map, 'channels'), { name: pick.text }, 'Rename channel'),
    ])(),
  deleteRecord: (map, pick) => {
    const table = pick.one(['channels', 'personas', 'sources', 'gains', 'painPoints'] as const);
    return deleteRecord(table, pick.id(map, table), 'Delete');
  },
  // The second is made for the map before the first: what it means may be gone by then.
  together: (map, pick) => {
    const first = makers[pick.one(SINGLE)]!(map, pick);
    return together('Both', [first, makers[pick.one(SINGLE)]!(map, pick)]);
  },
};

const SINGLE = Object.keys(makers).filter((name) => name !== 'together');
