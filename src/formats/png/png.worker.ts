/// <reference lib="webworker" />
/** Paints pictures off the main thread, in parts, so that it hears a cancel in between. */
import { drawPicture, type Mark, paintMarks, paintPicture } from '../../drawing';
import type { Request, Response, Task } from './messages';
import { KNOWN_LIMITS } from './scales';

const answer = (response: Response): void => self.postMessage(response);
const cancelled = new Set<number>();

self.onmessage = async ({ data }: MessageEvent<Request>) => {
  const { id } = data;
  try {
    if (data.kind === 'cancel') cancelled.add(id);
    else if (data.kind === 'limits') answer({ id, kind: 'limits', ...probeLimits() });
    else if (data.kind === 'thumbnail') answer({ id, kind: 'blob', blob: await thumbnail(data) });
    else await picture(id, data);
  } catch (error) {
    answer({ id, kind: 'error', message: error instanceof Error ? error.message : String(error) });
  }
};

async function picture(id: number, { map, options, scale }: Extract<Task, { kind: 'picture' }>): Promise<void> {
  const drawing = drawPicture(map, options);
  const canvas = new OffscreenCanvas(Math.ceil(drawing.width * scale), Math.ceil(drawing.height * scale));
  const context = contextOf(canvas);
  paintPicture(context, { ...drawing, marks: [] }, scale);
  const parts = inParts(drawing.marks);
  for (const [index, part] of parts.entries()) {
    paintMarks(context, part, { scale, x: 0, y: 0 });
    answer({ id, kind: 'progress', done: 0.1 + (0.6 * (index + 1)) / parts.length });
    await new Promise((resolve) => setTimeout(resolve));
    if (cancelled.delete(id)) return;
  }
  if (isBlank(context, canvas.width - 1, canvas.height - 1)) throw new Error('The browser left the picture blank: it is too large');
  answer({ id, kind: 'blob', blob: await canvas.convertToBlob({ type: 'image/png' }) });
}

/** Marks painted in one go. */
const PART = 500;

/** Lists of marks to paint one after another; a long group becomes several in the same place. */
function inParts(marks: readonly Mark[]): Mark[][] {
  return marks.flatMap((mark) => {
    if (mark.kind !== 'group' || mark.marks.length <= PART) return [[mark]];
    const pieces = Math.ceil(mark.marks.length / PART);
    return Array.from({ length: pieces }, (_, index) => [{ ...mark, marks: mark.marks.slice(index * PART, (index + 1) * PART) }]);
  });
}

async function thumbnail({ map, options, width, height }: Extract<Task, { kind: 'thumbnail' }>): Promise<Blob> {
  const drawing = drawPicture(map, { frame: false, margin: 12, ...options });
  // A long map shows its beginning, at a size where shapes can still be told apart.
  const scale = Math.max(Math.min(width / drawing.width, height / drawing.height), height / (drawing.height * 2.2));
  const canvas = new OffscreenCanvas(width, height);
  const context = contextOf(canvas);
  context.fillStyle = drawing.background;
  context.fillRect(0, 0, width, height);
  const x = Math.max(0, (width - drawing.width * scale) / 2);
  paintMarks(context, drawing.marks, { scale, x, y: Math.max(0, (height - drawing.height * scale) / 2) });
  return canvas.convertToBlob({ type: 'image/png' });
}

function contextOf(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser cannot paint so large a picture');
  return context;
}

/** The background is opaque, so a pixel without alpha means that nothing was painted. */
function isBlank(context: OffscreenCanvasRenderingContext2D, x: number, y: number): boolean {
  return context.getImageData(x, y, 1, 1).data[3] === 0;
}

/** Tries the known sides with a strip one px high: cheap, and it tells which family of limits holds. */
function probeLimits(): (typeof KNOWN_LIMITS)[number] {
  for (const limits of KNOWN_LIMITS) {
    try {
      const context = new OffscreenCanvas(limits.side, 1).getContext('2d');
      if (!context) continue;
      context.fillRect(limits.side - 1, 0, 1, 1);
      if (!isBlank(context, limits.side - 1, 0)) return limits;
    } catch {
      // Too large for this browser: try the next.
    }
  }
  return KNOWN_LIMITS.at(-1)!;
}
