import { createMapStore, createSession, type OpenMap, type StoredSession } from '../state';
import { type Autosave, createAutosave, loadMap, loadSession, type SaveStatus, saveSession } from '../storage';
import { flushDrafts } from '../ui';
import { storedSession } from './storedSession';
import { guardUnsaved } from './unsavedGuard';

export interface Opened {
  readonly open: OpenMap;
  readonly autosave: Autosave;
  /** Hears the status of saving, at once and at every change. @returns a function that stops it. */
  onSave(listener: (status: SaveStatus) => void): () => void;
  /** Starts to follow the page and to keep the session. */
  attach(): void;
  /** What cannot be saved any more is not asked about when the tab closes. */
  giveUp(): void;
  /** Lets go of the page. What cannot be saved stays here, for when the map is opened again. */
  close(): void;
}

/** Maps whose last changes are being saved, or could not be: those are opened from memory. */
const leaving = new Map<string, { readonly opened: Opened; readonly saved: Promise<boolean> }>();

/** Opens a map for editing: its content, where the person was in it, and the saving of both. @throws StorageError */
export async function openMap(id: string): Promise<Opened> {
  const before = leaving.get(id);
  const opened = before && !(await before.saved) ? before.opened : await openFromDisk(id);
  leaving.delete(id);
  opened.attach();
  return opened;
}

async function openFromDisk(id: string): Promise<Opened> {
  const [{ map, head }, kept] = await Promise.all([loadMap(id), loadSession(id)]);
  const store = createMapStore(map);
  const open: OpenMap = { id, store, session: createSession(storedSession(kept, map)) };
  let givenUp = false;
  const listeners = new Set<(status: SaveStatus) => void>();
  const autosave = createAutosave({
    mapId: id,
    head,
    store,
    onStatus(status) {
      guardUnsaved(open, typeof status !== 'string' && !givenUp);
      for (const listener of listeners) listener(status);
    },
  });
  let detach = (): void => {};
  const opened: Opened = {
    open,
    autosave,
    onSave(listener) {
      listeners.add(listener);
      listener(autosave.status);
      return () => listeners.delete(listener);
    },
    attach() {
      detach = followPage(open, autosave);
    },
    giveUp() {
      givenUp = true;
      guardUnsaved(open, false);
    },
    close() {
      detach();
      const saved = autosave.stop().then(
        () => true,
        () => false,
      );
      leaving.set(id, { opened, saved });
      void saved.then((done) => done && leaving.get(id)?.opened === opened && leaving.delete(id));
    },
  };
  return opened;
}

const SESSION_MS = 500;

/** Keeps the session, and hands over what is unsaved when the page is hidden or goes away. @returns a function that stops it. */
function followPage({ id, session }: OpenMap, autosave: Autosave): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const keepSession = (): void => {
    if (timer === null) return;
    clearTimeout(timer);
    timer = null;
    const { selection, viewport, inspectorOpen } = session.getState();
    void saveSession(id, { selection, viewport, inspectorOpen } satisfies StoredSession);
  };
  const unsubscribe = session.subscribe((now, before) => {
    const same = now.selection === before.selection && now.viewport === before.viewport && now.inspectorOpen === before.inspectorOpen;
    if (!same) timer ??= setTimeout(keepSession, SESSION_MS);
  });
  const leave = (): void => {
    flushDrafts();
    autosave.flushNow();
    keepSession();
  };
  const visibility = (): void => (document.visibilityState === 'hidden' ? leave() : autosave.pull());
  window.addEventListener('pagehide', leave);
  document.addEventListener('visibilitychange', visibility);
  return () => {
    unsubscribe();
    keepSession();
    window.removeEventListener('pagehide', leave);
    document.removeEventListener('visibilitychange', visibility);
  };
}
