import type { Problem } from '../model';

/**
 * not-found: no such map here (any more) · damaged: its records do not fit together · newer: written by a newer
 * Throughline · outdated: a newer one in another tab has taken over · lost: the browser cleared this site's data ·
 * full: no room left · unavailable: no storage in this browser or mode · failed: anything else.
 */
export type StorageProblem = 'not-found' | 'damaged' | 'newer' | 'outdated' | 'lost' | 'full' | 'unavailable' | 'failed';

const sentences: Record<StorageProblem, string> = {
  'not-found': 'This map is no longer on this device. Export a copy if you want to keep what is on screen.',
  damaged: 'This map is damaged and cannot be opened.',
  newer: 'These maps were saved by a newer version of Throughline. Reload the page to get it.',
  outdated: 'A newer version of Throughline is open in another tab. Reload the page to go on.',
  lost: 'The browser has cleared this site’s storage. Export a copy now to keep what is on screen, then reload.',
  full: 'There is no room left on this device. Free some space and try again, or export a copy.',
  unavailable: 'This browser gives no storage to this page, so nothing can be kept on this device.',
  failed: 'The map could not be saved on this device. Try again, or export a copy.',
};

/** Everything this folder throws. `message` is one or two sentences for the person. */
export class StorageError extends Error {
  override name = 'StorageError';
  constructor(
    readonly problem: StorageProblem,
    message: string = sentences[problem],
    options: { cause?: unknown /** What is wrong with a damaged map. */; details?: readonly Problem[] } = {},
  ) {
    super(message, { cause: options.cause });
    this.details = options.details ?? [];
  }
  readonly details: readonly Problem[];
}

const byName: Record<string, StorageProblem> = {
  QuotaExceededError: 'full',
  VersionError: 'newer',
  MissingAPIError: 'unavailable',
  SecurityError: 'unavailable',
};

/** Any error as a StorageError. Dexie wraps: a full disk comes as an AbortError that has the QuotaExceededError as `inner`. */
export function toStorageError(error: unknown): StorageError {
  if (error instanceof StorageError) return error;
  const seen = new Set<unknown>();
  for (let at = error; typeof at === 'object' && at !== null && !seen.has(at); at = next(at)) {
    seen.add(at);
    if (at instanceof StorageError) return at;
    const problem = byName[(at as { name?: string }).name ?? ''];
    if (problem) return new StorageError(problem, undefined, { cause: error });
  }
  return new StorageError('failed', undefined, { cause: error });
}

function next(error: object): unknown {
  const { inner, failures } = error as { inner?: unknown; failures?: readonly unknown[] };
  return inner ?? failures?.[0];
}
