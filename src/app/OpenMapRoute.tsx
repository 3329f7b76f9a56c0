import { Map as MapIcon } from 'lucide';
import { useEffect, useState } from 'react';
import { mapInfo } from '../model';
import { type OpenMap, OpenMapProvider } from '../state';
import { restoreMap, type SaveStatus } from '../storage';
import { EditorFrame } from '../views/editor/EditorFrame';
import type { EditorView } from '../views/editor/types';
import MapView from '../views/map/MapView';
import { NotOpened, Opening } from './OpenMapStates';
import { type Opened, openMap } from './openMap';
import { setOpenNow } from './openNow';
import { navigate } from './routes';
import { useWhereabouts } from './useWhereabouts';

const views: readonly [EditorView, ...EditorView[]] = [{ id: 'map', label: 'Map', icon: MapIcon, Component: MapView }];

type State =
  | { readonly kind: 'opening' }
  | { readonly kind: 'open'; readonly opened: Opened }
  | { readonly kind: 'failed'; readonly error: unknown };

const opening: State = { kind: 'opening' };

/** The editor for the map that the address names. Give it the id as `key`. */
export default function OpenMapRoute({ id }: { readonly id: string }) {
  const [state, setState] = useState<State>(opening);
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt opens again
  useEffect(() => {
    let left = false;
    let opened: Opened | null = null;
    openMap(id).then(
      (now) => {
        if (left) return now.close();
        opened = now;
        setState({ kind: 'open', opened });
      },
      (error: unknown) => !left && setState({ kind: 'failed', error }),
    );
    return () => {
      left = true;
      setState(opening);
      opened?.close();
    };
  }, [id, attempt]);

  if (state.kind === 'opening') return <Opening />;
  if (state.kind === 'failed') return <NotOpened error={state.error} onRetry={() => setAttempt((count) => count + 1)} />;
  return <OpenEditor opened={state.opened} />;
}

function OpenEditor({ opened }: { readonly opened: Opened }) {
  const { open, autosave } = opened;
  const [save, setSave] = useState<SaveStatus>(autosave.status);
  useEffect(() => opened.onSave(setSave), [opened]);
  const where = useWhereabouts(open.id);
  useTabTitle(open);
  useEffect(() => {
    setOpenNow(() => open.store.getState().map);
    return () => setOpenNow(null);
  }, [open]);
  return (
    <OpenMapProvider value={open}>
      <EditorFrame
        onBack={() => {
          // They have read that it is gone: nothing asks them about it when the tab closes.
          if (where === 'gone') opened.giveUp();
          navigate({ name: 'library' });
        }}
        onRestore={() => restoreMap(open.id)}
        onRetry={() => autosave.retry()}
        save={save}
        views={views}
        where={where}
      />
    </OpenMapProvider>
  );
}

function useTabTitle({ store }: OpenMap): void {
  useEffect(() => {
    const show = (): void => {
      document.title = `${mapInfo(store.getState().map).title || 'Untitled journey'} – Throughline`;
    };
    show();
    return store.subscribe(show);
  }, [store]);
}
