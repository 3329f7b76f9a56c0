import type { Id } from '../model';
import type { OpenMap } from '../state';

/** What actions may ask of the canvas that shows a map. */
export interface CanvasPort {
  /** The whole map in view. */
  fit(): void;
  zoomBy(factor: number): void;
  zoomTo(zoom: number): void;
  /** Brings a touchpoint, stage, lane or connection into view and gives it the focus. */
  reveal(id: Id): void;
  /** Brings a touchpoint's point of the experience curve into view and gives it the focus. */
  focusCurve(id: Id): void;
  /** Puts the focus on what is selected. */
  focus(): void;
}

const ports = new WeakMap<OpenMap, CanvasPort>();

/** The canvas tells that it is there. @returns what takes it away again */
export function registerCanvas(open: OpenMap, port: CanvasPort): () => void {
  ports.set(open, port);
  return () => ports.delete(open);
}

export const canvasOf = (open: OpenMap): CanvasPort | undefined => ports.get(open);
