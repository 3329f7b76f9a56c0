import { useEffect } from 'react';
import { LibraryView } from '../views/library/LibraryView';
import { EditorRoute, fetchEditor } from './EditorRoute';
import { ErrorBoundary } from './ErrorBoundary';
import { OutdatedBanner } from './OutdatedBanner';
import { hashOf, navigate, useRoute } from './routes';

/**
 * Fetches what is loaded lazily while nobody is waiting for it: after that the app needs no network, also where the
 * server has gone.
 */
function fetchTheRest(): void {
  const parts = [
    fetchEditor,
    () => import('../views/editor/ExportDialog'),
    () => import('../formats'),
    async () => (await import('../formats/png/client')).preparePainting(),
  ];
  // One that fails now is asked for again when it is needed, and complains then.
  for (const part of parts) part().catch(() => {});
}

export function App() {
  const route = useRoute();
  useEffect(() => {
    const timer = setTimeout(fetchTheRest, 1_000);
    return () => clearTimeout(timer);
  }, []);
  useEffect(() => {
    const hash = window.location.hash;
    // An address that nobody knows shows the library, and says so.
    if (hash !== '' && hash !== hashOf(route)) navigate(route, 'replace');
  }, [route]);
  const openMap = (id: string): void => navigate({ name: 'map', id });
  return (
    <ErrorBoundary key={route.name === 'map' ? route.id : 'library'}>
      {route.name === 'map' ? (
        <EditorRoute id={route.id} key={route.id} />
      ) : (
        <LibraryView
          hrefOf={(id) => hashOf({ name: 'map', id })}
          onOpen={openMap}
          onSection={(section) => navigate({ name: section === 'trash' ? 'trash' : 'library' })}
          section={route.name === 'trash' ? 'trash' : 'maps'}
        />
      )}
      <OutdatedBanner />
    </ErrorBoundary>
  );
}
