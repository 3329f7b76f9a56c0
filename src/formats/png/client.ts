/** The page's side of the painting worker: asks, follows progress, cancels. */
import { drawPicture, type PictureOptions } from '../../drawing';
import type { JourneyMap } from '../../model';
import type { ThemeName } from '../../tokens';
import type { Request, Response, Task } from './messages';
import { type CanvasLimits, type PngScale, scalesFor } from './scales';

export interface Watch {
  /** Ends the work; the promise rejects with an AbortError. */
  readonly signal?: AbortSignal;
  /** Share done, 0 to 1. */
  readonly onProgress?: (done: number) => void;
}

type Answer<K extends Response['kind']> = Extract<Response, { kind: K }>;

interface Waiting {
  readonly hear: (response: Response) => void;
  readonly fail: (error: Error) => void;
}

const waiting = new Map<number, Waiting>();
let worker: Worker | null = null;
let lastId = 0;

/** One worker for all pictures, kept: fetched once, it also paints where the server has gone since. */
function paintingWorker(): Worker {
  if (worker) return worker;
  const started = new Worker(new URL('./png.worker.ts', import.meta.url), { type: 'module' });
  started.onmessage = ({ data }: MessageEvent<Response>) => waiting.get(data.id)?.hear(data);
  started.onerror = (event) => {
    // What is broken is not used again: the next picture starts another.
    started.terminate();
    if (worker === started) worker = null;
    const error = new Error(event.message || 'The picture could not be painted');
    for (const { fail } of [...waiting.values()]) fail(error);
  };
  worker = started;
  return started;
}

function ask<K extends 'blob' | 'limits'>(task: Task, wanted: K, { signal, onProgress }: Watch = {}): Promise<Answer<K>> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const id = ++lastId;
    const end = (settle: () => void): void => {
      waiting.delete(id);
      signal?.removeEventListener('abort', cancel);
      settle();
    };
    const cancel = (): void => {
      worker?.postMessage({ id, kind: 'cancel' } satisfies Request);
      end(() => reject(new DOMException('Cancelled', 'AbortError')));
    };
    signal?.addEventListener('abort', cancel);
    waiting.set(id, {
      fail: (error) => end(() => reject(error)),
      hear(response) {
        if (response.kind === 'progress') onProgress?.(response.done);
        else if (response.kind === wanted) end(() => resolve(response as Answer<K>));
        else end(() => reject(new Error(response.kind === 'error' ? response.message : 'An answer to another question')));
      },
    });
    paintingWorker().postMessage({ id, ...task } satisfies Request);
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

/** Starts the worker and asks what this browser can paint, so that neither has to be fetched later. */
export async function preparePainting(): Promise<CanvasLimits> {
  limits ??= ask({ kind: 'limits' }, 'limits');
  try {
    return await limits;
  } catch (error) {
    limits = null;
    throw error;
  }
}

/** The scales to offer for this map in this browser, with the size each gives. */
export async function pngScales(map: JourneyMap, options: PictureOptions = {}): Promise<PngScale[]> {
  return scalesFor(drawPicture(map, options), await preparePainting());
}
