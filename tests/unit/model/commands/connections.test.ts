import { describe, expect, it } from 'vitest';
import { commit, connect, deleteConnections, deleteTouchpoints, insertIntoConnection, Refused, setFields } from '../../../../src/model';
import { cell, doing, links, smallMap } from '../smallMap';

const P1 = 'patient s1';
const P2 = 'patient s2';

describe('connecting two touchpoints', () => {
  const map = smallMap({ [P1]: 'A B', [P2]: 'C', 'frontstage s1': 'X' });

  it('is a sequence in one lane, a hand-off to another, a loop back in time', () => {
    expect(
      links(doing(map, connect('A', 'B'), connect('B', 'X', 'trigger'), connect('A', 'X'), connect('C', 'A'), connect('B', 'A'))),
    ).toBe('A=>X A>B B!>X B~>A C~>A');
  });

  it.each([
    ['A', 'A', 'A touchpoint cannot be connected to itself.'],
    ['A', 'gone', 'That touchpoint is no longer on the map.'],
    ['A', 'toString', 'That touchpoint is no longer on the map.'],
  ])('is refused from %s to %s', (from, to, reason) => {
    expect(() => commit(map, connect(from, to))).toThrow(new Refused(reason));
  });

  it('is refused twice the same way, and allowed the other way', () => {
    const once = doing(map, connect('A', 'B'));
    expect(() => commit(once, connect('A', 'B'))).toThrow(new Refused('These two are already connected that way.'));
    expect(links(doing(once, connect('B', 'A')))).toBe('A>B B~>A');
  });

  it('is undone by deleting it, and only it', () => {
    expect(links(doing(smallMap({ [P1]: 'A B C' }, 'A>B B>C'), deleteConnections(['A-B', 'gone'])))).toBe('B>C');
  });
});

describe('inserting into a connection', () => {
  it('makes a new touchpoint in the slot after the first one', () => {
    const next = doing(smallMap({ [P1]: 'A B' }, 'A>B'), insertIntoConnection('A-B', { id: 'N', title: 'New' }));
    expect([cell(next, P1), links(next), next.touchpoints.N!.title]).toEqual(['A N B', 'A>N N>B', 'New']);
  });

  it('keeps label and wait on the way in', () => {
    const map = doing(smallMap({ [P1]: 'A B' }, 'A>B'), setFields('connections', 'A-B', { label: 'by post', waitMinutes: 90 }, 'Edit'));
    const { label, waitMinutes, fromId, toId } = doing(map, insertIntoConnection('A-B', { id: 'N' })).connections['A-B']!;
    expect({ label, waitMinutes, fromId, toId }).toEqual({ label: 'by post', waitMinutes: 90, fromId: 'A', toId: 'N' });
  });

  it.each([
    ['from later in the row', 'A B C D', 'A>B B>C C>D', 'D', 'A-B', 'A D B C', 'A>D B>C D>B'],
    ['a loop, which stays one', 'A B C', 'A>B B>C C~>A', 'B', 'C-A', 'A C B', 'A>C B~>A C>B'],
    ['from earlier in the row', 'A B C D', 'A>B B>C C>D', 'A', 'C-D', 'B C A D', 'A>D B>C C>A'],
    ['from the middle: the chain it leaves heals', 'A B C D', 'A>B B>C C>D', 'B', 'C-D', 'A C B D', 'A>C B>D C>B'],
    ['with no connections of its own', 'A B N', 'A>B', 'N', 'A-B', 'A N B', 'A>N N>B'],
  ])('moves a touchpoint that is on the map %s', (_, row, connections, id, connectionId, expectedRow, expectedLinks) => {
    const next = doing(smallMap({ [P1]: row }, connections), insertIntoConnection(connectionId, { id }));
    expect([cell(next, P1), links(next)]).toEqual([expectedRow, expectedLinks]);
  });

  it('leaves its hand-offs with a touchpoint that moves', () => {
    const map = smallMap({ [P1]: 'A B C D', 'frontstage s1': 'X' }, 'A>B B>C C>D B=>X');
    expect(links(doing(map, insertIntoConnection('C-D', { id: 'B' })))).toBe('A>C B=>X B>D C>B');
  });

  it('into a hand-off makes the second half the hand-off', () => {
    const map = smallMap({ [P1]: 'A', 'frontstage s1': 'X' }, 'A=>X');
    expect(links(doing(map, insertIntoConnection('A-X', { id: 'N' })))).toBe('A>N N=>X');
  });

  it('does not double connections that are there already', () => {
    const map = smallMap({ [P1]: 'A B', 'frontstage s1': 'X' }, 'A>B A=>X X=>B');
    expect(links(doing(map, insertIntoConnection('A-B', { id: 'X' })))).toBe('A=>X X=>B');
  });

  it('does nothing for a connection that is gone or one that the touchpoint ends', () => {
    const map = smallMap({ [P1]: 'A B' }, 'A>B');
    expect(commit(map, insertIntoConnection('gone', { id: 'N' }))).toBeNull();
    expect(commit(map, insertIntoConnection('A-B', { id: 'B' }))).toBeNull();
  });
});

describe('deleting touchpoints heals the chain', () => {
  const row = { [P1]: 'A B C D E' };

  it.each([
    ['one in the middle', 'A>B B>C C>D', ['B'], 'A>C C>D'],
    ['several in a row', 'A>B B>C C>D D>E', ['B', 'C', 'D'], 'A>E'],
    ['several in any order', 'A>B B>C C>D D>E', ['D', 'B', 'C'], 'A>E'],
    ['the first: nothing to join', 'A>B B>C', ['A'], 'B>C'],
    ['the last: nothing to join', 'A>B B>C', ['C'], 'A>B'],
    ['two in, one out', 'A>C B>C C>D', ['C'], 'A>D B>D'],
    ['one in, two out', 'A>C C>D C>E', ['C'], 'A>D A>E'],
    ['where the neighbours are joined already', 'A>B B>C A>C', ['B'], 'A>C'],
    ['not loops back', 'A>B B>C D~>B', ['B'], 'A>C'],
    ['not into itself', 'A>B B>A', ['B'], ''],
    ['an id that is gone', 'A>B B>C', ['B', 'gone'], 'A>C'],
  ])('%s', (_, connections, ids, expected) => {
    expect(links(doing(smallMap(row, connections), deleteTouchpoints(ids)))).toBe(expected);
  });

  it('with several in and several out, only within one lane', () => {
    const map = smallMap({ [P1]: 'A M B', 'frontstage s1': 'X . Y' }, 'A>M X=>M M>B M=>Y');
    expect(links(doing(map, deleteTouchpoints(['M'])))).toBe('A>B X>Y');
  });

  it('by a hand-off where the joined ones lie in two lanes', () => {
    const map = smallMap({ [P1]: 'A B', 'frontstage s1': '. . X' }, 'A>B B=>X');
    expect(links(doing(map, deleteTouchpoints(['B'])))).toBe('A=>X');
  });

  it('adding up the waits and keeping the first label', () => {
    const map = doing(
      smallMap(row, 'A>B B>C C>D'),
      setFields('connections', 'A-B', { waitMinutes: 30 }, 'Edit'),
      setFields('connections', 'B-C', { waitMinutes: 15, label: 'letter' }, 'Edit'),
    );
    const [joined] = Object.values(doing(map, deleteTouchpoints(['B', 'C'])).connections);
    expect(joined).toMatchObject({ fromId: 'A', toId: 'D', waitMinutes: 45, label: 'letter' });
  });

  it('lists no connection in the changes that was made and gone again', () => {
    const { transaction } = commit(smallMap(row, 'A>B B>C C>D D>E'), deleteTouchpoints(['B', 'C', 'D']))!;
    expect(transaction.changes.filter(({ op, path }) => op === 'add' && path[0] === 'connections')).toHaveLength(1);
  });

  it('so that deleting what was inserted gives the connection back', () => {
    const map = smallMap({ [P1]: 'A B' }, 'A>B');
    expect(links(doing(map, insertIntoConnection('A-B', { id: 'N' }), deleteTouchpoints(['N'])))).toBe(links(map));
  });
});
