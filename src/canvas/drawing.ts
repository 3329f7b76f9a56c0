/** The drawing of the open map, kept up with every change: one store that all parts of the canvas read. */
import { createContext, useContext } from 'react';
import { createStore, type StoreApi, useStore } from 'zustand';
import { type EdgeShape, edgeShapes, type LaneCurve, laneCurves, layoutMap, type MapLayout } from '../drawing';
import type { Id, JourneyMap } from '../model';
import type { MapStore } from '../state';

export interface Drawing {
  readonly map: JourneyMap;
  readonly layout: MapLayout;
  readonly edges: ReadonlyMap<Id, EdgeShape>;
  readonly curves: readonly LaneCurve[];
}

export type DrawingStore = StoreApi<Drawing>;

/** Makes the store and follows the map. @returns the store, and what ends the following */
export function followMap(store: MapStore): { drawing: DrawingStore; stop: () => void } {
  const drawing = createStore<Drawing>(() => draw(store.getState().map));
  const stop = store.subscribe(({ map }) => {
    const before = drawing.getState();
    if (map !== before.map) drawing.setState(draw(map, before));
  });
  return { drawing, stop };
}

/** Draws anew what the changed tables touch; everything else stays the same object. */
function draw(map: JourneyMap, before?: Drawing): Drawing {
  const placed = before && sameTables(map, before.map, ['stages', 'lanes', 'touchpoints', 'connections']);
  if (placed) return { ...before, map };
  const layout = layoutMap(map, before?.layout);
  return { map, layout, edges: edgeShapes(map, layout, before?.edges), curves: laneCurves(map, layout) };
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
