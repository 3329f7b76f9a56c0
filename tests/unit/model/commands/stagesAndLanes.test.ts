import { describe, expect, it } from 'vitest';
import {
  addLane,
  addPainPoint,
  addStage,
  commit,
  deleteLane,
  deleteStage,
  type JourneyMap,
  lanesInOrder,
  moveLane,
  moveStage,
  Refused,
  stagesInOrder,
} from '../../../../src/model';
import { cell, doing, links, smallMap } from '../smallMap';

const stages = (map: JourneyMap): string =>
  stagesInOrder(map)
    .map(({ id }) => id)
    .join(' ');
const lanes = (map: JourneyMap): string =>
  lanesInOrder(map)
    .map(({ id, zone }) => (id === zone ? id : `${id}(${zone})`))
    .join(' ');

describe('stages', () => {
  const map = smallMap({ 'patient s1': 'A', 'patient s2': 'B', 'patient s3': 'C' }, 'A>B B>C');

  it('are added after one, at the end, and at the end too when that one is gone', () => {
    expect(stages(doing(map, addStage({ id: 'n' }, 's1')))).toBe('s1 n s2 s3');
    expect(stages(doing(map, addStage({ id: 'n' })))).toBe('s1 s2 s3 n');
    expect(stages(doing(map, addStage({ id: 'n' }, 'gone')))).toBe('s1 s2 s3 n');
  });

  it.each([
    ['s1', 1, 's2 s1 s3'],
    ['s1', 2, 's2 s3 s1'],
    ['s3', 0, 's3 s1 s2'],
    ['s3', -5, 's3 s1 s2'],
    ['s1', 99, 's2 s3 s1'],
  ])('%s moves to place %i', (id, index, expected) => {
    expect(stages(doing(map, moveStage(id, index)))).toBe(expected);
  });

  it('that move to where they are change nothing', () => {
    expect(commit(map, moveStage('s2', 1))).toBeNull();
  });

  it('go with their touchpoints and what hangs on them; chains heal', () => {
    const next = doing(map, addPainPoint('B', { id: 'p' }), deleteStage('s2'));
    expect([stages(next), links(next), Object.keys(next.painPoints)]).toEqual(['s1 s3', 'A>C', []]);
  });

  it('do not all go', () => {
    const one = doing(map, deleteStage('s1'), deleteStage('s2'));
    expect(() => commit(one, deleteStage('s3'))).toThrow(new Refused('A map needs at least one stage.'));
  });

  it('can change places for ever: long orders are numbered anew', () => {
    let now = map;
    for (let i = 0; i < 2_000; i++) now = doing(now, moveStage(stagesInOrder(now)[2]!.id, 1));
    expect(stages(now)).toBe('s1 s2 s3');
    for (const { order } of Object.values(now.stages)) expect(order.length).toBeLessThanOrEqual(100);
  });
});

describe('lanes', () => {
  const map = smallMap({ 'patient s1': 'A', 'frontstage s1': 'X', 'backstage s1': '. Y' }, 'A=>X X=>Y');

  it('are added below one in its zone, or as the last of a zone', () => {
    expect(lanes(doing(map, addLane({ id: 'n' }, 'frontstage')))).toBe('patient frontstage n(frontstage) backstage support');
    expect(lanes(doing(map, addLane({ id: 'n', zone: 'backstage' })))).toBe('patient frontstage backstage n(backstage) support');
    expect(lanes(doing(map, addLane({ id: 'n' }, 'gone')))).toBe('patient n(patient) frontstage backstage support');
  });

  it('change places inside their zone', () => {
    const two = doing(map, addLane({ id: 'n' }, 'frontstage'), addLane({ id: 'm' }, 'n'));
    expect(lanes(doing(two, moveLane('m', 'up')))).toBe('patient frontstage m(frontstage) n(frontstage) backstage support');
    expect(lanes(doing(two, moveLane('frontstage', 'down')))).toBe('patient n(frontstage) frontstage m(frontstage) backstage support');
  });

  it('cross the line at the edge of their zone, next to it', () => {
    const two = doing(map, addLane({ id: 'n' }, 'frontstage'), addLane({ id: 'm' }, 'backstage'));
    expect(lanes(doing(two, moveLane('n', 'down')))).toBe('patient frontstage n(backstage) backstage m(backstage) support');
    expect(lanes(doing(two, moveLane('backstage', 'up')))).toBe(
      'patient frontstage n(frontstage) backstage(frontstage) m(backstage) support',
    );
  });

  it('come back when they cross there and back', () => {
    expect(lanes(doing(map, moveLane('frontstage', 'down'), moveLane('frontstage', 'up')))).toBe(lanes(map));
  });

  it('stop at the top and at the bottom, with a reason', () => {
    expect(() => commit(map, moveLane('patient', 'up'))).toThrow(new Refused('This is the top lane already.'));
    expect(() => commit(map, moveLane('support', 'down'))).toThrow(new Refused('This is the bottom lane already.'));
  });

  it('go with their touchpoints; chains heal and columns close', () => {
    const next = doing(map, deleteLane('frontstage'));
    expect([lanes(next), links(next), cell(next, 'backstage s1')]).toEqual(['patient backstage support', 'A=>Y', '. Y']);
    expect(cell(doing(next, deleteLane('patient')), 'backstage s1')).toBe('Y');
  });

  it('do not all go', () => {
    const one = doing(map, deleteLane('patient'), deleteLane('frontstage'), deleteLane('backstage'));
    expect(() => commit(one, deleteLane('support'))).toThrow(new Refused('A map needs at least one lane.'));
  });
});
