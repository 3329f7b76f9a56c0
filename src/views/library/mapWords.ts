import type { MapRow } from '../../storage';
import { timeAgo } from './timeAgo';

export const nameOf = ({ title }: Pick<MapRow, 'title'>): string => title.trim() || 'Untitled journey';

export const stateOf = ({ state }: Pick<MapRow, 'state'>): string => (state === 'current' ? 'Current state' : 'Future state');

export function touchpointsOf({ touchpointCount }: Pick<MapRow, 'touchpointCount'>): string {
  return touchpointCount === 1 ? '1 touchpoint' : `${touchpointCount.toLocaleString('en-GB')} touchpoints`;
}

export const editedWhen = ({ updatedAt }: Pick<MapRow, 'updatedAt'>, now: number): string => `Edited ${timeAgo(updatedAt, now)}`;
