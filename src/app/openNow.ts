import type { JourneyMap } from '../model';

/**
 * The map this tab has open, for the one reader who cannot ask React any more: the error page. Set by the route
 * that opens a map.
 */
let current: (() => JourneyMap) | null = null;

export function setOpenNow(read: (() => JourneyMap) | null): void {
  current = read;
}

export function openNow(): JourneyMap | null {
  return current?.() ?? null;
}
