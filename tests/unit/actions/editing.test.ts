import { describe, expect, it, vi } from 'vitest';
import {
  chosen,
  chosenConnection,
  deleteHeader,
  deleteSelection,
  onDeleteQuestion,
  runAction,
  setMoodOfSelection,
} from '../../../src/actions';
import { touchpointsInOrder } from '../../../src/model';
import type { OpenMap, Selection } from '../../../src/state';
import { cell, links, smallMap } from '../model/smallMap';
import { opened, touchpoints } from './opened';

const map = smallMap({ 'patient s1': 'A B C', 'frontstage s1': 'D' }, 'A>B B>C C=>D');
const mapOf = (open: OpenMap) => open.store.getState().map;
const session = (open: OpenMap) => open.session.getState();

describe('deleting', () => {
  it.each<[string, Selection, Selection]>([
    ['a touchpoint: what leads to it is selected', touchpoints('B'), touchpoints('A')],
    ['the first of a chain: what it leads to is selected', touchpoints('A'), touchpoints('B')],
    ['several: what leads to the first and stays is selected', touchpoints('B', 'C'), touchpoints('A')],
    ['a whole chain: nothing is selected', touchpoints('A', 'B', 'C', 'D'), { kind: 'none' }],
    ['a connection: where it began is selected', { kind: 'connection', id: 'B-C' }, touchpoints('B')],
  ])('%s', (_, selection, next) => {
    const open = opened(map, selection);
    deleteSelection(open);
    expect(session(open).selection).toEqual(next);
    expect(mapOf(open)).not.toBe(map);
    open.store.undo();
    expect(mapOf(open)).toEqual(map);
  });

  it('one without connections: the one before it in reading order is selected, or else the one after', () => {
    const open = opened(smallMap({ 'patient s1': 'A B', 'frontstage s1': 'C' }), touchpoints('B'));
    deleteSelection(open);
    expect(session(open).selection).toEqual(touchpoints('A'));
    deleteSelection(open);
    expect(session(open).selection).toEqual(touchpoints('C'));
  });

  it('taken back: what comes back is selected', () => {
    const open = opened(map, touchpoints('B', 'C'));
    deleteSelection(open);
    runAction(open, 'undo');
    expect(mapOf(open)).toEqual(map);
    const { selection } = session(open);
    expect(selection.kind === 'touchpoints' && [...selection.ids].sort()).toEqual(['B', 'C']);
    runAction(open, 'redo');
    // Again without B and C; what is selected now is on the map.
    expect(links(mapOf(open))).toBe('A=>D');
    expect(chosen(open).length > 0 || chosenConnection(open) !== undefined).toBe(true);
  });

  it('heals the chain', () => {
    const open = opened(map, touchpoints('B'));
    deleteSelection(open);
    expect(links(mapOf(open))).toBe('A>C C=>D');
  });

  it('asks before a stage or lane with touchpoints goes, and deletes it when told to', () => {
    const open = opened(map, { kind: 'lane', id: 'patient' });
    const ask = vi.fn();
    const stop = onDeleteQuestion(open, ask);
    deleteSelection(open);
    expect(ask).toHaveBeenCalledExactlyOnceWith({ kind: 'lane', id: 'patient', title: 'patient', touchpoints: 3 });
    expect(mapOf(open)).toBe(map);
    deleteHeader(open, 'lane', 'patient');
    expect(touchpointsInOrder(mapOf(open)).map(({ id }) => id)).toEqual(['D']);
    expect(session(open).selection).toEqual({ kind: 'lane', id: 'frontstage' });
    stop();
  });

  it('deletes an empty stage without asking', () => {
    const open = opened(map, { kind: 'stage', id: 's3' });
    const ask = vi.fn();
    onDeleteQuestion(open, ask);
    deleteSelection(open);
    expect(ask).not.toHaveBeenCalled();
    expect(Object.keys(mapOf(open).stages)).toEqual(['s1', 's2']);
  });

  it('keeps the last stage, and says why', () => {
    const open = opened(map, { kind: 'stage', id: 's1' });
    for (const id of ['s2', 's3', 's1']) deleteHeader(open, 'stage', id);
    expect(Object.keys(mapOf(open).stages)).toEqual(['s1']);
    expect(session(open).notice).toMatchObject({ text: 'A map needs at least one stage.', tone: 'danger' });
  });
});

describe('moving by keys', () => {
  it.each([
    ['right', touchpoints('A'), 'B A C'],
    ['right', touchpoints('A', 'B'), 'C A B'],
    ['left', touchpoints('B', 'C'), 'B C A'],
    ['down', touchpoints('B'), 'A . C'],
  ])('%s takes %j one slot on', (direction, selection, row) => {
    const open = opened(map, selection);
    expect(runAction(open, `move${direction}`)).toBeNull();
    expect(cell(mapOf(open), 'patient s1')).toBe(row);
    expect(session(open).selection).toEqual(selection);
    expect(open.store.getState().history.past).toHaveLength(1);
  });

  it('says where the touchpoint is now', () => {
    const open = opened(map, touchpoints('A'));
    runAction(open, 'moveright');
    expect(session(open).said.text).toBe('A. patient lane, Stage 1 stage, 2 of 4. 0 in, 1 out.');
  });

  it.each<[string, Selection, string]>([
    ['left', touchpoints('A'), 'It cannot move further that way.'],
    ['left', { kind: 'stage', id: 's1' }, 'It cannot move further that way.'],
    ['right', { kind: 'stage', id: 's3' }, 'It cannot move further that way.'],
    ['up', { kind: 'stage', id: 's1' }, 'A stage moves left and right.'],
    ['right', { kind: 'lane', id: 'patient' }, 'A lane moves up and down.'],
    ['up', { kind: 'lane', id: 'patient' }, 'This is the top lane already.'],
  ])('%s with %j changes nothing and says why', (direction, selection, text) => {
    const open = opened(map, selection);
    runAction(open, `move${direction}`);
    expect(mapOf(open)).toBe(map);
    expect(session(open).notice?.text).toBe(text);
    expect(session(open).said.text).toBe(text);
  });
});

describe('following connections', () => {
  it('goes along and back, and says at the end that it is one', () => {
    const open = opened(map, touchpoints('C'));
    runAction(open, 'follow');
    expect(session(open).selection).toEqual(touchpoints('D'));
    runAction(open, 'follow');
    expect(session(open).notice?.text).toBe('No connection leads out of here.');
    runAction(open, 'followBack');
    expect(session(open).selection).toEqual(touchpoints('C'));
  });
});

describe('adding', () => {
  it('a touchpoint after the selected one types its title at once, and one undo takes both away', () => {
    const open = opened(map, touchpoints('C'));
    runAction(open, 'addNext');
    const { selection, editingId } = session(open);
    expect(selection).toEqual(touchpoints(editingId!));
    expect(links(mapOf(open))).toContain(`C>${editingId}`);
    open.store.undo();
    expect(mapOf(open)).toEqual(map);
  });

  it.each<[string, Selection, string]>([
    ['in the first cell with nothing selected', { kind: 'none' }, 'patient s1'],
    ['in the selected stage', { kind: 'stage', id: 's2' }, 'patient s2'],
    ['in the selected lane', { kind: 'lane', id: 'support' }, 'support s1'],
  ])('a touchpoint %s', (_, selection, place) => {
    const open = opened(map, selection);
    runAction(open, 'addTouchpoint');
    expect(cell(mapOf(open), place).split(' ').at(-1)).toBe(session(open).editingId);
  });

  it('a stage after the selected one, a lane in the zone of the selected one', () => {
    const open = opened(map, { kind: 'stage', id: 's1' });
    runAction(open, 'addNext');
    expect(session(open).selection).toEqual({ kind: 'stage', id: session(open).editingId });
    open.session.setState({ selection: { kind: 'lane', id: 'backstage' } });
    runAction(open, 'addLane');
    expect(mapOf(open).lanes[session(open).editingId!]?.zone).toBe('backstage');
  });

  it('says what is missing on a map without stages', () => {
    const open = opened({ ...map, stages: {}, touchpoints: {}, connections: {} });
    runAction(open, 'addTouchpoint');
    expect(session(open).notice?.text).toBe('Add a stage and a lane first.');
  });
});

it('a mood is set on all that is selected, and said', () => {
  const open = opened(map, touchpoints('A', 'D'));
  setMoodOfSelection(open, -2);
  expect(['A', 'B', 'D'].map((id) => mapOf(open).touchpoints[id]!.mood)).toEqual([-2, null, -2]);
  expect(session(open).said.text).toBe('Mood minus 2.');
  setMoodOfSelection(open, null);
  expect(mapOf(open).touchpoints.A!.mood).toBeNull();
  expect(session(open).said.text).toBe('Mood cleared.');
});
