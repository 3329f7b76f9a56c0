import type { TableName } from './records';

/**
 * Every field that names a record of another table, and what happens to its holder when that record goes:
 * the holder goes with it, the field is emptied, or the id leaves the list (or the keys) in the field.
 */
export interface Reference {
  readonly table: TableName;
  readonly field: string;
  readonly to: TableName;
  readonly shape: 'id' | 'ids' | 'keys';
  readonly onDelete: 'delete' | 'clear';
}

export const references: readonly Reference[] = [
  { table: 'touchpoints', field: 'laneId', to: 'lanes', shape: 'id', onDelete: 'delete' },
  { table: 'touchpoints', field: 'stageId', to: 'stages', shape: 'id', onDelete: 'delete' },
  { table: 'touchpoints', field: 'channelIds', to: 'channels', shape: 'ids', onDelete: 'clear' },
  { table: 'touchpoints', field: 'moodByPersona', to: 'personas', shape: 'keys', onDelete: 'clear' },
  { table: 'connections', field: 'fromId', to: 'touchpoints', shape: 'id', onDelete: 'delete' },
  { table: 'connections', field: 'toId', to: 'touchpoints', shape: 'id', onDelete: 'delete' },
  { table: 'painPoints', field: 'touchpointId', to: 'touchpoints', shape: 'id', onDelete: 'delete' },
  { table: 'painPoints', field: 'personaIds', to: 'personas', shape: 'ids', onDelete: 'clear' },
  { table: 'gains', field: 'touchpointId', to: 'touchpoints', shape: 'id', onDelete: 'delete' },
  { table: 'evidence', field: 'touchpointId', to: 'touchpoints', shape: 'id', onDelete: 'delete' },
  { table: 'evidence', field: 'painPointId', to: 'painPoints', shape: 'id', onDelete: 'clear' },
  { table: 'evidence', field: 'sourceId', to: 'sources', shape: 'id', onDelete: 'clear' },
];

/** The ids a field names, whatever its shape. */
export function idsIn(reference: Reference, record: object): readonly string[] {
  const value = (record as Record<string, unknown>)[reference.field];
  if (value === null || value === undefined) return [];
  if (reference.shape === 'id') return [value as string];
  return reference.shape === 'ids' ? (value as string[]) : Object.keys(value as object);
}
