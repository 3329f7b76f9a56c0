import { useCallback, useState } from 'react';
import type { NoticeEntry } from '../../ui';

let count = 0;

/** Short notices of the library, newest last; three at most. */
export function useNotices() {
  const [notices, setNotices] = useState<readonly NoticeEntry[]>([]);
  const show = useCallback((notice: Omit<NoticeEntry, 'id'>): void => {
    count++;
    const id = count;
    setNotices((all) => [...all, { ...notice, id }].slice(-3));
  }, []);
  const close = useCallback((id: NoticeEntry['id']): void => setNotices((all) => all.filter((notice) => notice.id !== id)), []);
  return { notices, show, close };
}

export type ShowNotice = ReturnType<typeof useNotices>['show'];
