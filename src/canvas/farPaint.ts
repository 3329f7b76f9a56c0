/** Paints the map from afar: as near by where words can be read, in a few plain rectangles per card where they cannot. */
import {
  boardMarks,
  CARD,
  type CardBox,
  type CardView,
  type Context2D,
  CURVE,
  cardMarks,
  cardView,
  curveBandMarks,
  curvePointMarks,
  edgeMarks,
  type Mark,
  type PaintView,
  paintMarks,
} from '../drawing';
import { isFiltering, matchesFilter } from '../model';
import type { Session } from '../state';
import type { Theme } from '../tokens';
import type { Drawing } from './drawing';
import { type MapWindow, touches } from './window';

/** Below this scale a title is under 3 px high, a face under 4: shapes and dashes are lost, and cost most of the time. */
const COARSE = 0.22;
const DIM = { card: 0.22, edge: 0.18 } as const;

export function paintMap(
  context: Context2D,
  drawing: Drawing,
  view: PaintView,
  seen: MapWindow,
  theme: Theme,
  filter: Session['filter'],
): void {
  const { map, layout, edges, curves } = drawing;
  const coarse = view.scale < COARSE;
  const isDim = (id: string): boolean => isFiltering(filter) && !matchesFilter(map, map.touchpoints[id]!, filter);
  const marksAt = (marks: readonly Mark[], x: number, y: number): void =>
    paintMarks(context, marks, { scale: view.scale, x: view.x + x * view.scale, y: view.y + y * view.scale });

  paintMarks(context, boardMarks(layout, theme), view);
  for (const edge of edges.values()) {
    if (!touches(seen, edge.left, edge.top, edge.right, edge.bottom)) continue;
    context.globalAlpha = isDim(edge.connection.fromId) || isDim(edge.connection.toId) ? DIM.edge : 1;
    // Nothing tells dashes from a line here, and cutting a line into hundreds of them takes its time.
    const marks = edgeMarks(edge, theme);
    paintMarks(context, coarse ? marks.slice(0, 1).map((mark) => ({ ...mark, dash: [] })) : marks, view);
  }
  context.setTransform(view.scale, 0, 0, view.scale, view.x, view.y);
  for (const box of layout.cards.values()) {
    if (!touches(seen, box.x, box.y, box.x + box.width, box.y + box.height)) continue;
    const card = cardView(map, box.id, drawing.personaId);
    if (!card) continue;
    const alpha = isDim(box.id) ? DIM.card : 1;
    context.globalAlpha = alpha;
    if (coarse) paintCoarse(context, card, box, theme, alpha);
    else marksAt(cardMarks(card, box.height, theme), box.x, box.y);
  }
  context.globalAlpha = 1;
  const bandY = layout.height + CURVE.gap;
  if (seen.bottom < bandY) return;
  marksAt([...curveBandMarks(curves, layout.width, theme), ...curves.flatMap((curve) => curvePointMarks(curve, theme))], 0, bandY);
}

/** Body, words as one block, channels as dots of their colours, pain points, mood. */
function paintCoarse(context: Context2D, card: CardView, { x, y, width, height }: CardBox, theme: Theme, alpha: number): void {
  context.fillStyle = card.assumed ? theme.control : theme.cardBorder;
  context.fillRect(x, y, width, height);
  context.fillStyle = theme.surface;
  context.fillRect(x + 1, y + 1, width - 2, height - 2);
  context.fillStyle = theme.ink;
  context.globalAlpha = alpha * 0.25;
  const lines = card.titleLines.length;
  context.fillRect(x + CARD.padX, y + CARD.padTop + 3, (width - 2 * CARD.padX) * (lines > 1 ? 0.85 : 0.6), lines * CARD.lineHeight - 6);
  context.globalAlpha = alpha;
  const foot = y + height - 24;
  card.channelColours.forEach((colour, index) => {
    context.fillStyle = theme.channels[colour];
    context.fillRect(x + CARD.padX + index * 21, foot + 2, 12, 12);
  });
  if (card.pains > 0) {
    context.fillStyle = theme.danger;
    context.fillRect(x + width - 66, foot, 33, 16);
  }
  if (card.mood !== null) {
    context.fillStyle = theme.moods[card.mood];
    context.fillRect(x + width - 27, foot, 16, 16);
  }
}
