import { describe, expect, it, vi } from 'vitest';
import { followMap } from '../../../src/canvas/drawing';
import { addPainPoint, addToList, moveTouchpointBy, setFields, setMood } from '../../../src/model';
import { createMapStore, createSession, noFilter } from '../../../src/state';
import { smallMap } from '../model/smallMap';

const following = () => {
  const store = createMapStore(smallMap({ 'patient s1': 'A B', 'frontstage s1': 'C' }, 'A>B B=>C'));
  const session = createSession();
  return { store, session, ...followMap(store, session) };
};

describe('the drawing of an open map', () => {
  it('keeps up with every change', () => {
    const { store, drawing } = following();
    const a = drawing.getState().layout.cards.get('A')!;
    store.commit(moveTouchpointBy('A', 'right'));
    expect(drawing.getState().map).toBe(store.getState().map);
    expect(drawing.getState().layout.cards.get('A')!.x).toBeGreaterThan(a.x);
    store.undo();
    expect(drawing.getState().layout.cards.get('A')).toEqual(a);
  });

  it('stays the same in all its parts when a pain point is added', () => {
    const { store, drawing } = following();
    const before = drawing.getState();
    store.commit(addPainPoint('A'));
    const { map, ...parts } = drawing.getState();
    expect(map).not.toBe(before.map);
    expect(parts.layout).toBe(before.layout);
    expect(parts.edges).toBe(before.edges);
    expect(parts.curves).toBe(before.curves);
  });

  it('draws the curve as a persona feels it while the filter asks for one', () => {
    const { store, session, drawing } = following();
    const persona = addToList('personas', { name: 'Edith' });
    store.commit(persona);
    store.commit(setMood(['A'], -2));
    store.commit(setMood(['A'], 1, persona.id));
    const before = drawing.getState();
    session.setState({ filter: { ...noFilter, personaId: persona.id } });
    expect(drawing.getState().curves[0]!.points[0]!.mood).toBe(1);
    expect(drawing.getState().layout).toBe(before.layout);
    session.setState({ filter: noFilter });
    expect(drawing.getState().curves[0]!.points[0]!.mood).toBe(-2);
  });

  it('moves no card and no connection when a mood changes, but the curve', () => {
    const { store, drawing } = following();
    const before = drawing.getState();
    store.commit(setMood(['A'], 2));
    const { layout, edges, curves } = drawing.getState();
    expect(layout.cards).toBe(before.layout.cards);
    expect(edges).toBe(before.edges);
    expect(curves.map(({ lane }) => lane.id)).toEqual(['patient']);
  });

  it('follows no more once it is stopped', () => {
    const { store, drawing, stop } = following();
    const heard = vi.fn();
    drawing.subscribe(heard);
    stop();
    store.commit(setFields('touchpoints', 'A', { title: 'x' }, 'Rename'));
    expect(heard).not.toHaveBeenCalled();
  });
});
