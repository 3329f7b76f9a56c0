/** Keys on the canvas: arrows, moods, connecting, typing; everything else is an action of the registry. */
import {
  actionForKeys,
  canvasOf,
  chosen,
  followFrom,
  homeOf,
  mapOf,
  primary,
  select,
  selectTouchpoint,
  setMoodOfSelection,
} from '../actions';
import type { MapLayout } from '../drawing';
import { type Direction, type Mood, touchpointsInOrder } from '../model';
import { notify, type OpenMap } from '../state';
import { connectTouchpoints } from './connecting';
import { neighbour } from './navigate';

const ARROWS: Record<string, Direction> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' };
/** ms after which letters typed to find a title begin anew. */
const TYPE_AHEAD = 900;

/** What a run of keys has begun; lives as long as the canvas. */
export interface KeyMode {
  /** After M: the next digit is a mood; `negative` after a minus. */
  mood: { negative: boolean } | null;
  typed: { text: string; at: number };
}

export const newKeyMode = (): KeyMode => ({ mood: null, typed: { text: '', at: 0 } });

/** Handles a key on the canvas. @returns whether it was used */
export function handleKey(open: OpenMap, layout: MapLayout, mode: KeyMode, event: KeyboardEvent): boolean {
  if (mode.mood && moodKey(open, mode, event)) return true;
  mode.mood = null;
  if (open.session.getState().connectingFrom !== null && connectKey(open, mode, event)) return true;
  const direction = ARROWS[event.key];
  if (direction && !event.altKey && !event.ctrlKey && !event.metaKey) {
    const { selection } = open.session.getState();
    if (selection.kind === 'connection') {
      followFrom(open, direction === 'right' || direction === 'down' ? 'out' : 'in');
      return true;
    }
    const next = neighbour(layout, selection, direction);
    if (next) select(open, next);
    return true;
  }
  if (event.key === 'Escape') return stepOut(open);
  // Space is the hand, see useSpaceHand.
  if (event.key === ' ') return false;
  // Not used up: the letter goes into the field that takes the focus.
  if (/^\p{L}$/u.test(event.key) && startTyping(open, event)) return false;
  const action = actionForKeys(event, true);
  if (action) {
    const reason = action.when(open);
    if (reason !== null) notify(open.session, reason);
    else action.run(open);
    if (action.id === 'mood' && reason === null) mode.mood = { negative: false };
    if (action.id === 'connect') mode.typed = { text: '', at: 0 };
    return true;
  }
  startTyping(open, event);
  return false;
}

function moodKey(open: OpenMap, mode: KeyMode, event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  if (event.key === '-' || event.key === '−') {
    mode.mood = { negative: true };
    return true;
  }
  if (event.key === '+') return true;
  if (event.key === 'Backspace' || event.key === 'Delete') {
    setMoodOfSelection(open, null);
  } else if (/^[0-2]$/.test(event.key)) {
    const size = Number(event.key);
    setMoodOfSelection(open, (mode.mood?.negative && size !== 0 ? -size : size) as Mood);
  } else if (event.key !== 'Escape') {
    return event.key === 'Shift';
  }
  mode.mood = null;
  open.session.setState({ notice: null });
  return true;
}

/** While connecting: Enter connects to what is selected, letters find a title. */
function connectKey(open: OpenMap, mode: KeyMode, event: KeyboardEvent): boolean {
  const from = open.session.getState().connectingFrom;
  if (event.key === 'Enter' && from !== null) {
    const to = primary(open);
    if (to && to.id !== from && connectTouchpoints(open, from, to.id)) open.session.setState({ connectingFrom: null, notice: null });
    else if (to?.id === from) notify(open.session, 'Choose another touchpoint first.');
    return true;
  }
  if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return false;
  const now = event.timeStamp;
  mode.typed = { text: now - mode.typed.at > TYPE_AHEAD ? event.key : mode.typed.text + event.key, at: now };
  const wanted = mode.typed.text.toLowerCase();
  const others = touchpointsInOrder(mapOf(open)).filter((t) => t.id !== from);
  const found = others.find((t) => t.title.toLowerCase().startsWith(wanted)) ?? others.find((t) => t.title.toLowerCase().includes(wanted));
  if (found) selectTouchpoint(open, found.id);
  return true;
}

/** One level up: out of connecting, out of a tool, from a connection to its start, to nothing selected. */
function stepOut(open: OpenMap): boolean {
  const { connectingFrom, tool, selection } = open.session.getState();
  if (connectingFrom !== null) {
    open.session.setState({ connectingFrom: null });
    notify(open.session, 'Stopped connecting.');
  } else if (tool !== 'select') {
    open.session.setState({ tool: 'select' });
  } else if (selection.kind === 'connection') {
    const home = homeOf(open, selection.id);
    select(open, home === undefined ? { kind: 'none' } : { kind: 'touchpoints', ids: [home] });
  } else {
    select(open, { kind: 'none' });
    canvasOf(open)?.focus();
  }
  return true;
}

/** A sign on a touchpoint without a title begins it; on one with a title letters are keys. @returns whether it begins */
function startTyping(open: OpenMap, event: KeyboardEvent): boolean {
  const [t, ...others] = chosen(open);
  if (t?.title !== '' || others.length > 0) return false;
  if ([...event.key].length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return false;
  open.session.setState({ editingId: t.id });
  return true;
}
