import { expect, it } from 'vitest';
import { storedSession } from '../../../src/app/storedSession';
import { addStage, commit, emptyMap } from '../../../src/model';

const addition = addStage({ title: 'Arrive' });
const map = commit(emptyMap(), addition)!.map;
const stageId = Object.keys(map.stages)[0]!;

it('gives back what was kept', () => {
  const kept = { selection: { kind: 'stage', id: stageId }, viewport: { x: 1, y: -2, zoom: 0.5 }, inspectorOpen: false };
  expect(storedSession(kept, map)).toEqual(kept);
});

it('drops a selection that is no longer in the map', () => {
  expect(storedSession({ selection: { kind: 'stage', id: 'gone' } }, map).selection).toEqual({ kind: 'none' });
  expect(storedSession({ selection: { kind: 'touchpoints', ids: ['gone'] } }, map).selection).toEqual({ kind: 'none' });
  expect(storedSession({ selection: { kind: 'lane', id: stageId } }, map).selection).toEqual({ kind: 'none' });
});

it.each([undefined, null, 'x', 7])('starts afresh from %s', (kept) => {
  expect(storedSession(kept, map)).toEqual({ inspectorOpen: true });
});

it('does not believe a viewport that shows nothing', () => {
  for (const viewport of [{ x: 0, y: 0, zoom: 0 }, { x: Number.NaN, y: 0, zoom: 1 }, { x: '1', y: 0, zoom: 1 }, 'x', null]) {
    expect(storedSession({ viewport }, map).viewport).toBeNull();
  }
});
