import { describe, expect, it } from 'vitest';
import { applyChanges, commit, emptyHistory, remember, reverse, setFields, type Transaction } from '../../../src/model';
import { smallMap } from './smallMap';

const start = smallMap({ 'patient s1': 'A' });
const rename = (title: string, gesture?: string) => setFields('touchpoints', 'A', { title }, 'Rename touchpoint', gesture);

/** The transactions of renaming A to one title after another. */
function renames(...steps: [title: string, gesture?: string][]): Transaction[] {
  let map = start;
  return steps.map(([title, gesture]) => {
    const result = commit(map, rename(title, gesture))!;
    map = result.map;
    return result.transaction;
  });
}

describe('history', () => {
  it('remembers steps of one gesture as one, which takes all of them back', () => {
    const { past } = renames(['x', 'typing'], ['xy', 'typing'], ['xyz', 'typing']).reduce(remember, emptyHistory);
    expect(past).toHaveLength(1);
    const done = past[0]!;
    const end = applyChanges(start, done.changes);
    expect(end.touchpoints.A!.title).toBe('xyz');
    expect(applyChanges(end, reverse(done, 'u1', 'undo').changes)).toEqual(start);
  });

  it.each<[string, [string, string?][], number]>([
    [
      'of two gestures',
      [
        ['x', 'one'],
        ['y', 'two'],
      ],
      2,
    ],
    ['of none', [['x'], ['y']], 2],
    ['of one gesture with another between', [['x', 'one'], ['y'], ['z', 'one']], 3],
  ])('keeps steps %s apart', (_, steps, expected) => {
    expect(renames(...steps).reduce(remember, emptyHistory).past).toHaveLength(expected);
  });

  it('forgets what could be redone when something new is done', () => {
    const [a, b] = renames(['x'], ['y']) as [Transaction, Transaction];
    expect(remember({ past: [], future: [a] }, b)).toEqual({ past: [b], future: [] });
  });

  it('keeps the last thousand steps', () => {
    const [step] = renames(['x']) as [Transaction];
    const { past } = Array.from({ length: 1_005 }, (_, i) => ({ ...step, id: `t${i}` })).reduce(remember, emptyHistory);
    expect([past.length, past[0]!.id, past.at(-1)!.id]).toEqual([1_000, 't5', 't1004']);
  });

  it('reverses a step under its own name, as a step of its own', () => {
    const [step] = renames(['x', 'typing']) as [Transaction];
    const back = reverse(step, 'u1', 'undo');
    expect(back).toMatchObject({ id: 'u1', origin: 'undo', gesture: null, label: 'Rename touchpoint' });
    expect([back.changes, back.inverse]).toEqual([step.inverse, step.changes]);
  });
});
