import type { CardBox, MapLayout } from '../drawing';

/** The card under a point of the map. It asks the layout, not the DOM: from afar cards are painted. */
export function cardAt(layout: MapLayout, { x, y }: { readonly x: number; readonly y: number }): CardBox | undefined {
  for (const box of layout.cards.values()) {
    if (x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height) return box;
  }
  return undefined;
}
