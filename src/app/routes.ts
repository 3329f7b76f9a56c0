import { useSyncExternalStore } from 'react';

/** Where the person is. Lives in the hash, so that the app runs from any folder of any static host. */
export type Route = { readonly name: 'library' } | { readonly name: 'trash' } | { readonly name: 'map'; readonly id: string };

const library: Route = { name: 'library' };
/** As ids look in the model: letters, digits, - and _. */
const mapPattern = /^#\/map\/([A-Za-z0-9][A-Za-z0-9_-]{0,63})$/;

/** The route a hash names; whatever is unknown leads to the library. */
export function parseRoute(hash: string): Route {
  if (hash === '#/trash') return { name: 'trash' };
  const id = mapPattern.exec(hash)?.[1];
  return id ? { name: 'map', id } : library;
}

export function hashOf(route: Route): string {
  if (route.name === 'map') return `#/map/${route.id}`;
  return route.name === 'trash' ? '#/trash' : '#/';
}

/** Goes there, as a step of the browser's history; `replace` takes the place of the present step. */
export function navigate(route: Route, how: 'push' | 'replace' = 'push'): void {
  const hash = hashOf(route);
  if (window.location.hash === hash) return;
  if (how === 'push') {
    window.location.hash = hash;
    return;
  }
  window.history.replaceState(null, '', hash);
  // replaceState is silent; the listeners below hear of it like of any other step.
  window.dispatchEvent(new HashChangeEvent('hashchange'));
}

function listen(onChange: () => void): () => void {
  window.addEventListener('hashchange', onChange);
  return () => window.removeEventListener('hashchange', onChange);
}

/** The present route; renders again on back, forward and `navigate`. */
export function useRoute(): Route {
  const hash = useSyncExternalStore(listen, () => window.location.hash);
  return parseRoute(hash);
}
