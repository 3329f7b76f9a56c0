import type { JourneyMap } from '../map';
import { compareOrder } from '../order';
import type { Connection, Evidence, Gain, PainPoint } from '../records';
import { groupBy, memoByTables } from './memo';

const byTouchpoint = <T extends { touchpointId: string; order: string; id: string }>(table: Readonly<Record<string, T>>) =>
  groupBy(Object.values(table).sort(compareOrder), (record) => record.touchpointId);

const pains = memoByTables((table: JourneyMap['painPoints']) => byTouchpoint<PainPoint>(table));
const gains = memoByTables((table: JourneyMap['gains']) => byTouchpoint<Gain>(table));
const evidence = memoByTables((table: JourneyMap['evidence']) => byTouchpoint<Evidence>(table));
const outgoing = memoByTables((table: JourneyMap['connections']) => groupBy<Connection>(Object.values(table), (c) => c.fromId));
const incoming = memoByTables((table: JourneyMap['connections']) => groupBy<Connection>(Object.values(table), (c) => c.toId));

export const painPointsOf = (map: JourneyMap, touchpointId: string): readonly PainPoint[] => pains(map.painPoints).get(touchpointId);
export const gainsOf = (map: JourneyMap, touchpointId: string): readonly Gain[] => gains(map.gains).get(touchpointId);
export const evidenceOf = (map: JourneyMap, touchpointId: string): readonly Evidence[] => evidence(map.evidence).get(touchpointId);
export const outgoingOf = (map: JourneyMap, touchpointId: string): readonly Connection[] => outgoing(map.connections).get(touchpointId);
export const incomingOf = (map: JourneyMap, touchpointId: string): readonly Connection[] => incoming(map.connections).get(touchpointId);
