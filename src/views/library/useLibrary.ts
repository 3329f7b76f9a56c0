import { useEffect, useState } from 'react';
import { type Library, type StorageError, watchLibrary } from '../../storage';

export interface LibraryState {
  /** null until it has been read. */
  readonly library: Library | null;
  /** Why it cannot be read (any more). */
  readonly error: StorageError | null;
}

/** The maps on this device, as they are now, whichever tab changes them. */
export function useLibrary(): LibraryState {
  const [state, setState] = useState<LibraryState>({ library: null, error: null });
  useEffect(
    () =>
      watchLibrary(
        (library) => setState({ library, error: null }),
        (error) => setState((before) => ({ ...before, error })),
      ),
    [],
  );
  return state;
}
