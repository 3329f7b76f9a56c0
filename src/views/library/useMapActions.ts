import { type RefObject, useMemo, useRef } from 'react';
import type { JourneyMap } from '../../model';
import {
  createMap,
  deleteMapForever,
  duplicateMap,
  loadMap,
  type MapRow,
  renameMap,
  restoreMap,
  StorageError,
  trashMap,
} from '../../storage';
import { downloadMapFile } from '../shared/downloadMapFile';
import { shorten } from '../shared/shorten';
import { nameOf } from './mapWords';
import type { Notices } from './useNotices';

/** A notice is read in passing: of a long name it shows the beginning. */
const LONGEST = 50;
const named = (row: MapRow): string => shorten(nameOf(row), LONGEST);

export interface MapActions {
  /** The map that was last renamed or brought back: the focus goes with it. */
  readonly following: RefObject<string | null>;
  /** @returns the new map's id, or null when it could not be kept. */
  create(map: JourneyMap): Promise<string | null>;
  rename(row: MapRow, title: string): void;
  duplicate(row: MapRow): void;
  download(row: MapRow): void;
  trash(row: MapRow): void;
  restore(row: MapRow): void;
  deleteForever(row: MapRow): void;
}

/** What can be done with a map in the library; each says when it is done, or why not. */
export function useMapActions({ show, closeAbout }: Pick<Notices, 'show' | 'closeAbout'>): MapActions {
  const following = useRef<string | null>(null);
  return useMemo(() => {
    async function attempt<T>(what: string, work: () => Promise<T>, done?: (result: T) => void): Promise<T | null> {
      try {
        const result = await work();
        done?.(result);
        return result;
      } catch (error) {
        show({ text: `${what}: ${wordsOf(error)}`, tone: 'danger' });
        return null;
      }
    }
    const restore = (row: MapRow): void => {
      closeAbout(row.id);
      void attempt(
        'Not restored',
        () => restoreMap(row.id),
        () => show({ text: `Restored “${named(row)}”.` }),
      );
    };
    const undo = (row: MapRow): void => {
      following.current = row.id;
      restore(row);
    };
    return {
      following,
      create: (map) => attempt('The map was not made', () => createMap(map)),
      rename(row, title) {
        following.current = row.id;
        void attempt(
          'Not renamed',
          () => renameMap(row.id, title),
          () => show({ text: `Renamed to “${shorten(title, LONGEST)}”.` }),
        );
      },
      duplicate(row) {
        void attempt(
          'Not duplicated',
          () => duplicateMap(row.id),
          () => show({ text: `Made a copy of “${named(row)}”.` }),
        );
      },
      download(row) {
        void attempt(
          'Not downloaded',
          async () => downloadMapFile((await loadMap(row.id)).map, 'json'),
          (name) => show({ text: `Downloaded ${shorten(name, LONGEST)}.` }),
        );
      },
      trash(row) {
        void attempt(
          'Not deleted',
          () => trashMap(row.id),
          () => show({ text: `Deleted “${named(row)}”.`, mapId: row.id, action: { label: 'Undo', onPress: () => undo(row) } }),
        );
      },
      restore,
      deleteForever(row) {
        closeAbout(row.id);
        void attempt(
          'Not deleted',
          () => deleteMapForever(row.id),
          () => show({ text: `Deleted “${named(row)}” for good.` }),
        );
      },
    };
  }, [show, closeAbout]);
}

export function wordsOf(error: unknown): string {
  if (error instanceof StorageError) return error.message;
  return error instanceof Error && error.message ? error.message : 'the browser did not say why';
}
