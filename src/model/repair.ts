/**
 * What two tabs did at once can each be right and together be wrong: two cards in one slot, a pain point on a
 * touchpoint that is gone. These pure functions make the changes fit, and then mend the map.
 */
import { applyChanges, type Change } from './changes';
import { find, type JourneyMap } from './map';
import { byOrder, compareOrder, orderBetween } from './order';
import { type AnyRecord, type Lane, type Stage, tableNames } from './records';
import { idsIn, references } from './references';

/**
 * Changes made on another version of the map, as they can be applied to this one: what concerns a record that is
 * gone is dropped, and adding a record that is there already becomes setting its fields.
 */
export function fitting(map: JourneyMap, changes: readonly Change[]): Change[] {
  const there = new Map<string, boolean>();
  const fit: Change[] = [];
  for (const change of changes) {
    const [table, id] = change.path;
    const key = `${table} ${id}`;
    const exists = there.get(key) ?? find(map, table, id) !== undefined;
    if (change.op === 'add' && exists) {
      for (const [field, value] of Object.entries(change.value))
        if (field !== 'id') fit.push({ op: 'replace', path: [table, id, field], value });
    } else if (change.op === 'add' || exists) {
      fit.push(change);
      there.set(key, change.op !== 'remove');
    }
  }
  return fit;
}

/** The changes that mend every invariant of how records fit together. Empty for a sound map. */
export function repair(map: JourneyMap): Change[] {
  const changes: Change[] = [];
  let mended = map;
  for (const step of [rehome, dropDangling, separateSlots, separateOrders, dropBadConnections]) {
    const more = step(mended);
    changes.push(...more);
    mended = applyChanges(mended, more);
  }
  return changes;
}

/** A touchpoint whose lane or stage is gone was put there by someone just now: it moves to the last one instead of going too. */
function rehome(map: JourneyMap): Change[] {
  const changes: Change[] = [];
  for (const { id, laneId, stageId } of Object.values(map.touchpoints)) {
    const lane = find(map, 'lanes', laneId) ?? byOrder<Lane>(map.lanes).at(-1);
    const stage = find(map, 'stages', stageId) ?? byOrder<Stage>(map.stages).at(-1);
    if (lane && lane.id !== laneId) changes.push({ op: 'replace', path: ['touchpoints', id, 'laneId'], value: lane.id });
    if (stage && stage.id !== stageId) changes.push({ op: 'replace', path: ['touchpoints', id, 'stageId'], value: stage.id });
  }
  return changes;
}

/** As references.ts says: the holder goes with what it hangs on, or the mention is cleared; again until nothing dangles. */
function dropDangling(map: JourneyMap): Change[] {
  const changes = new Map<string, Change>();
  for (const reference of references) {
    const { table, field, to, onDelete } = reference;
    const exists = (id: string): boolean => find(map, to, id) !== undefined;
    for (const holder of Object.values(map[table]) as AnyRecord[]) {
      if (idsIn(reference, holder).every(exists)) continue;
      const gone = `${table} ${holder.id}`;
      if (onDelete === 'delete') changes.set(gone, { op: 'remove', path: [table, holder.id] });
      else if (changes.get(gone)?.op !== 'remove') {
        const value = keepOnly((holder as unknown as Record<string, unknown>)[field], exists);
        changes.set(`${gone} ${field}`, { op: 'replace', path: [table, holder.id, field], value });
      }
    }
  }
  if (changes.size === 0) return [];
  const now = fitting(map, [...changes.values()]);
  return [...now, ...dropDangling(applyChanges(map, now))];
}

function keepOnly(value: unknown, exists: (id: string) => boolean): unknown {
  if (Array.isArray(value)) return value.filter(exists);
  if (typeof value !== 'object' || value === null) return null;
  return Object.fromEntries(Object.entries(value).filter(([id]) => exists(id)));
}

/** The one that was there first keeps its slot; the other goes to the next free one in its row. */
function separateSlots(map: JourneyMap): Change[] {
  const key = (t: { laneId: string; stageId: string; row: number }, column: number): string =>
    `${t.laneId} ${t.stageId} ${t.row} ${column}`;
  const all = Object.values(map.touchpoints);
  const held = new Set(all.map((t) => key(t, t.column)));
  const seen = new Set<string>();
  const changes: Change[] = [];
  for (const t of all) {
    let column = t.column;
    if (seen.has(key(t, column))) {
      while (held.has(key(t, column))) column++;
      held.add(key(t, column));
      changes.push({ op: 'replace', path: ['touchpoints', t.id, 'column'], value: column });
    }
    seen.add(key(t, column));
  }
  return changes;
}

/** Of records with the same order, all but the first get one of their own just behind it. */
function separateOrders(map: JourneyMap): Change[] {
  const changes: Change[] = [];
  for (const table of tableNames) {
    const groups = new Map<string, { id: string; order: string }[]>();
    for (const record of Object.values(map[table]) as AnyRecord[]) {
      if (!('order' in record)) continue;
      const scope = 'touchpointId' in record ? record.touchpointId : '';
      const group = groups.get(scope);
      if (group) group.push(record);
      else groups.set(scope, [record]);
    }
    for (const group of groups.values()) {
      let last: string | null = null;
      for (const { id, order } of group.sort(compareOrder)) {
        if (last === null || order > last) {
          last = order;
          continue;
        }
        const floor: string = last;
        const next = group.find((other) => other.order > floor);
        last = orderBetween(floor, next?.order ?? null);
        changes.push({ op: 'replace', path: [table, id, 'order'], value: last });
      }
    }
  }
  return changes;
}

function dropBadConnections(map: JourneyMap): Change[] {
  const seen = new Set<string>();
  const changes: Change[] = [];
  for (const { id, fromId, toId } of Object.values(map.connections)) {
    const key = `${fromId} ${toId}`;
    if (fromId === toId || seen.has(key)) changes.push({ op: 'remove', path: ['connections', id] });
    seen.add(key);
  }
  return changes;
}
