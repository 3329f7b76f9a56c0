import { useEffect, useState } from 'react';
import { watchLibrary } from '../storage';
import type { Whereabouts } from '../views/editor/types';

/** Where the open map is now: another tab can move it to the trash, or delete it for good. */
export function useWhereabouts(id: string): Whereabouts {
  const [where, setWhere] = useState<Whereabouts>('library');
  const [openedAt] = useState(Date.now);
  useEffect(
    () =>
      watchLibrary(({ maps, trash }) => {
        if (maps.some((row) => row.id === id)) return setWhere('library');
        const row = trash.find((other) => other.id === id);
        if (!row) return setWhere('gone');
        setWhere((row.deletedAt ?? 0) < openedAt ? 'trash' : 'trashed');
      }),
    [id, openedAt],
  );
  return where;
}
