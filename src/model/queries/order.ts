import type { JourneyMap } from '../map';
import { byOrder, compareOrder } from '../order';
import { type Channel, type Lane, type Persona, type Source, type Stage, type Touchpoint, type Zone, zones } from '../records';
import { memoByTables } from './memo';

export const zoneRank = (zone: Zone): number => zones.indexOf(zone);

/** Lanes from top to bottom: by zone first, so that each line between zones is drawn once. */
export function compareLanes(a: Lane, b: Lane): number {
  return zoneRank(a.zone) - zoneRank(b.zone) || compareOrder(a, b);
}

const stages = memoByTables((table: JourneyMap['stages']) => byOrder<Stage>(table));
const lanes = memoByTables((table: JourneyMap['lanes']) => Object.values(table).sort(compareLanes));
const channels = memoByTables((table: JourneyMap['channels']) => byOrder<Channel>(table));
const personas = memoByTables((table: JourneyMap['personas']) => byOrder<Persona>(table));
const sources = memoByTables((table: JourneyMap['sources']) => byOrder<Source>(table));

export const stagesInOrder = (map: JourneyMap): readonly Stage[] => stages(map.stages);
export const lanesInOrder = (map: JourneyMap): readonly Lane[] => lanes(map.lanes);
export const channelsInOrder = (map: JourneyMap): readonly Channel[] => channels(map.channels);
export const personasInOrder = (map: JourneyMap): readonly Persona[] => personas(map.personas);
export const sourcesInOrder = (map: JourneyMap): readonly Source[] => sources(map.sources);

const reading = memoByTables((touchpoints: JourneyMap['touchpoints'], stageTable: JourneyMap['stages'], laneTable: JourneyMap['lanes']) => {
  const stageRank = new Map(stages(stageTable).map((stage, index) => [stage.id, index]));
  const laneRank = new Map(lanes(laneTable).map((lane, index) => [lane.id, index]));
  const list = Object.values(touchpoints).sort(
    (a, b) =>
      (stageRank.get(a.stageId) ?? 0) - (stageRank.get(b.stageId) ?? 0) ||
      (laneRank.get(a.laneId) ?? 0) - (laneRank.get(b.laneId) ?? 0) ||
      a.row - b.row ||
      a.column - b.column,
  );
  return { list, rank: new Map(list.map((t, index) => [t.id, index])) };
});

/** Touchpoints as they are read and spoken: by stage, then lane, then slot (row before column). */
export const touchpointsInOrder = (map: JourneyMap): readonly Touchpoint[] => reading(map.touchpoints, map.stages, map.lanes).list;

/** Place of a touchpoint in the reading order, from 0; −1 when it is not on the map. */
export const readingRank = (map: JourneyMap, id: string): number => reading(map.touchpoints, map.stages, map.lanes).rank.get(id) ?? -1;
