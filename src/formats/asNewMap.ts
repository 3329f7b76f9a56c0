import { type JourneyMap, mapInfo, newId } from '../model';

/** The same map under an id of its own, so that bringing a file in twice makes two maps and never touches a third. */
export function asNewMap(map: JourneyMap, id = newId()): JourneyMap {
  return { ...map, map: { [id]: { ...mapInfo(map), id } } };
}
