import { describe, expect, it } from 'vitest';
import { chosen, chosenConnection, chosenHeader, describeSelection, primary, select, toggleSelected } from '../../../src/actions';
import { deleteTouchpoints } from '../../../src/model';
import type { Selection } from '../../../src/state';
import { smallMap } from '../model/smallMap';
import { opened, touchpoints } from './opened';

const map = smallMap({ 'patient s1': 'A B', 'frontstage s1': 'C' }, 'A>B');

describe('what is selected', () => {
  it('is only what is still on the map', () => {
    const open = opened(map, touchpoints('B', 'A'));
    expect(chosen(open).map(({ id }) => id)).toEqual(['B', 'A']);
    open.store.commit(deleteTouchpoints(['B']));
    expect(chosen(open).map(({ id }) => id)).toEqual(['A']);
    expect(primary(open)?.id).toBe('A');
  });

  it.each<[Selection, unknown, unknown]>([
    [{ kind: 'stage', id: 's1' }, { kind: 'stage', id: 's1' }, undefined],
    [{ kind: 'lane', id: 'patient' }, { kind: 'lane', id: 'patient' }, undefined],
    [{ kind: 'connection', id: 'A-B' }, undefined, 'A-B'],
    [{ kind: 'stage', id: 'patient' }, undefined, undefined],
    [{ kind: 'connection', id: 'toString' }, undefined, undefined],
    [touchpoints('A'), undefined, undefined],
  ])('%j', (selection, header, connection) => {
    const open = opened(map, selection);
    expect(chosenHeader(open)).toEqual(header);
    expect(chosenConnection(open)).toBe(connection);
  });

  it('ends typing and is said', () => {
    const open = opened(map);
    open.session.setState({ editingId: 'A' });
    select(open, { kind: 'lane', id: 'frontstage' });
    expect(open.session.getState()).toMatchObject({ editingId: null, said: { text: 'frontstage. Lane 2 of 4, frontstage.' } });
  });
});

describe('selecting many', () => {
  it('puts what was added last first, takes out what is in, and ends with nothing', () => {
    const open = opened(map, touchpoints('A'));
    toggleSelected(open, 'C');
    expect(open.session.getState().selection).toEqual(touchpoints('C', 'A'));
    expect(open.session.getState().said.text).toBe('2 touchpoints selected.');
    toggleSelected(open, 'A');
    toggleSelected(open, 'C');
    expect(open.session.getState().selection).toEqual({ kind: 'none' });
  });

  it('begins anew from a header', () => {
    const open = opened(map, { kind: 'stage', id: 's1' });
    toggleSelected(open, 'B');
    expect(open.session.getState().selection).toEqual(touchpoints('B'));
  });
});

it.each<[Selection, string]>([
  [{ kind: 'none' }, ''],
  [touchpoints('A'), 'A. patient lane, Stage 1 stage, 1 of 3. 0 in, 1 out.'],
  [touchpoints('A', 'B', 'C'), '3 touchpoints selected.'],
  [{ kind: 'connection', id: 'A-B' }, 'Sequence from A to B.'],
  [{ kind: 'connection', id: 'nobody' }, ''],
  [{ kind: 'stage', id: 's2' }, 'Stage 2. Stage 2 of 3.'],
  [{ kind: 'lane', id: 'support' }, 'support. Lane 4 of 4, support.'],
  [{ kind: 'lane', id: 'nobody' }, ''],
])('%j is said as %j', (selection, words) => {
  expect(describeSelection(map, selection)).toBe(words);
});
