import type { JourneyMap } from '../map';
import type { Id, Mood, Touchpoint } from '../records';
import { painPointsOf } from './attachments';

/** What stays bright; null fields match all. `severity` is the least that counts. */
export interface TouchpointFilter {
  readonly channelId: Id | null;
  readonly severity: number | null;
  readonly personaId: Id | null;
  readonly tag: string | null;
}

export const isFiltering = (filter: TouchpointFilter): boolean =>
  filter.channelId !== null || filter.severity !== null || filter.personaId !== null || filter.tag !== null;

/** Whether a touchpoint passes every part of the filter. A persona is concerned by a mood of its own or a pain point that hits it. */
export function matchesFilter(map: JourneyMap, t: Touchpoint, filter: TouchpointFilter): boolean {
  if (filter.channelId !== null && !t.channelIds.includes(filter.channelId)) return false;
  if (filter.tag !== null && !t.tags.includes(filter.tag)) return false;
  const pains = painPointsOf(map, t.id);
  const { severity, personaId } = filter;
  if (severity !== null && !pains.some((pain) => pain.severity >= severity)) return false;
  if (personaId === null || Object.hasOwn(t.moodByPersona, personaId)) return true;
  return pains.some((pain) => pain.personaIds.includes(personaId));
}

/** How a touchpoint feels: to the persona where that differs, else to everyone. */
export const moodFor = (t: Touchpoint, personaId: Id | null): Mood | null =>
  personaId !== null && Object.hasOwn(t.moodByPersona, personaId) ? t.moodByPersona[personaId]! : t.mood;

/** Every tag of the map, in alphabetical order. */
export function tagsOf(map: JourneyMap): string[] {
  return [...new Set(Object.values(map.touchpoints).flatMap((t) => t.tags))].sort((a, b) => a.localeCompare(b));
}
