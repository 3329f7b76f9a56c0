/** Moving the view: fit, zoom, bring something into view. Headers take a strip at the left and the top. */
import type { ReactFlowInstance } from '@xyflow/react';
import { CURVE, HEADER, type MapLayout, type Rect } from '../drawing';
import type { Id } from '../model';
import type { Viewport } from '../state';
import type { Drawing } from './drawing';

export const ZOOM = { least: 0.05, most: 2.5 } as const;
/** px kept free at the bottom for the toolbar. */
const BOTTOM = 84;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Top left of the map beside the headers, at 100 %. */
export const startViewport = (layout: MapLayout): Viewport => ({ x: HEADER.laneWidth, y: layout.headerHeight, zoom: 1 });

/** The whole map, curve included, in the free part of the screen; never larger than 100 %. */
export function fitViewport(layout: MapLayout, screen: Size): Viewport {
  const free = { width: screen.width - HEADER.laneWidth - 16, height: screen.height - layout.headerHeight - BOTTOM };
  const full = { width: Math.max(1, layout.width), height: Math.max(1, layout.height + CURVE.gap + CURVE.height) };
  const zoom = Math.max(ZOOM.least, Math.min(1, free.width / full.width, free.height / full.height));
  return { x: HEADER.laneWidth, y: layout.headerHeight, zoom };
}

/** The view moved just far enough that the rectangle is free of headers and toolbar; the same view when it is already. */
export function revealViewport(view: Viewport, rect: Rect, screen: Size, headerHeight: number): Viewport {
  // Cards keep 12 and 14 map units to their slot's edge: the first column and row need no move.
  const margin = 8 * Math.min(1, view.zoom);
  const left = rect.x * view.zoom + view.x;
  const top = rect.y * view.zoom + view.y;
  const dx = shift(left, rect.width * view.zoom, HEADER.laneWidth + margin, screen.width - margin - 32);
  const dy = shift(top, rect.height * view.zoom, headerHeight + margin, screen.height - BOTTOM - margin);
  return dx === 0 && dy === 0 ? view : { x: view.x + dx, y: view.y + dy, zoom: view.zoom };
}

function shift(start: number, size: number, low: number, high: number): number {
  if (start < low || size > high - low) return low - start;
  return start + size > high ? high - start - size : 0;
}

/** Map units by which a stage or lane begins before its cards do: no reason to move the view. */
const INSET = 10;

/** Where something of the map lies, in map units. */
export function rectOf({ layout, edges }: Drawing, id: Id): Rect | null {
  const card = layout.cards.get(id);
  if (card) return card;
  const stage = layout.stages.find((box) => box.id === id);
  if (stage) return { x: stage.x + INSET, y: INSET, width: Math.min(stage.width, 300) - INSET, height: 1 };
  const lane = layout.lanes.find((box) => box.id === id);
  if (lane) return { x: INSET, y: lane.y + INSET, width: 1, height: Math.min(lane.height, 200) - INSET };
  const edge = edges.get(id);
  return edge ? { x: edge.left, y: edge.top, width: edge.right - edge.left, height: edge.bottom - edge.top } : null;
}

/** Zooms around the middle of the screen. */
export function zoomAround(flow: ReactFlowInstance<never>, zoom: number, screen: Size): Viewport {
  const view = flow.getViewport();
  const next = Math.max(ZOOM.least, Math.min(ZOOM.most, zoom));
  const [cx, cy] = [screen.width / 2, screen.height / 2];
  return { x: cx - ((cx - view.x) / view.zoom) * next, y: cy - ((cy - view.y) / view.zoom) * next, zoom: next };
}
