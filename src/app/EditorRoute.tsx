/**
 * The editor, fetched when it is first needed. Not by React.lazy: the first time that shows its fallback even when the
 * chunk is there already, and React holds a fallback that was shown for 300 ms, so as not to flicker.
 */
import { type ComponentType, useEffect, useState } from 'react';
import { Opening } from './OpenMapStates';

type Editor = ComponentType<{ readonly id: string }>;

let fetched: Editor | null = null;

export async function fetchEditor(): Promise<Editor> {
  fetched = (await import('./OpenMapRoute')).default;
  return fetched;
}

/** Give it the id of the map as `key`. */
export function EditorRoute({ id }: { readonly id: string }) {
  const [Editor, setEditor] = useState(() => fetched);
  const [failed, setFailed] = useState<{ readonly error: unknown } | null>(null);
  useEffect(() => {
    if (Editor) return;
    let left = false;
    fetchEditor().then(
      (now) => !left && setEditor(() => now),
      (error: unknown) => !left && setFailed({ error }),
    );
    return () => {
      left = true;
    };
  }, [Editor]);
  // For the boundary around it, as React.lazy would.
  if (failed) throw failed.error;
  return Editor ? <Editor id={id} /> : <Opening />;
}
