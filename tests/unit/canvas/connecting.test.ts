import { describe, expect, it } from 'vitest';
import { clickedToConnect, connectTouchpoints } from '../../../src/canvas/connecting';
import { opened, touchpoints } from '../actions/opened';
import { links, smallMap } from '../model/smallMap';

const start = () => opened(smallMap({ 'patient s1': 'A B', 'frontstage s1': '. C' }, 'A>B'));

describe('connecting by clicks', () => {
  it('is not what a click does with the selecting tool', () => {
    const open = start();
    expect(clickedToConnect(open, 'A')).toBe(false);
    expect(open.session.getState().connectingFrom).toBeNull();
  });

  it('takes the first card and then the second, and selects that one', () => {
    const open = start();
    open.session.setState({ tool: 'connect' });
    expect(clickedToConnect(open, 'B')).toBe(true);
    expect(open.session.getState()).toMatchObject({ connectingFrom: 'B', selection: touchpoints('B') });
    expect(clickedToConnect(open, 'C')).toBe(true);
    expect(links(open.store.getState().map)).toBe('A>B B=>C');
    expect(open.session.getState()).toMatchObject({ connectingFrom: null, selection: touchpoints('C'), tool: 'connect' });
  });

  it('a second click on the same card lets go', () => {
    const open = start();
    open.session.setState({ connectingFrom: 'A' });
    expect(clickedToConnect(open, 'A')).toBe(true);
    expect(open.session.getState().connectingFrom).toBeNull();
    expect(links(open.store.getState().map)).toBe('A>B');
  });
});

describe('making a connection', () => {
  it('says it as it is', () => {
    const open = start();
    expect(connectTouchpoints(open, 'B', 'C')).toBe(true);
    expect(open.session.getState().said.text).toBe('Hand-off from B to C.');
  });

  it.each([
    ['A', 'B', 'These two are already connected that way.'],
    ['A', 'A', 'A touchpoint cannot be connected to itself.'],
    ['A', 'nobody', 'That touchpoint is no longer on the map.'],
  ])('from %s to %s is refused in words', (from, to, words) => {
    const open = start();
    expect(connectTouchpoints(open, from, to)).toBe(false);
    expect(open.session.getState().notice).toMatchObject({ text: words, tone: 'danger' });
    expect(open.store.getState().history.past).toEqual([]);
  });
});
