/**
 * Paints marks on a 2D context: on a page's canvas, on an OffscreenCanvas in a worker. The twin of svg.ts. Every group
 * sets its transform absolutely, for undoing a translate and a scale drifts by pixels.
 */
import { FONT } from '../tokens';
import { iconPath } from './icons';
import type { Mark } from './marks';
import type { Picture } from './picture';

export type Context2D = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** Map units to pixels: pixel = unit × scale + offset. */
export interface PaintView {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

const paths = new Map<string, Path2D>();
const iconPaths = new Map<string, Path2D>();
const MOST_PATHS = 5_000;

function pathOf(d: string): Path2D {
  let path = paths.get(d);
  if (!path) {
    if (paths.size >= MOST_PATHS) paths.clear();
    path = new Path2D(d);
    paths.set(d, path);
  }
  return path;
}

/** Below this size on screen, in px, text is drawn as a bar: nobody can read it, and bars cost a fraction. */
const READABLE = 4;

/** Paints marks in order. */
export function paintMarks(context: Context2D, marks: readonly Mark[], view: PaintView): void {
  const { scale } = view;
  context.setTransform(scale, 0, 0, scale, view.x, view.y);
  for (const mark of marks) {
    switch (mark.kind) {
      case 'group':
        paintMarks(context, mark.marks, { scale, x: view.x + mark.x * scale, y: view.y + mark.y * scale });
        context.setTransform(scale, 0, 0, scale, view.x, view.y);
        break;
      case 'rect':
        context.beginPath();
        if (mark.radius) context.roundRect(mark.x, mark.y, mark.width, mark.height, mark.radius);
        else context.rect(mark.x, mark.y, mark.width, mark.height);
        fillAndStroke(context, mark, null);
        break;
      case 'path':
        fillAndStroke(context, mark, pathOf(mark.d));
        break;
      case 'text': {
        context.fillStyle = mark.fill;
        if (mark.size * scale < READABLE) {
          paintBar(context, mark.text.length * mark.size * 0.5, mark);
          break;
        }
        context.font = `${mark.bold ? 'bold ' : ''}${mark.size}px ${FONT}`;
        // Chromium's canvas does not kern by itself, as its SVG and HTML do: "Te" would be wider here.
        context.fontKerning = 'normal';
        context.textAlign = mark.anchor === 'middle' ? 'center' : mark.anchor === 'end' ? 'right' : 'left';
        context.fillText(mark.text, mark.x, mark.y);
        break;
      }
      case 'icon': {
        const zoom = (scale * mark.size) / 24;
        context.setTransform(zoom, 0, 0, zoom, view.x + mark.x * scale, view.y + mark.y * scale);
        context.strokeStyle = mark.stroke;
        context.lineWidth = 2;
        context.lineCap = 'round';
        context.lineJoin = 'round';
        context.setLineDash([]);
        let icon = iconPaths.get(mark.name);
        if (!icon) {
          icon = new Path2D(iconPath(mark.name));
          iconPaths.set(mark.name, icon);
        }
        context.stroke(icon);
        context.setTransform(scale, 0, 0, scale, view.x, view.y);
        break;
      }
    }
  }
}

function paintBar(
  context: Context2D,
  width: number,
  mark: { x: number; y: number; size: number; anchor?: 'start' | 'middle' | 'end' },
): void {
  const left = mark.anchor === 'middle' ? mark.x - width / 2 : mark.anchor === 'end' ? mark.x - width : mark.x;
  const alpha = context.globalAlpha; // what is dimmed stays dim
  context.globalAlpha = alpha * 0.45;
  context.fillRect(left, mark.y - mark.size * 0.6, width, mark.size * 0.5);
  context.globalAlpha = alpha;
}

interface Paint {
  readonly fill?: string;
  readonly stroke?: string;
  readonly strokeWidth?: number;
  readonly dash?: readonly number[];
}

/** Fills and strokes a path, or the current path when it is null. */
function fillAndStroke(context: Context2D, mark: Paint, path: Path2D | null): void {
  if (mark.fill) {
    context.fillStyle = mark.fill;
    if (path) context.fill(path);
    else context.fill();
  }
  if (!mark.stroke) return;
  context.strokeStyle = mark.stroke;
  context.lineWidth = mark.strokeWidth ?? 1;
  context.lineCap = 'butt';
  context.lineJoin = 'miter';
  context.setLineDash((mark.dash ?? []) as number[]);
  if (path) context.stroke(path);
  else context.stroke();
}

/** Paints a whole picture from the top left corner. */
export function paintPicture(context: Context2D, picture: Picture, scale: number): void {
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.fillStyle = picture.background;
  context.fillRect(0, 0, Math.ceil(picture.width * scale), Math.ceil(picture.height * scale));
  paintMarks(context, picture.marks, { scale, x: 0, y: 0 });
}
