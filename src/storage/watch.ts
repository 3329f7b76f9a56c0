import { liveQuery } from 'dexie';
import { type MapRow, type MapsDatabase, mapsDatabase, watchDatabase } from './database';
import { StorageError, toStorageError } from './errors';
import { listMaps, listTrash } from './library';
import { hear } from './tabs';

export interface Library {
  readonly maps: readonly MapRow[];
  readonly trash: readonly MapRow[];
}

/**
 * The library now and after every change, from this tab or another.
 * @returns a function that stops it. Errors go to `onError`; the last library stays valid.
 */
export function watchLibrary(
  listener: (library: Library) => void,
  onError: (error: StorageError) => void = () => {},
  db: MapsDatabase = mapsDatabase(),
): () => void {
  let stopped = false;
  const read = async (): Promise<Library> => ({ maps: await listMaps(db), trash: await listTrash(db) });
  const subscription = liveQuery(read).subscribe({ next: listener, error: (error) => onError(toStorageError(error)) });
  // What a closing tab writes goes past Dexie, so liveQuery does not see it; the tab's message tells.
  const deaf = hear(({ flushed }) => {
    if (!flushed) return;
    read().then(
      (library) => !stopped && listener(library),
      (error) => !stopped && onError(toStorageError(error)),
    );
  });
  const unwatch = watchDatabase(db, { closed: (reason) => onError(new StorageError(reason)) });
  return () => {
    stopped = true;
    subscription.unsubscribe();
    deaf();
    unwatch();
  };
}
