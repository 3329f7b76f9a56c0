/** The drawing of the open map, kept up with every change: one store that all parts of the canvas read. */
import { createContext, useContext } from 'react';
import { createStore, type StoreApi, useStore } from 'zustand';
import { type EdgeShape, edgeShapes, type LaneCurve, laneCurves, layoutMap, type MapLayout } from '../drawing';
import type { Id, JourneyMap } from '../model';
import type { MapStore, SessionStore } from '../state';

export interface Drawing {
  readonly map: JourneyMap;
  readonly layout: MapLayout;
  readonly edges: ReadonlyMap<Id, EdgeShape>;
  readonly curves: readonly LaneCurve[];
  /** Whose moods are shown; null for everyone's. */
  readonly personaId: Id | null;
}

export type DrawingStore = StoreApi<Drawing>;

/** Makes the store and follows the map. @returns the store, and what ends the following */
export function followMap(store: MapStore, session: SessionStore): { drawing: DrawingStore; stop: () => void } {
  const persona = (): Id | null => session.getState().filter.personaId;
  const drawing = createStore<Drawing>(() => draw(store.getState().map, persona()));
  const follow = (): void => {
    const before = drawing.getState();
    const { map } = store.getState();
    if (map !== before.map || persona() !== before.personaId) drawing.setState(draw(map, persona(), before));
  };
  const stops = [store.subscribe(follow), session.subscribe(follow)];
  return {
    drawing,
    stop() {
      for (const stop of stops) stop();
    },
  };
}

/** Draws anew what the changed tables touch; everything else stays the same object. */
function draw(map: JourneyMap, personaId: Id | null, before?: Drawing): Drawing {
  const placed = before && sameTables(map, before.map, ['stages', 'lanes', 'touchpoints', 'connections']);
  if (placed && personaId === before.personaId) return { ...before, map };
  const layout = placed ? before.layout : layoutMap(map, before?.layout);
  const edges = placed ? before.edges : edgeShapes(map, layout, before?.edges);
  return { map, layout, edges, curves: laneCurves(map, layout, personaId), personaId };
}

function sameTables(a: JourneyMap, b: JourneyMap, names: readonly (keyof JourneyMap)[]): boolean {
  return names.every((name) => a[name] === b[name]);
}

export const DrawingContext = createContext<DrawingStore | null>(null);

export function useDrawingStore(): DrawingStore {
  const store = useContext(DrawingContext);
  if (!store) throw new Error('Outside the canvas');
  return store;
}

export function useDrawing<T>(selector: (drawing: Drawing) => T): T {
  return useStore(useDrawingStore(), selector);
}
