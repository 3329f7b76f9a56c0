import { find, type JourneyMap } from '../model';
import { nothing, type Selection, type StoredSession, type Viewport } from '../state';

/** On a small touch screen the inspector would cover half the map: there it opens only when asked for. */
const hasRoom = (): boolean => !(typeof window !== 'undefined' && window.matchMedia?.('(max-width: 1024px) and (pointer: coarse)').matches);

/** What was kept about this map, as far as it still makes sense: older code or another tab may have left anything. */
export function storedSession(kept: unknown, map: JourneyMap): Partial<StoredSession> {
  if (typeof kept !== 'object' || kept === null) return { inspectorOpen: hasRoom() };
  const { selection, viewport, inspectorOpen } = kept as Record<keyof StoredSession, unknown>;
  return {
    selection: validSelection(selection, map),
    viewport: isViewport(viewport) ? viewport : null,
    inspectorOpen: typeof inspectorOpen === 'boolean' ? inspectorOpen : hasRoom(),
  };
}

function isViewport(value: unknown): value is Viewport {
  if (typeof value !== 'object' || value === null) return false;
  const { x, y, zoom } = value as Record<keyof Viewport, unknown>;
  return Number.isFinite(x) && Number.isFinite(y) && Number.isFinite(zoom) && (zoom as number) > 0;
}

const tables = { connection: 'connections', stage: 'stages', lane: 'lanes' } as const;

function validSelection(value: unknown, map: JourneyMap): Selection {
  if (typeof value !== 'object' || value === null) return nothing;
  const { kind, ids, id } = value as { kind?: unknown; ids?: unknown; id?: unknown };
  if (kind === 'touchpoints' && Array.isArray(ids)) {
    const present = ids.filter((one): one is string => typeof one === 'string' && find(map, 'touchpoints', one) !== undefined);
    return present.length > 0 ? { kind, ids: present } : nothing;
  }
  if ((kind === 'connection' || kind === 'stage' || kind === 'lane') && typeof id === 'string' && find(map, tables[kind], id)) {
    return { kind, id };
  }
  return nothing;
}
