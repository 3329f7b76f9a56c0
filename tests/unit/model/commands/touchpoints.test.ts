import { describe, expect, it } from 'vitest';
import {
  addBranch,
  addNextTouchpoint,
  addToList,
  addTouchpoint,
  commit,
  deleteTouchpoints,
  moveTouchpoint,
  moveTouchpointBy,
  moveTouchpoints,
  setMood,
  together,
  toggleChannel,
} from '../../../../src/model';
import { cell, doing, links, slot, smallMap } from '../smallMap';

const P1 = 'patient s1';
const P2 = 'patient s2';

describe('adding a touchpoint', () => {
  it('pushes what is in the slot along, up to the first gap', () => {
    const map = smallMap({ [P1]: 'A B . C' });
    expect(cell(doing(map, addTouchpoint(slot(P1, 0), { id: 'N' })), P1)).toBe('N A B C');
    expect(cell(doing(map, addTouchpoint(slot(P1, 2), { id: 'N' })), P1)).toBe('A B N C');
    expect(cell(doing(map, addTouchpoint(slot(P1, 3), { id: 'N' })), P1)).toBe('A B . N C');
  });

  it('leaves other rows and cells where they are', () => {
    const map = smallMap({ [P1]: 'A / B', 'frontstage s1': 'C' });
    const next = doing(map, addTouchpoint(slot(P1, 0), { id: 'N' }));
    expect([cell(next, P1), cell(next, 'frontstage s1')]).toEqual(['N A / B', 'C']);
  });

  it('may be run again on another map: the command keeps nothing', () => {
    const command = together('Add and move', [addTouchpoint(slot(P1, 0), { id: 'N' }), moveTouchpoint('N', slot(P1, 2))]);
    expect(cell(doing(smallMap(), command), P1)).toBe(cell(doing(smallMap(), command), P1));
  });

  it('as the next one takes the slot after, and the sequence runs through it', () => {
    const next = doing(smallMap({ [P1]: 'A B' }, 'A>B'), addNextTouchpoint('A', { id: 'N' }));
    expect([cell(next, P1), links(next)]).toEqual(['A N B', 'A>N N>B']);
  });

  it('as the next one leaves hand-offs with the touchpoint they started from', () => {
    const next = doing(smallMap({ [P1]: 'A', 'frontstage s1': 'B' }, 'A=>B'), addNextTouchpoint('A', { id: 'N' }));
    expect(links(next)).toBe('A=>B A>N');
  });

  it('as a branch goes to the lane below by a hand-off, in the last lane to a new row', () => {
    const map = smallMap({ [P1]: '. A', 'support s1': 'Z' });
    const below = doing(map, addBranch('A', { id: 'N' }));
    expect([cell(below, 'frontstage s1'), links(below)]).toEqual(['. N', 'A=>N']);
    expect(cell(doing(map, addBranch('Z', { id: 'N' })), 'support s1')).toBe('Z / N');
  });
});

describe('moving a touchpoint to a slot', () => {
  it.each([
    ['forward onto another reorders the row', 'A B C D', 'A', 2, 'B C A D'],
    ['back onto another reorders the row', 'A B C D', 'C', 0, 'C A B D'],
    ['one back swaps', 'A B', 'B', 0, 'B A'],
    ['forward into a gap pushes nobody', 'A B . D', 'A', 2, 'B A D'],
    ['far out leaves the gap it was dropped behind', 'A B', 'A', 3, 'B . A'],
  ])('%s', (_, row, id, column, expected) => {
    expect(cell(doing(smallMap({ [P1]: row }), moveTouchpoint(id, slot(P1, column))), P1)).toBe(expected);
  });

  it('into another cell pushes along there and closes the column it left empty', () => {
    const next = doing(smallMap({ [P1]: 'A B C', [P2]: 'D E' }), moveTouchpoint('B', slot(P2, 0)));
    expect([cell(next, P1), cell(next, P2)]).toEqual(['A C', 'B D E']);
  });

  it('keeps a column open in which another lane has something', () => {
    const next = doing(smallMap({ [P1]: 'A B C', 'frontstage s1': '. X' }), moveTouchpoint('B', slot(P2, 0)));
    expect([cell(next, P1), cell(next, 'frontstage s1')]).toEqual(['A . C', '. X']);
  });

  it('closes an emptied row in every stage of the lane', () => {
    const next = doing(smallMap({ [P1]: 'A / B / C', [P2]: '/ / D' }), moveTouchpoint('B', slot(P2, 0)));
    expect([cell(next, P1), cell(next, P2)]).toEqual(['A / C', 'B / D']);
  });

  it('to where it is changes nothing', () => {
    expect(commit(smallMap({ [P1]: 'A B' }), moveTouchpoint('B', slot(P1, 1)))).toBeNull();
  });
});

describe('moving several touchpoints together', () => {
  it('keeps the distances between them', () => {
    const next = doing(smallMap({ [P1]: 'A B / . C' }), moveTouchpoints(['A', 'B', 'C'], slot(P2, 1)));
    expect(cell(next, P2)).toBe('. A B / . . C');
  });

  it('forward in their row lets the others move up behind them', () => {
    expect(cell(doing(smallMap({ [P1]: 'A B C D' }), moveTouchpoints(['A', 'B'], slot(P1, 1))), P1)).toBe('C A B D');
    expect(cell(doing(smallMap({ [P1]: 'A B C D' }), moveTouchpoints(['A', 'B'], slot(P1, 2))), P1)).toBe('C D A B');
  });

  it('back in their row pushes the others along', () => {
    expect(cell(doing(smallMap({ [P1]: 'A B C D' }), moveTouchpoints(['C', 'D'], slot(P1, 0))), P1)).toBe('C D A B');
  });

  it('from several lanes to another stage keeps each in its lane', () => {
    const next = doing(smallMap({ [P1]: 'A B', 'frontstage s1': 'C' }), moveTouchpoints(['A', 'C'], slot(P2, 0)));
    expect([cell(next, P1), cell(next, P2), cell(next, 'frontstage s2')]).toEqual(['B', 'A', 'C']);
  });

  it('closes every row that they left empty, and only those', () => {
    const next = doing(smallMap({ [P1]: 'A / B / C', [P2]: 'D E F' }), moveTouchpoints(['A', 'B'], slot('frontstage s3', 0)));
    expect([cell(next, P1), cell(next, P2), cell(next, 'frontstage s3')]).toEqual(['. / C', 'D E F', 'A / B']);
  });

  it('ignores an id that is given twice and ids that are gone', () => {
    expect(cell(doing(smallMap({ [P1]: 'A B' }), moveTouchpoints(['A', 'A', 'gone'], slot(P2, 0))), P2)).toBe('A');
  });
});

describe('moving a touchpoint by one slot', () => {
  const map = smallMap({ [P1]: 'A B', [P2]: 'C', 'frontstage s1': 'X Y / . Z' });

  it('swaps with what is there', () => {
    expect(cell(doing(map, moveTouchpointBy('A', 'right')), P1)).toBe('B A');
    expect(cell(doing(map, moveTouchpointBy('Z', 'up')), 'frontstage s1')).toBe('X Z / . Y');
  });

  it('at the edge of its stage goes to the next one, first in line, and back', () => {
    const right = doing(map, moveTouchpointBy('B', 'right'));
    expect([cell(right, P1), cell(right, P2)]).toEqual(['A', 'B C']);
    const back = doing(right, moveTouchpointBy('B', 'left'));
    expect([cell(back, P1), cell(back, P2)]).toEqual(['A B', 'C']);
  });

  it('back into a stage whose last slot is taken stands behind it', () => {
    const next = doing(smallMap({ [P1]: 'A', [P2]: 'B' }), moveTouchpointBy('B', 'left'));
    expect(cell(next, P1)).toBe('A B');
  });

  it('at the edge of its lane goes to the lane below or above and pushes along there', () => {
    const down = doing(map, moveTouchpointBy('A', 'down'));
    expect(cell(down, 'frontstage s1')).toBe('A X Y / . Z');
    expect(cell(doing(smallMap({ [P1]: 'A', 'frontstage s1': 'X' }), moveTouchpointBy('X', 'up')), P1)).toBe('X A');
  });

  it('below the last lane makes a new row, unless it would only move the row', () => {
    expect(cell(doing(smallMap({ 'support s1': 'A B' }), moveTouchpointBy('B', 'down')), 'support s1')).toBe('A / . B');
    expect(commit(smallMap({ 'support s1': 'A' }), moveTouchpointBy('A', 'down'))).toBeNull();
  });

  it('stays at the edges of the map', () => {
    expect(commit(smallMap({ [P1]: 'A' }), moveTouchpointBy('A', 'left'))).toBeNull();
    expect(commit(smallMap({ [P1]: 'A' }), moveTouchpointBy('A', 'up'))).toBeNull();
    expect(commit(smallMap({ 'patient s3': 'A' }), moveTouchpointBy('A', 'right'))).toBeNull();
  });
});

describe('deleting touchpoints', () => {
  it('takes what hangs on them, and closes their column', () => {
    const next = doing(smallMap({ [P1]: 'A B C' }), deleteTouchpoints(['B']));
    expect(cell(next, P1)).toBe('A C');
  });

  it('names how many in the label', () => {
    expect([deleteTouchpoints(['A']).label, deleteTouchpoints(['A', 'B']).label]).toEqual(['Delete touchpoint', 'Delete 2 touchpoints']);
  });
});

describe('mood and channels', () => {
  const map = doing(
    smallMap({ [P1]: 'A B' }),
    addToList('personas', { id: 'ada' }),
    addToList('personas', { id: 'sam' }),
    addToList('channels', { id: 'phone' }),
  );

  it('sets the mood of all given, and one persona beside it', () => {
    const next = doing(map, setMood(['A', 'B'], -1), setMood(['A'], 2, 'ada'));
    expect([next.touchpoints.A!.mood, next.touchpoints.B!.mood, next.touchpoints.A!.moodByPersona]).toEqual([-1, -1, { ada: 2 }]);
  });

  it('takes a persona out again, and does nothing when it has that mood already', () => {
    const next = doing(map, setMood(['A'], 2, 'ada'), setMood(['A'], 1, 'sam'));
    expect(commit(next, setMood(['A'], 2, 'ada'))).toBeNull();
    expect(doing(next, setMood(['A'], null, 'ada')).touchpoints.A!.moodByPersona).toEqual({ sam: 1 });
  });

  it('gives a channel to all that lack it, and takes it off when all have it', () => {
    const one = doing(map, toggleChannel(['A'], 'phone'));
    const both = doing(one, toggleChannel(['A', 'B'], 'phone'));
    expect([both.touchpoints.A!.channelIds, both.touchpoints.B!.channelIds]).toEqual([['phone'], ['phone']]);
    expect(doing(both, toggleChannel(['A', 'B'], 'phone')).touchpoints.B!.channelIds).toEqual([]);
  });
});
