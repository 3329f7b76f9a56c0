import { type MapDraft, newId } from '../map';
import { rows } from '../reading';
import type { Connection, Id } from '../records';
import { pathKind } from '../rules/canConnect';

/**
 * Joins the neighbours of touchpoints that are about to go, so that the path does not break, and takes away the
 * connections of those that go. Loops back are not healed. Where several come in and several go out, only neighbours in
 * one lane are joined: no thicket.
 */
export function healChains(draft: MapDraft, ids: readonly Id[]): void {
  const links = new Links(draft);
  for (const id of ids) {
    bridge(draft, links, id, (c) => c.kind !== 'loop');
    for (const connection of links.of(id)) links.remove(connection);
  }
  links.write(draft);
}

/** Takes a touchpoint out of the sequence of its lane, which heals; its hand-offs, triggers and loops stay. */
export function leaveSequence(draft: MapDraft, id: Id): void {
  const links = new Links(draft);
  const laneOf = (other: Id): Id | undefined => draft.touchpoints[other]?.laneId;
  const inLane = (c: Connection): boolean => c.kind === 'sequence' && laneOf(c.fromId) === laneOf(c.toId);
  bridge(draft, links, id, inLane);
  for (const connection of links.of(id).filter(inLane)) links.remove(connection);
  links.write(draft);
}

function bridge(draft: MapDraft, links: Links, id: Id, counts: (connection: Connection) => boolean): void {
  const mine = links.of(id).filter(counts);
  const ins = mine.filter((c) => c.toId === id);
  const outs = mine.filter((c) => c.fromId === id);
  const many = ins.length > 1 && outs.length > 1;
  for (const before of ins) {
    for (const after of outs) {
      const oneLane = draft.touchpoints[before.fromId]?.laneId === draft.touchpoints[after.toId]?.laneId;
      if ((many && !oneLane) || before.fromId === after.toId || links.has(before.fromId, after.toId)) continue;
      links.add({ id: newId(), ...join(before, after), kind: pathKind(draft, before.fromId, after.toId) });
    }
  }
}

function join(before: Connection, after: Connection): Omit<Connection, 'id' | 'kind'> {
  const waits = [before.waitMinutes, after.waitMinutes].filter((wait) => wait !== null);
  return {
    fromId: before.fromId,
    toId: after.toId,
    label: before.label || after.label,
    waitMinutes: waits.length === 0 ? null : waits.reduce((sum, wait) => sum + wait, 0),
  };
}

/** The connections by their ends, edited on the side: what is joined and gone again never reaches the map. */
class Links {
  private readonly byEnd = new Map<Id, Set<Connection>>();
  private readonly added = new Set<Connection>();
  private readonly removed = new Set<Connection>();

  constructor(draft: MapDraft) {
    for (const connection of rows(draft, 'connections')) this.index(connection);
  }
  of(id: Id): Connection[] {
    return [...(this.byEnd.get(id) ?? [])];
  }
  has(fromId: Id, toId: Id): boolean {
    return this.of(fromId).some((c) => c.fromId === fromId && c.toId === toId);
  }
  add(connection: Connection): void {
    this.index(connection);
    this.added.add(connection);
  }
  remove(connection: Connection): void {
    for (const end of [connection.fromId, connection.toId]) this.byEnd.get(end)?.delete(connection);
    if (!this.added.delete(connection)) this.removed.add(connection);
  }
  write(draft: MapDraft): void {
    for (const { id } of this.removed) delete draft.connections[id];
    for (const connection of this.added) draft.connections[connection.id] = connection;
  }
  private index(connection: Connection): void {
    for (const end of [connection.fromId, connection.toId]) {
      const held = this.byEnd.get(end);
      if (held) held.add(connection);
      else this.byEnd.set(end, new Set([connection]));
    }
  }
}
