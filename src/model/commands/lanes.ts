import { type Command, Refused } from '../commit';
import { removeRecord } from '../consequences/dropDependants';
import { removeAllIn } from '../consequences/removeTouchpoints';
import { type MapDraft, newId } from '../map';
import { byOrder, orderAt } from '../order';
import { compareLanes } from '../queries/order';
import { type Id, type Lane, type Zone, zones } from '../records';

/** Adds a lane below another one (in its zone), or as the last lane of its zone. */
export function addLane(fields: Partial<Lane> = {}, afterId: Id | null = null): Command & { readonly id: Id } {
  const id = fields.id ?? newId();
  return {
    id,
    label: 'Add lane',
    run(draft) {
      const all = byOrder(draft.lanes);
      const after = afterId === null ? undefined : draft.lanes[afterId];
      const zone: Zone = fields.zone ?? after?.zone ?? 'patient';
      const order = orderAt(all, after ? all.findIndex((lane) => lane.id === after.id) + 1 : all.length);
      draft.lanes[id] = { title: '', description: '', ...fields, id, zone, order };
    },
  };
}

/**
 * Moves a lane one place up or down. Inside its zone it changes places; at the zone's edge it crosses the line
 * into the next zone, for that is what the line means.
 */
export function moveLane(id: Id, direction: 'up' | 'down'): Command {
  return {
    label: 'Move lane',
    run(draft) {
      const lane = draft.lanes[id];
      if (!lane) return;
      const step = direction === 'up' ? -1 : 1;
      const peers = Object.values(draft.lanes)
        .filter((other) => other.zone === lane.zone)
        .sort(compareLanes);
      const index = peers.findIndex((other) => other.id === id);
      if (peers[index + step]) {
        const rest = byOrder(draft.lanes).filter((other) => other.id !== id);
        const beyond = rest.findIndex((other) => other.id === peers[index + step]!.id);
        lane.order = orderAt(rest, direction === 'up' ? beyond : beyond + 1);
        return;
      }
      const zone = zones[zones.indexOf(lane.zone) + step];
      if (!zone) throw new Refused(direction === 'up' ? 'This is the top lane already.' : 'This is the bottom lane already.');
      changeZone(draft, id, zone, direction);
    },
  };
}

/** Coming from above a lane becomes the first of its new zone, from below the last. */
function changeZone(draft: MapDraft, id: Id, zone: Zone, direction: 'up' | 'down'): void {
  const lane = draft.lanes[id]!;
  const others = byOrder(draft.lanes).filter((other) => other.id !== id);
  const peers = others.filter((other) => other.zone === zone);
  const edge = direction === 'up' ? peers.at(-1) : peers[0];
  if (edge) {
    const at = others.findIndex((other) => other.id === edge.id);
    lane.order = orderAt(others, direction === 'up' ? at + 1 : at);
  }
  lane.zone = zone;
}

/** Deletes a lane with the touchpoints in it; chains through them heal. The last lane stays. */
export function deleteLane(id: Id): Command {
  return {
    label: 'Delete lane',
    run(draft) {
      if (Object.keys(draft.lanes).length <= 1) throw new Refused('A map needs at least one lane.');
      removeAllIn(draft, (t) => t.laneId === id);
      removeRecord(draft, 'lanes', id);
    },
  };
}
