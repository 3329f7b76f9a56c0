import { addLane, type Command, find, type Id, lanesInOrder, titleOf, type Zone, zoneNames } from '../model';
import { notify, type OpenMap } from '../state';
import { chosenHeader, mapOf } from './selection';

/**
 * A new lane for the Add lane button: below the selected one, else at the bottom. After the patient's own lanes comes
 * staff, so there it begins a frontstage lane; below others it joins their zone.
 */
export function laneToAdd(open: OpenMap): Command & { readonly id: Id } {
  const map = mapOf(open);
  const header = chosenHeader(open);
  const above = header?.kind === 'lane' ? find(map, 'lanes', header.id) : lanesInOrder(map).at(-1);
  const zone: Zone = above === undefined ? 'patient' : above.zone === 'patient' ? 'frontstage' : above.zone;
  return addLane({ zone }, above?.id ?? null);
}

/** Does something to a lane and says it when that took the lane over a line, into another zone. */
export function sayingZone<T>(open: OpenMap, id: Id, run: () => T): T {
  const before = find(mapOf(open), 'lanes', id)?.zone;
  const result = run();
  const lane = find(mapOf(open), 'lanes', id);
  if (lane && lane.zone !== before) notify(open.session, `“${titleOf(lane, 'lane')}” is now ${zoneNames[lane.zone].toLowerCase()}.`);
  return result;
}
