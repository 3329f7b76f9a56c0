import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Id } from '../model';

/** What is selected. Touchpoints may be many; the first is the one the inspector shows and the keys start from. */
export type Selection =
  | { readonly kind: 'none' }
  | { readonly kind: 'touchpoints'; readonly ids: readonly Id[] }
  | { readonly kind: 'connection' | 'stage' | 'lane'; readonly id: Id };

/** Canvas transform: map units × zoom + offset = px on screen. */
export interface Viewport {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** Dims everything that does not match; null fields match all. */
export interface Filter {
  readonly channelId: Id | null;
  readonly severity: number | null;
  readonly personaId: Id | null;
  readonly tag: string | null;
}

/**
 * What a person has in front of them in one map: never part of the map, never undone.
 * `stored` fields are kept per map in the session database; the others live as long as the tab.
 */
export interface Session {
  /** stored */
  readonly selection: Selection;
  /** stored; null until the canvas has chosen one */
  readonly viewport: Viewport | null;
  /** stored */
  readonly inspectorOpen: boolean;
  readonly filter: Filter;
  readonly tool: 'select' | 'hand' | 'connect';
  /** The touchpoint, stage or lane whose title is being typed on the canvas. */
  readonly editingId: Id | null;
  /** The touchpoint a connection is being drawn from by keys or clicks. */
  readonly connectingFrom: Id | null;
  /** Where the inspector should put the focus next, such as 'painPoints'; taken once. */
  readonly inspectorFocus: string | null;
  /** The last thing said to a screen reader, with a number so that the same words are said again. */
  readonly said: { readonly text: string; readonly count: number };
  /** A short notice on screen, such as why something is not possible. */
  readonly notice: { readonly text: string; readonly tone: 'info' | 'danger'; readonly count: number } | null;
}

export type SessionStore = StoreApi<Session>;
export type StoredSession = Pick<Session, 'selection' | 'viewport' | 'inspectorOpen'>;

export const noFilter: Filter = { channelId: null, severity: null, personaId: null, tag: null };
export const nothing: Selection = { kind: 'none' };

export function createSession(stored: Partial<StoredSession> = {}): SessionStore {
  return createStore<Session>(() => ({
    selection: nothing,
    viewport: null,
    inspectorOpen: true,
    ...stored,
    filter: noFilter,
    tool: 'select',
    editingId: null,
    connectingFrom: null,
    inspectorFocus: null,
    said: { text: '', count: 0 },
    notice: null,
  }));
}

const NO_IDS: readonly Id[] = [];

/** Ids of the selected touchpoints; a constant empty list when there are none. */
export function selectedTouchpoints(session: Session): readonly Id[] {
  return session.selection.kind === 'touchpoints' ? session.selection.ids : NO_IDS;
}

/** Says a line politely to screen readers. */
export function say(session: SessionStore, text: string): void {
  session.setState(({ said }) => ({ said: { text, count: said.count + 1 } }));
}

/** Shows a short notice and says it. */
export function notify(session: SessionStore, text: string, tone: 'info' | 'danger' = 'info'): void {
  session.setState(({ notice }) => ({ notice: { text, tone, count: (notice?.count ?? 0) + 1 } }));
  say(session, text);
}
