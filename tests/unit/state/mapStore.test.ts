import { describe, expect, it, vi } from 'vitest';
import { addTouchpoint, commit, deleteTouchpoints, Refused, setFields, type Transaction } from '../../../src/model';
import { createMapStore } from '../../../src/state/mapStore';
import { slot, smallMap } from '../model/smallMap';

const start = smallMap({ 'patient s1': 'A B' }, 'A>B');
const rename = (title: string, gesture?: string) => setFields('touchpoints', 'A', { title }, 'Rename touchpoint', gesture);
const fromAnotherTab = (command: Parameters<typeof commit>[1]): Transaction => commit(start, command, 'tab')!.transaction;

describe('the store of the open map', () => {
  it('tells every listener of a commit once the map has it', () => {
    const store = createMapStore(start);
    const heard = vi.fn();
    const stop = store.onTransaction((transaction, map) =>
      heard(transaction.label, map.touchpoints.A!.title, map === store.getState().map),
    );
    store.commit(rename('x'));
    stop();
    store.commit(rename('y'));
    expect(heard.mock.calls).toEqual([['Rename touchpoint', 'x', true]]);
  });

  it('says nothing and remembers nothing when nothing changed', () => {
    const store = createMapStore(start);
    const heard = vi.fn();
    store.onTransaction(heard);
    expect(store.commit(rename('A'))).toBeNull();
    expect(store.getState().history.past).toEqual([]);
    expect(heard).not.toHaveBeenCalled();
  });

  it('undoes and redoes as steps that storage can follow', () => {
    const store = createMapStore(start);
    const origins: string[] = [];
    let followed = start;
    store.onTransaction(({ origin }, map) => {
      origins.push(origin);
      followed = map;
    });
    store.commit(deleteTouchpoints(['A']));
    expect(store.undo()?.label).toBe('Delete touchpoint');
    expect(followed).toEqual(start);
    expect(store.redo()?.label).toBe('Delete touchpoint');
    expect(Object.keys(followed.touchpoints)).toEqual(['B']);
    expect(origins).toEqual(['user', 'undo', 'redo']);
  });

  it('has nothing to undo or redo at first', () => {
    const store = createMapStore(start);
    expect([store.undo(), store.redo()]).toEqual([null, null]);
  });

  it('does not continue a gesture across an undo', () => {
    const store = createMapStore(start);
    store.commit(rename('x', 'typing'));
    store.undo();
    store.redo();
    store.commit(rename('xy', 'typing'));
    store.undo();
    expect(store.getState().map.touchpoints.A!.title).toBe('x');
  });

  it('leaves the map and the history as they are when a rule says no', () => {
    const store = createMapStore(start);
    const before = store.getState();
    expect(() => store.commit(rename('x'.repeat(20_001)))).toThrow(Refused);
    expect(store.getState()).toBe(before);
  });

  it('takes what another tab did without remembering it for undo', () => {
    const store = createMapStore(start);
    store.receive(fromAnotherTab(rename('theirs')));
    expect(store.getState().map.touchpoints.A!.title).toBe('theirs');
    expect(store.undo()).toBeNull();
  });

  it.each([
    ['sets a field of what another tab deleted', rename('mine'), deleteTouchpoints(['A'])],
    ['takes a slot that another tab has filled', deleteTouchpoints(['A']), null],
  ])('refuses an undo that %s, forgets it and goes on', (_, mine, theirs) => {
    const store = createMapStore(start);
    store.commit(setFields('map', 'map1', { title: 'First' }, 'Rename map'));
    store.commit(mine);
    store.receive(theirs ? fromAnotherTab(theirs) : commit(store.getState().map, addTouchpoint(slot('patient s1', 0)), 'tab')!.transaction);
    const before = store.getState().map;
    expect(() => store.undo()).toThrow(Refused);
    expect(store.getState().map).toBe(before);
    expect(store.undo()?.label).toBe('Rename map');
    expect(store.getState().map.map.map1!.title).toBe('Small');
  });
});
