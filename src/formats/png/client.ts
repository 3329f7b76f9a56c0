/** The page's side of the painting worker: asks, follows progress, cancels. */
import { drawPicture, type PictureOptions } from '../../drawing';
import type { JourneyMap } from '../../model';
import type { ThemeName } from '../../tokens';
import type { Request, Response } from './messages';
import { type CanvasLimits, type PngScale, scalesFor } from './scales';

export interface Watch {
  /** Ends the work; the promise rejects with an AbortError. */
  readonly signal?: AbortSignal;
  /** Share done, 0 to 1. */
  readonly onProgress?: (done: number) => void;
}

type Answer<K extends Response['kind']> = Extract<Response, { kind: K }>;

function ask<K extends 'blob' | 'limits'>(request: Request, wanted: K, { signal, onProgress }: Watch = {}): Promise<Answer<K>> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const worker = new Worker(new URL('./png.worker.ts', import.meta.url), { type: 'module' });
    const end = (settle: () => void): void => {
      worker.terminate();
      signal?.removeEventListener('abort', cancel);
      settle();
    };
    const cancel = (): void => end(() => reject(new DOMException('Cancelled', 'AbortError')));
    signal?.addEventListener('abort', cancel);
    worker.onerror = (event) => end(() => reject(new Error(event.message || 'The picture could not be painted')));
    worker.onmessage = ({ data }: MessageEvent<Response>) => {
      if (data.kind === 'progress') onProgress?.(data.done);
      else if (data.kind === wanted) end(() => resolve(data as Answer<K>));
      else end(() => reject(new Error(data.kind === 'error' ? data.message : 'An answer to another question')));
    };
    worker.postMessage(request);
  });
}

/** The map as a PNG, `scale` px per map unit. */
export async function renderPng(map: JourneyMap, options: PictureOptions & { readonly scale?: number } & Watch = {}): Promise<Blob> {
  const { scale = 2, signal, onProgress, ...picture } = options;
  const watch: Watch = { ...(signal ? { signal } : {}), ...(onProgress ? { onProgress } : {}) };
  return (await ask({ kind: 'picture', map, options: picture, scale }, 'blob', watch)).blob;
}

/** A small PNG of the map (or of its beginning, when it is long), width × height px. */
export async function renderThumbnail(map: JourneyMap, options: { width: number; height: number; theme: ThemeName }): Promise<Blob> {
  const { width, height, theme } = options;
  return (await ask({ kind: 'thumbnail', map, options: { theme }, width, height }, 'blob')).blob;
}

let limits: Promise<CanvasLimits> | null = null;

/** The scales to offer for this map in this browser, with the size each gives. */
export async function pngScales(map: JourneyMap, options: PictureOptions = {}): Promise<PngScale[]> {
  limits ??= ask({ kind: 'limits' }, 'limits');
  return scalesFor(drawPicture(map, options), await limits);
}
