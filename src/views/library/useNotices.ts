import { useCallback, useState } from 'react';
import type { NoticeEntry } from '../../ui';

let count = 0;

export interface LibraryNotice extends NoticeEntry {
  /** The map its action is about: it goes when that map is dealt with elsewhere. */
  readonly mapId?: string;
}

/** Short notices of the library, newest last; two at most, so that the maps stay in view. */
export function useNotices() {
  const [notices, setNotices] = useState<readonly LibraryNotice[]>([]);
  const show = useCallback((notice: Omit<LibraryNotice, 'id'>): void => {
    count++;
    const id = count;
    setNotices((all) => [...all, { ...notice, id }].slice(-2));
  }, []);
  const close = useCallback((id: NoticeEntry['id']): void => setNotices((all) => all.filter((notice) => notice.id !== id)), []);
  const closeAbout = useCallback((mapId: string): void => setNotices((all) => all.filter((notice) => notice.mapId !== mapId)), []);
  return { notices, show, close, closeAbout };
}

export type Notices = ReturnType<typeof useNotices>;
export type ShowNotice = Notices['show'];
