import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import { type Command, type JourneyMap, Refused, type Transaction } from '../model';
import type { MapState, MapStore } from './mapStore';
import { notify, type Session, type SessionStore, say } from './session';

/** The map that is open in this tab, with its session. */
export interface OpenMap {
  readonly id: string;
  readonly store: MapStore;
  readonly session: SessionStore;
}

const OpenMapContext = createContext<OpenMap | null>(null);
export const OpenMapProvider = OpenMapContext.Provider;

export function useOpenMap(): OpenMap {
  const open = useContext(OpenMapContext);
  if (!open) throw new Error('No map is open here');
  return open;
}

/** Subscribes to a part of the map. The selector must return the same object while nothing changed. */
export function useMap<T>(selector: (map: JourneyMap) => T): T {
  return useStore(useOpenMap().store, (state: MapState) => selector(state.map));
}

export function useSession<T>(selector: (session: Session) => T): T {
  return useStore(useOpenMap().session, selector);
}

/**
 * Runs a command for the person: what a rule refuses is shown and said, what was done is said.
 * @returns the transaction, or null when refused or when nothing changed.
 */
export function perform(open: OpenMap, command: Command, spoken?: string): Transaction | null {
  try {
    const done = open.store.commit(command);
    if (done) say(open.session, spoken ?? `${command.label}.`);
    return done;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    notify(open.session, error.message, 'danger');
    return null;
  }
}
