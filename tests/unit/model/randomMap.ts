/**
 * Random maps and random commands, for any property test. A step knows no ids of its own: it picks them from the map
 * it meets, so that any list of steps makes sense on any map, also after shrinking. Now and then it picks an id that
 * is not there, as a person does whose colleague deleted the thing in another tab.
 */
import fc from 'fast-check';
import { addToList, type Command, commit, emptyMap, type JourneyMap, orders, Refused, type Transaction } from '../../../src/model';
import { makers, Picks } from './randomCommands';

/** One random command: what it does depends on the map it is made for. */
export interface Step {
  readonly name: string;
  make(map: JourneyMap): Command;
  /** As fast-check shows it when a property fails. */
  toString(): string;
}

const NASTY = [
  '<script>alert(1)</script>',
  '=1+1',
  'a|b\tc\nd',
  '"quoted", and \'so\'',
  '‮right to left',
  '🩺 ward',
  '&amp; <b>',
  '  ',
  '\\',
];

/** Short texts as people and hostile files write them; well-formed Unicode. */
export const arbitraryText = (): fc.Arbitrary<string> =>
  fc.oneof({ weight: 4, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) }, { weight: 1, arbitrary: fc.constantFrom(...NASTY) });

/** How often each command comes, where it is not 3: maps have to grow, and what clears a whole lane must stay rare. */
const WEIGHTS: Readonly<Record<string, number>> = {
  addTouchpoint: 12,
  addNextTouchpoint: 8,
  connect: 8,
  addEvidence: 6,
  addPainPoint: 6,
  addBranch: 5,
  setFields: 5,
  together: 5,
  deleteTouchpoints: 2,
  deleteStage: 1,
  deleteLane: 1,
};

const stepOf = (name: string, numbers: readonly number[], text: string): Step => ({
  name,
  make: (map) => makers[name]!(map, new Picks(numbers, text)),
  toString: () => `${name}(${numbers.join(' ')}, ${JSON.stringify(text)})`,
});

function arbitraryStep(): fc.Arbitrary<Step> {
  const numbers = fc.noBias(fc.array(fc.nat(9_999), { minLength: 9, maxLength: 9 }));
  const names = Object.keys(makers).map((name) => ({ weight: WEIGHTS[name] ?? 3, arbitrary: fc.constant(name) }));
  return fc.tuple(fc.oneof(...names), numbers, arbitraryText()).map(([name, ns, text]) => stepOf(name, ns, text));
}

/** `count` random commands, now and then fewer, over every command of the model. */
export function arbitraryCommands(count = 200): fc.Arbitrary<Step[]> {
  const shorter = fc.noBias(fc.array(arbitraryStep(), { minLength: 1, maxLength: count, size: 'max' }));
  const all = fc.array(arbitraryStep(), { minLength: count, maxLength: count, size: 'max' });
  return fc.oneof({ withCrossShrink: true }, { weight: 1, arbitrary: shorter }, { weight: 3, arbitrary: all });
}

/** A map with a little of everything that commands need: stages, lanes, channels, personas, a source; no touchpoints. */
export function startMap(): JourneyMap {
  const [a, b] = orders(2) as [string, string];
  let map: JourneyMap = {
    ...emptyMap({ id: 'map1', title: 'Random' }),
    stages: { s1: { id: 's1', title: 'First', description: '', order: a }, s2: { id: 's2', title: 'Second', description: '', order: b } },
    lanes: {
      l1: { id: 'l1', title: 'Patient', description: '', zone: 'patient', order: a },
      l2: { id: 'l2', title: 'Nurse', description: '', zone: 'frontstage', order: b },
    },
  };
  for (const command of [
    addToList('channels', { id: 'phone', name: 'Phone', icon: 'Phone', colour: 'violet' }),
    addToList('channels', { id: 'letter', name: 'Letter', icon: 'Mail', colour: 'brown' }),
    addToList('personas', { id: 'ada', name: 'Ada' }),
    addToList('personas', { id: 'sam', name: 'Sam', digitalAccess: 'low' }),
    addToList('sources', { id: 'survey', title: 'Survey', kind: 'survey' }),
  ]) {
    map = run(map, command)?.map ?? map;
  }
  return map;
}

/** Commits; null when nothing changed or a rule said no. Anything else that is thrown is a bug and passes through. */
export function run(map: JourneyMap, command: Command): { map: JourneyMap; transaction: Transaction } | null {
  try {
    return commit(map, command);
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
}

/** The map after all steps, and the transactions that led there. */
export function runSteps(map: JourneyMap, steps: readonly Step[]): { map: JourneyMap; transactions: Transaction[] } {
  const transactions: Transaction[] = [];
  let now = map;
  for (const step of steps) {
    const result = run(now, step.make(now));
    if (!result) continue;
    now = result.map;
    transactions.push(result.transaction);
  }
  return { map: now, transactions };
}

/** A map that keeps every invariant, with about a quarter as many touchpoints as `commands`, and what hangs on them. */
export function arbitraryMap({ commands = 80 }: { commands?: number } = {}): fc.Arbitrary<JourneyMap> {
  return arbitraryCommands(commands).map((steps) => runSteps(startMap(), steps).map);
}
