import { describe, expect, it } from 'vitest';
import { blankTouchpoint, type JourneyMap, painPointsOf, setFields } from '../../../src/model';
import type { Selection } from '../../../src/state';
import { opened, touchpoints } from '../actions/opened';
import { cell, doing, links, smallMap } from '../model/smallMap';
import { Hand } from './hand';

const named = (map: JourneyMap, titles: Readonly<Record<string, string>>): JourneyMap =>
  doing(map, ...Object.entries(titles).map(([id, title]) => setFields('touchpoints', id, { title }, 'Rename')));
const map = named(smallMap({ 'patient s1': 'A B', 'patient s2': 'C', 'frontstage s1': 'D' }, 'A>B'), {
  A: 'Rings the surgery',
  B: 'Waits in a queue',
  C: 'Sees the nurse',
  D: 'Nurse triages',
});

const at = (selection: Selection = touchpoints('A'), on: JourneyMap = map): Hand => new Hand(opened(on, selection));

describe('arrows', () => {
  it('walk over cards and on to the headers, and say where they are', () => {
    const hand = at();
    hand.press('ArrowRight');
    expect(hand.selected).toBe('B');
    expect(hand.session.said.text).toMatch(/^Waits in a queue\. patient lane/);
    hand.press('ArrowRight', 'ArrowUp');
    expect(hand.selected).toBe('stage s2');
    hand.press('ArrowDown', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft');
    expect(hand.selected).toBe('lane patient');
  });

  it('at the edge are used up and change nothing', () => {
    const hand = at(touchpoints('C'));
    expect(hand.press('ArrowRight')).toBe(true);
    expect(hand.selected).toBe('C');
  });

  it('with Alt and Shift move the card itself', () => {
    const hand = at();
    hand.press('Alt+Shift+ArrowRight');
    expect(cell(hand.map, 'patient s1')).toBe('B A');
    hand.press('Alt+Shift+ArrowDown');
    expect(hand.touchpoint('A').laneId).toBe('frontstage');
    expect(hand.selected).toBe('A');
  });
});

describe('adding, editing, deleting', () => {
  it('Enter adds the next touchpoint, connected, and types', () => {
    const hand = at(touchpoints('B'));
    expect(hand.press('Enter')).toBe(true);
    const id = hand.session.editingId!;
    expect(links(hand.map)).toBe(`A>B B>${id}`);
    expect(hand.selected).toBe(id);
  });

  it('Shift+Enter adds one in the lane below, handed over to', () => {
    const hand = at(touchpoints('B'));
    hand.press('Shift+Enter');
    const id = hand.session.editingId!;
    expect(hand.touchpoint(id).laneId).toBe('frontstage');
    expect(links(hand.map)).toBe(`A>B B=>${id}`);
  });

  it('N adds one without a connection', () => {
    const hand = at();
    hand.press('n');
    expect(Object.keys(hand.map.connections)).toEqual(['A-B']);
    expect(Object.keys(hand.map.touchpoints)).toHaveLength(5);
  });

  it('F2 edits the title of a touchpoint, a stage, a lane', () => {
    for (const [selection, id] of [
      [touchpoints('A'), 'A'],
      [{ kind: 'stage', id: 's2' }, 's2'],
      [{ kind: 'lane', id: 'patient' }, 'patient'],
    ] as const) {
      const hand = at(selection);
      hand.press('F2');
      expect(hand.session.editingId).toBe(id);
    }
  });

  it.each(['Delete', 'Backspace'])('%s deletes and goes to what was before', (key) => {
    const hand = at(touchpoints('B'));
    hand.press(key);
    expect(hand.map.touchpoints.B).toBeUndefined();
    expect(hand.selected).toBe('A');
  });

  it('Mod+Z takes back and Mod+Shift+Z brings again, each saying what', () => {
    const hand = at(touchpoints('B'));
    hand.press('Delete', 'Mod+z');
    expect(hand.map).toEqual(map);
    expect(hand.session.said.text).toBe('Undid: delete touchpoint.');
    hand.press('Mod+Shift+z');
    expect(hand.map.touchpoints.B).toBeUndefined();
    hand.press('Mod+Shift+z');
    expect(hand.session.notice?.text).toBe('Nothing to redo.');
  });

  it('Mod+A selects all', () => {
    const hand = at();
    hand.press('Mod+a');
    expect(hand.session.selection).toEqual(touchpoints('A', 'B', 'D', 'C'));
  });
});

describe('tagging', () => {
  it.each([
    [['m', '-', '2'], -2],
    [['m', '1'], 1],
    [['m', '+', '2'], 2],
    [['m', '-', '0'], 0],
    [['m', '0'], 0],
  ] as const)('%j sets the mood %i', (keys, mood) => {
    const hand = at();
    hand.press(...keys);
    expect(hand.touchpoint('A').mood).toBe(mood);
    expect(hand.session.notice).toBeNull();
  });

  it('M then Backspace clears the mood and deletes nothing', () => {
    const hand = at();
    hand.press('m', '1', 'm', 'Backspace');
    expect(hand.touchpoint('A').mood).toBeNull();
  });

  it('M then Escape leaves the mood as it was, and the touchpoint selected', () => {
    const hand = at();
    hand.press('m', '-', 'Escape');
    expect([hand.touchpoint('A').mood, hand.selected, hand.session.notice]).toEqual([null, 'A', null]);
    hand.press('2');
    expect(hand.touchpoint('A').mood).toBeNull();
  });

  it('M then another key does what that key does, and digits are no moods any more', () => {
    const hand = at();
    hand.press('m', 'ArrowRight', '2');
    expect(hand.selected).toBe('B');
    expect(hand.touchpoint('B').mood).toBeNull();
  });

  it('P adds a pain point and H opens the channels, each in the inspector', () => {
    const hand = at();
    hand.open.session.setState({ inspectorOpen: false });
    hand.press('p');
    expect(painPointsOf(hand.map, 'A')).toHaveLength(1);
    expect(hand.session).toMatchObject({ inspectorOpen: true, inspectorFocus: 'painPoints' });
    hand.press('h');
    expect(hand.session.inspectorFocus).toBe('channels');
  });
});

describe('connecting', () => {
  it('C, the first letters of a title, Enter connects', () => {
    const hand = at();
    hand.press('c', 'n', 'u', 'r', 'Enter');
    expect(links(hand.map)).toBe('A=>D A>B');
    expect([hand.selected, hand.session.connectingFrom, hand.session.notice]).toEqual(['D', null, null]);
    expect(hand.session.said.text).toBe('Hand-off from Rings the surgery to Nurse triages.');
  });

  it('C, arrows, Enter connects too', () => {
    const hand = at();
    hand.press('c', 'ArrowRight', 'ArrowRight', 'Enter');
    expect(links(hand.map)).toBe('A>B A>C');
  });

  it('letters after a pause begin anew, and a word inside a title is found as well', () => {
    const hand = at();
    hand.press('c', 'w');
    expect(hand.selected).toBe('B');
    hand.wait(1_000).press('s');
    expect(hand.selected).toBe('C');
    hand.wait(1_000).press('t', 'r', 'i', 'a');
    expect(hand.selected).toBe('D');
  });

  it('Enter on where it began asks for another one, and a second connection the same way is refused in words', () => {
    const hand = at();
    hand.press('c', 'Enter');
    expect(hand.session.notice?.text).toBe('Choose another touchpoint first.');
    hand.press('w', 'Enter');
    expect(hand.session.notice?.text).toBe('These two are already connected that way.');
    expect(hand.session.connectingFrom).toBe('A');
  });

  it('C then Escape stops, and only the next Escape lets go of the selection', () => {
    const hand = at();
    hand.press('c', 'Escape');
    expect([hand.session.connectingFrom, hand.selected]).toEqual([null, 'A']);
    hand.press('Escape');
    expect(hand.selected).toBe('');
    expect(hand.focus).toHaveBeenCalled();
  });

  it('F follows a connection and Shift+F goes back', () => {
    const hand = at();
    hand.press('f');
    expect(hand.selected).toBe('B');
    hand.press('Shift+f');
    expect(hand.selected).toBe('A');
  });
});

describe('Escape goes one level up', () => {
  it('out of a tool first, then out of the selection', () => {
    const hand = at();
    hand.open.session.setState({ tool: 'connect' });
    hand.press('Escape');
    expect([hand.session.tool, hand.selected]).toEqual(['select', 'A']);
  });

  it('from a connection to where it begins, or to nothing when it has gone', () => {
    const hand = at({ kind: 'connection', id: 'A-B' });
    hand.press('Escape');
    expect(hand.selected).toBe('A');
    const lost = at({ kind: 'connection', id: 'nobody' });
    lost.press('Escape');
    expect(lost.selected).toBe('');
  });
});

describe('letters', () => {
  const untitled = { ...map, touchpoints: { ...map.touchpoints, A: blankTouchpoint(map.touchpoints.A!, { id: 'A' }) } };

  it.each(['x', 'c', 'm', 'Shift+n', 'é', '患'])('%s on a touchpoint without a title begins it, and is left to the field', (key) => {
    const hand = at(touchpoints('A'), untitled);
    expect(hand.press(key)).toBe(false);
    expect(hand.session.editingId).toBe('A');
    expect(hand.map).toBe(untitled);
    expect(hand.session.connectingFrom).toBeNull();
  });

  it('that are no keys do nothing on one with a title, nor on several without', () => {
    const hand = at();
    expect(hand.press('x')).toBe(false);
    expect(hand.session.editingId).toBeNull();
    const many = at(touchpoints('A', 'B'), untitled);
    many.press('m');
    expect(many.session.editingId).toBeNull();
    expect(many.session.notice?.text).toMatch(/^Mood/);
  });

  it('with Ctrl are left to the browser', () => {
    expect(at(touchpoints('A'), untitled).press('Mod+p')).toBe(false);
  });
});

describe('on a map without anything on it', () => {
  it.each(['ArrowDown', 'Shift+Enter', 'Delete', 'F2', 'm', 'c', 'h', 'p', 'f', 'Mod+z', 'Mod+a', 'Escape', 'Alt+Shift+ArrowLeft'])(
    '%s is used, breaks nothing and changes nothing',
    (key) => {
      const empty = smallMap();
      const hand = at({ kind: 'none' }, empty);
      expect(hand.press(key)).toBe(true);
      expect(hand.map).toBe(empty);
      if (!['Escape', 'ArrowDown'].includes(key)) expect(hand.session.notice?.text).toMatch(/\.$/);
    },
  );

  it('Enter adds the first touchpoint', () => {
    const hand = at({ kind: 'none' }, smallMap());
    hand.press('Enter');
    expect(cell(hand.map, 'patient s1')).toBe(hand.session.editingId);
  });
});
