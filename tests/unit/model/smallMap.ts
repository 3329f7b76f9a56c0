/** Small maps written as they look: `smallMap({ 'patient s1': 'A B . C / D' }, 'A>B B>C')`; ids are the letters. */
import {
  blankTouchpoint,
  type Command,
  type Connection,
  commit,
  emptyMap,
  findProblems,
  type JourneyMap,
  orders,
  type Touchpoint,
  type Zone,
  zones,
} from '../../../src/model';

const STAGES = ['s1', 's2', 's3'];

/**
 * A map with the lanes patient, frontstage, backstage and support, one in each zone, and three stages. A cell is
 * written row by row: `/` ends a row, `.` is an empty slot. Connections: `A>B` sequence, `A=>B` hand-off, `A~>B` loop;
 * their ids are `A-B`.
 */
export function smallMap(cells: Readonly<Record<string, string>> = {}, connections = ''): JourneyMap {
  const touchpoints: Record<string, Touchpoint> = {};
  for (const [cell, text] of Object.entries(cells)) {
    const [laneId = '', stageId = ''] = cell.split(' ');
    for (const [row, line] of text.split('/').entries()) {
      for (const [column, id] of line.trim().split(' ').entries()) {
        if (id !== '.' && id !== '') touchpoints[id] = blankTouchpoint({ laneId, stageId, column, row }, { id, title: id });
      }
    }
  }
  const map: JourneyMap = {
    ...emptyMap({ id: 'map1', title: 'Small' }),
    stages: Object.fromEntries(
      orders(3).map((order, at) => [STAGES[at]!, { id: STAGES[at]!, title: `Stage ${at + 1}`, description: '', order }]),
    ),
    lanes: Object.fromEntries(
      orders(4).map((order, at) => [zones[at]!, { id: zones[at]!, title: zones[at]!, description: '', zone: zones[at] as Zone, order }]),
    ),
    touchpoints,
    connections: Object.fromEntries(
      connections
        .split(' ')
        .filter(Boolean)
        .map(connectionOf)
        .map((c) => [c.id, c]),
    ),
  };
  const problems = findProblems(map);
  if (problems.length > 0) throw new Error(`Not a map: ${problems[0]?.message}`);
  return map;
}

function connectionOf(text: string): Connection {
  const kind = text.includes('=>') ? 'handoff' : text.includes('~>') ? 'loop' : 'sequence';
  const [fromId = '', toId = ''] = text.split(/=>|~>|>/);
  return { id: `${fromId}-${toId}`, fromId, toId, kind, label: '', waitMinutes: null };
}

/** A cell as smallMap writes it; '' when nothing is in it. */
export function cell(map: JourneyMap, laneAndStage: string): string {
  const [laneId, stageId] = laneAndStage.split(' ');
  const held = Object.values(map.touchpoints).filter((t) => t.laneId === laneId && t.stageId === stageId);
  const rows = Array.from({ length: Math.max(0, ...held.map((t) => t.row + 1)) }, (_, row) => {
    const inRow = held.filter((t) => t.row === row);
    const width = Math.max(0, ...inRow.map((t) => t.column + 1));
    return Array.from({ length: width }, (__, column) => inRow.find((t) => t.column === column)?.id ?? '.').join(' ') || '.';
  });
  return rows.join(' / ');
}

/** All connections as smallMap writes them, sorted. */
export function links(map: JourneyMap): string {
  const signs = { sequence: '>', handoff: '=>', loop: '~>', trigger: '!>' };
  return Object.values(map.connections)
    .map((c) => `${c.fromId}${signs[c.kind]}${c.toId}`)
    .sort()
    .join(' ');
}

/** The map after the command; it must have changed something and kept every invariant. */
export function doing(map: JourneyMap, ...commands: readonly Command[]): JourneyMap {
  return commands.reduce((now, command) => {
    const result = commit(now, command);
    if (!result) throw new Error(`Nothing changed: ${command.label}`);
    const problems = findProblems(result.map);
    if (problems.length > 0) throw new Error(`Broken: ${problems[0]?.message}`);
    return result.map;
  }, map);
}

export const slot = (laneAndStage: string, column: number, row = 0) => {
  const [laneId = '', stageId = ''] = laneAndStage.split(' ');
  return { laneId, stageId, column, row };
};
