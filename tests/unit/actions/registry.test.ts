import { describe, expect, it, vi } from 'vitest';
import { actionById, actions, registerCanvas, runAction, stepName } from '../../../src/actions';
import { emptyMap, findProblems, type JourneyMap, setFields } from '../../../src/model';
import type { Selection } from '../../../src/state';
import { smallMap } from '../model/smallMap';
import { opened, touchpoints } from './opened';

const small = smallMap({ 'patient s1': 'A B', 'frontstage s1': 'C' }, 'A>B B=>C');
const situations: readonly [string, JourneyMap, Selection][] = [
  ['a map without anything', emptyMap(), { kind: 'none' }],
  ['a map without touchpoints', smallMap(), { kind: 'none' }],
  ['nothing selected', small, { kind: 'none' }],
  ['a touchpoint selected', small, touchpoints('A')],
  ['several touchpoints selected', small, touchpoints('A', 'C')],
  ['a stage selected', small, { kind: 'stage', id: 's1' }],
  ['the last stage selected', small, { kind: 'stage', id: 's3' }],
  ['a lane selected', small, { kind: 'lane', id: 'patient' }],
  ['the bottom lane selected', small, { kind: 'lane', id: 'support' }],
  ['a connection selected', small, { kind: 'connection', id: 'A-B' }],
  ['a touchpoint selected that has gone', small, touchpoints('nobody')],
  ['a stage selected that has gone', small, { kind: 'stage', id: 'nobody' }],
  ['a connection selected that has gone', small, { kind: 'connection', id: 'nobody' }],
];

describe('the registry', () => {
  it('has ids and labels that do not repeat', () => {
    for (const field of ['id', 'label'] as const) {
      const values = actions.map((action) => action[field]);
      expect(values).toEqual([...new Set(values)]);
    }
    for (const { label } of actions) expect(label).toMatch(/^[A-Z].*[^.]$/);
  });

  it('has no two actions with the same keys, however they are written', () => {
    const normal = (keys: string): string =>
      keys === '+'
        ? keys
        : keys
            .split('+')
            .map((part) => part.toLowerCase())
            .sort()
            .join('+');
    const keys = actions.flatMap((action) => action.keys ?? []).map(normal);
    expect(keys).toEqual([...new Set(keys)]);
  });

  it('finds an action by its id, and says so when there is none', () => {
    for (const action of actions) expect(actionById(action.id)).toBe(action);
    expect(() => actionById('nobody')).toThrow('No action nobody');
  });
});

describe.each(situations)('with %s', (_, map, selection) => {
  it.each(actions.map(({ id }) => id))('%s runs or says why not, and the map stays sound', (id) => {
    const open = opened(map, selection);
    const called = vi.fn();
    registerCanvas(open, { fit: called, zoomBy: called, zoomTo: called, reveal: called, focusCurve: called, focus: called });
    const before = open.session.getState();
    const reason = runAction(open, id);
    const changed = open.store.getState().map !== map;
    if (reason !== null) {
      expect(reason).toMatch(/^[A-Z].+\.$/);
      expect(changed).toBe(false);
      expect(open.session.getState()).toBe(before);
    } else {
      // Never nothing at all: what changes no map shows, says or asks the canvas for something.
      expect(changed || open.session.getState() !== before || called.mock.calls.length > 0).toBe(true);
      expect(open.store.getState().history.past).toHaveLength(changed ? 1 : 0);
    }
    expect(findProblems(open.store.getState().map)).toEqual([]);
  });
});

describe('undo and redo by name', () => {
  it('say what they would undo, and nothing more where there is nothing', () => {
    const open = opened(small, touchpoints('A'));
    expect([stepName(open, 'undo'), stepName(open, 'redo')]).toEqual(['Undo', 'Redo']);
    runAction(open, 'moveright');
    expect(stepName(open, 'undo')).toBe('Undo move touchpoint');
    runAction(open, 'undo');
    expect([stepName(open, 'undo'), stepName(open, 'redo')]).toEqual(['Undo', 'Redo move touchpoint']);
    expect(open.store.getState().map.touchpoints).toEqual(small.touchpoints);
    expect(open.session.getState().said.text).toBe('Undid: move touchpoint.');
    expect(runAction(open, 'undo')).toBe('Nothing to undo.');
  });

  it('keep the case of the words within a label', () => {
    const open = opened(small);
    open.store.commit(setFields('map', 'map1', { title: 'x' }, 'Rename the GP map'));
    expect(stepName(open, 'undo')).toBe('Undo rename the GP map');
  });
});
