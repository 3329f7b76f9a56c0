/** Moving the view: fit, zoom, bring something into view. Headers take a strip at the left and the top. */
import type { ReactFlowInstance } from '@xyflow/react';
import { CURVE, HEADER, type MapLayout, type Rect } from '../drawing';
import type { Id } from '../model';
import type { Viewport } from '../state';
import type { Drawing } from './drawing';

export const ZOOM = { least: 0.05, most: 2.5 } as const;
/** px kept free at the bottom for the toolbar. */
const BOTTOM = 84;
/** px kept free at the right for the button beside a card. */
const RIGHT = 32;

/** px for the button that adds a stage at the end. */
const PLUS = 46;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Top left of the map beside the headers, at 100 %. */
export const startViewport = (layout: MapLayout): Viewport => ({ x: HEADER.laneWidth, y: layout.headerHeight, zoom: 1 });

/** The whole map, curve included, in the free part of the screen; never larger than 100 %. */
export function fitViewport(layout: MapLayout, screen: Size): Viewport {
  const free = { width: screen.width - HEADER.laneWidth - PLUS, height: screen.height - layout.headerHeight - BOTTOM };
  const full = { width: Math.max(1, layout.width), height: Math.max(1, layout.height + CURVE.gap + CURVE.height) };
  const zoom = Math.max(ZOOM.least, Math.min(1, free.width / full.width, free.height / full.height));
  return { x: HEADER.laneWidth, y: layout.headerHeight, zoom };
}

/** Where to look for something. A header is always in view across its own edge: only the other axis counts. */
export interface Place extends Rect {
  readonly axis?: 'x' | 'y';
}

/** The view moved just far enough that the place is free of headers and toolbar; the same view when it is already. */
export function revealViewport(view: Viewport, place: Place, screen: Size, headerHeight: number): Viewport {
  const left = place.x * view.zoom + view.x;
  const top = place.y * view.zoom + view.y;
  const dx = place.axis === 'y' ? 0 : shift(left, place.width * view.zoom, HEADER.laneWidth, screen.width - RIGHT);
  const dy = place.axis === 'x' ? 0 : shift(top, place.height * view.zoom, headerHeight, screen.height - BOTTOM);
  return dx === 0 && dy === 0 ? view : { x: view.x + dx, y: view.y + dy, zoom: view.zoom };
}

/** px left free beside what has come into view. */
const MARGIN = 24;

/** How far to move so that a stretch lies between two bounds; what is longer than that need only be seen there. */
function shift(start: number, size: number, low: number, high: number): number {
  const room = high - low;
  const end = start + size;
  if (size > room ? start < high - MARGIN && end > low + MARGIN : start >= low && end <= high) return 0;
  const margin = Math.max(0, Math.min(MARGIN, (room - size) / 2));
  return start < low || size > room ? low + margin - start : high - margin - end;
}

/** Where something of the map lies, in map units. */
export function rectOf({ layout, edges }: Drawing, id: Id): Place | null {
  const card = layout.cards.get(id);
  if (card) return card;
  const stage = layout.stages.find((box) => box.id === id);
  if (stage) return { x: stage.x, y: 0, width: Math.min(stage.width, 300), height: 1, axis: 'x' };
  const lane = layout.lanes.find((box) => box.id === id);
  if (lane) return { x: 0, y: lane.y, width: 1, height: Math.min(lane.height, 200), axis: 'y' };
  const edge = edges.get(id);
  return edge ? { x: edge.left, y: edge.top, width: edge.right - edge.left, height: edge.bottom - edge.top } : null;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The point on screen, in px, that stays where it is while zooming by buttons and keys. */
export function zoomAnchor(view: Viewport, chosen: Rect | null, screen: Size, headerHeight: number): Point {
  if (chosen) {
    const x = (chosen.x + chosen.width / 2) * view.zoom + view.x;
    const y = (chosen.y + chosen.height / 2) * view.zoom + view.y;
    if (x > HEADER.laneWidth && x < screen.width && y > headerHeight && y < screen.height) return { x, y };
  }
  // With the beginning of the map in view it stays in view, and does not go behind the headers.
  if (view.x >= HEADER.laneWidth - 1 && view.y >= headerHeight - 1) return { x: view.x, y: view.y };
  return { x: screen.width / 2, y: screen.height / 2 };
}

/** Zooms around a point on screen; the middle when none is given. */
export function zoomAround(flow: ReactFlowInstance<never>, zoom: number, screen: Size, anchor?: Point): Viewport {
  const view = flow.getViewport();
  const next = Math.max(ZOOM.least, Math.min(ZOOM.most, zoom));
  const { x: cx, y: cy } = anchor ?? { x: screen.width / 2, y: screen.height / 2 };
  return { x: cx - ((cx - view.x) / view.zoom) * next, y: cy - ((cy - view.y) / view.zoom) * next, zoom: next };
}
