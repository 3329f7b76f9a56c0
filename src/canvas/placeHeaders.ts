/**
 * Moves the headers with the map without React. It reads nothing back from the page and writes only what changed: a pan
 * moves two tracks and the titles at the edges of the screen, not every header (a style that is read in between would
 * make the browser lay the page out at every step).
 */
import { HEADER } from '../drawing';

export interface HeaderFrame {
  readonly transform: readonly [number, number, number];
  readonly width: number;
}

interface Placed {
  readonly element: HTMLElement;
  readonly at: number;
  /** Width of a stage or height of a lane in map units; 0 for what keeps its own size. */
  readonly size: number;
}

type Write = (element: HTMLElement, property: 'transform' | 'width' | 'height' | 'paddingLeft' | 'paddingRight', value: string) => void;

/** @returns what places the headers that are under `root` now; made anew when there are others. */
export function headerPlacer(root: HTMLElement, headerHeight: number): (frame: HeaderFrame) => void {
  const [stageTrack, laneTrack] = root.querySelectorAll<HTMLElement>('[data-header-track]');
  const find = (at: 'headerX' | 'headerY', attribute: string, size: 'headerWidth' | 'headerHeight'): Placed[] =>
    [...root.querySelectorAll<HTMLElement>(attribute)].map((element) => ({
      element,
      at: Number(element.dataset[at]),
      size: Number(element.dataset[size] ?? 0),
    }));
  const stages = find('headerX', '[data-header-x]', 'headerWidth');
  const lanes = find('headerY', '[data-header-y]', 'headerHeight');
  const write = changesOnly();
  let zoomed = 0;
  return ({ transform: [tx, ty, zoom], width }) => {
    if (!stageTrack || !laneTrack) return;
    const [left, top] = [tx - HEADER.laneWidth, ty - headerHeight];
    write(stageTrack, 'transform', `translateX(${left}px)`);
    write(laneTrack, 'transform', `translateY(${top}px)`);
    for (const stage of stages) placeStage(stage, left, zoom, width - HEADER.laneWidth, write);
    if (zoom === zoomed) return;
    zoomed = zoom;
    for (const lane of lanes) placeLane(lane, zoom, write);
  };
}

/** @param left of the first stage, and `width` of the strip, in px */
function placeStage({ element, at, size }: Placed, left: number, zoom: number, width: number, write: Write): void {
  write(element, 'transform', `translateX(${at * zoom}px)`);
  if (size === 0) return;
  const full = size * zoom;
  const start = left + at * zoom;
  write(element, 'width', `${full - 4}px`);
  // The title stays in the middle of the part that is on screen. Off screen it stays where it was: nobody sees it.
  const from = Math.min(full, Math.max(0, -start));
  const to = Math.max(0, Math.min(full, width - start));
  write(element, 'paddingLeft', `${from + 8}px`);
  write(element, 'paddingRight', `${full - to + 8}px`);
  const shown = to - from;
  setSize(element, shown < 34 ? 'none' : shown < 110 ? 'line' : 'full');
}

function placeLane({ element, at, size }: Placed, zoom: number, write: Write): void {
  write(element, 'transform', `translateY(${at * zoom}px)`);
  if (size === 0) return;
  const height = size * zoom;
  write(element, 'height', `${height}px`);
  setSize(element, height < 18 ? 'none' : height < 62 ? 'line' : 'full');
}

/** How much of its words a header has room for; written only when it changes, for it restyles the header. */
function setSize(element: HTMLElement, size: 'none' | 'line' | 'full'): void {
  if (element.dataset.size !== size) element.dataset.size = size;
}

/** Remembers what was written, for what is written again counts as a change of style too. */
function changesOnly(): Write {
  const written = new Map<HTMLElement, Record<string, string>>();
  return (element, property, value) => {
    let last = written.get(element);
    if (!last) {
      last = {};
      written.set(element, last);
    }
    if (last[property] === value) return;
    last[property] = value;
    element.style[property] = value;
  };
}
