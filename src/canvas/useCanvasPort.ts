/** What the rest of the editor may ask of this canvas; and the focus, which follows the selection of the keyboard. */
import { useReactFlow, useStoreApi } from '@xyflow/react';
import { useEffect } from 'react';
import { registerCanvas } from '../actions';
import { CURVE, type Rect } from '../drawing';
import { type OpenMap, type Selection, useOpenMap } from '../state';
import { useDrawingStore } from './drawing';
import type { CardNode } from './nodes';
import { fitViewport, rectOf, revealViewport, zoomAnchor, zoomAround } from './viewport';

const idOf = (selection: Selection): string | null =>
  selection.kind === 'none' ? null : selection.kind === 'touchpoints' ? (selection.ids[0] ?? null) : selection.id;

export function useCanvasPort(root: React.RefObject<HTMLDivElement | null>): void {
  const open = useOpenMap();
  const flow = useReactFlow<CardNode>();
  const store = useStoreApi();
  const drawing = useDrawingStore();
  useEffect(() => {
    const go = (viewport: { x: number; y: number; zoom: number }): void => {
      void flow.setViewport(viewport);
      open.session.setState({ viewport });
    };
    const revealRect = (rect: Rect | null): void => {
      if (!rect) return;
      const before = flow.getViewport();
      const after = revealViewport(before, rect, store.getState(), drawing.getState().layout.headerHeight);
      if (after !== before) go(after);
    };
    const reveal = (id: string): void => revealRect(rectOf(drawing.getState(), id));
    const anchor = () => {
      const id = idOf(open.session.getState().selection);
      const { layout } = drawing.getState();
      const rect = id === null ? null : (layout.cards.get(id) ?? null);
      return zoomAnchor(flow.getViewport(), rect, store.getState(), layout.headerHeight);
    };
    const focus = (): void => focusSelected(root.current, open);
    const leave = registerCanvas(open, {
      fit: () => go(fitViewport(drawing.getState().layout, store.getState())),
      zoomBy: (factor) => go(zoomAround(flow as never, flow.getZoom() * factor, store.getState(), anchor())),
      zoomTo: (zoom) => go(zoomAround(flow as never, zoom, store.getState(), anchor())),
      reveal(id) {
        reveal(id);
        focus();
      },
      focusCurve(id) {
        const { layout } = drawing.getState();
        const card = layout.cards.get(id);
        if (!card) return;
        revealRect({ x: card.x, y: layout.height + CURVE.gap, width: card.width, height: CURVE.height });
        focusSoon(() => root.current?.querySelector(`[data-curve-point="${CSS.escape(id)}"]`));
      },
      focus,
    });
    // A map that has just been opened is what keys are for, unless something else has been given the focus.
    if (document.activeElement === document.body || document.activeElement === null) focus();
    const press = (): void => {
      pressed = true;
    };
    const release = (): void => {
      pressed = false;
    };
    const canvas = root.current;
    let pressed = false;
    canvas?.addEventListener('pointerdown', press, true);
    window.addEventListener('pointerup', release);
    window.addEventListener('pointercancel', release);
    const stop = open.session.subscribe((session, last) => {
      // What is pressed is on screen, and takes the focus by itself: the map must not move under the pointer.
      if (session.selection === last.selection || pressed) return;
      const id = idOf(session.selection);
      // Only a selection made here, by keys or by adding, moves the view.
      const inside = root.current?.contains(document.activeElement) ?? false;
      if (id === null || (!inside && session.editingId === null)) return;
      reveal(id);
      if (session.editingId === null) focus();
    });
    return () => {
      leave();
      stop();
      canvas?.removeEventListener('pointerdown', press, true);
      window.removeEventListener('pointerup', release);
      window.removeEventListener('pointercancel', release);
    };
  }, [open, flow, store, drawing, root]);
}

/** Gives the focus to what is selected, once it is mounted; to the canvas itself when nothing is. */
function focusSelected(canvas: HTMLElement | null, open: OpenMap): void {
  if (!canvas) return;
  focusSoon(() => {
    const { selection, editingId } = open.session.getState();
    if (editingId !== null) return null;
    const id = idOf(selection);
    const kind = selection.kind === 'touchpoints' ? 'touchpoint' : selection.kind;
    return id === null ? canvas : canvas.querySelector(`[data-${kind}-id="${CSS.escape(id)}"]`);
  });
}

let latest = 0;

/** Focuses what is asked for as soon as it is there: what was out of sight is mounted with the next frames. The latest request counts. */
function focusSoon(find: () => Element | null | undefined): void {
  const request = ++latest;
  let tries = 0;
  const attempt = (): void => {
    if (request !== latest) return;
    const element = find() as HTMLElement | SVGElement | null | undefined;
    if (element) element.focus({ preventScroll: true });
    else if (tries++ < 10) requestAnimationFrame(attempt);
  };
  queueMicrotask(attempt);
}
