/// <reference lib="webworker" />
/** Paints pictures off the main thread. One request, one answer; the page ends the worker to cancel. */
import { drawPicture, type Mark, type Picture, paintMarks, paintPicture } from '../../drawing';
import type { Request, Response } from './messages';
import { KNOWN_LIMITS } from './scales';

const answer = (response: Response): void => self.postMessage(response);

self.onmessage = async ({ data }: MessageEvent<Request>) => {
  try {
    if (data.kind === 'limits') answer({ kind: 'limits', ...probeLimits() });
    else if (data.kind === 'thumbnail') answer({ kind: 'blob', blob: await thumbnail(data) });
    else answer({ kind: 'blob', blob: await picture(data) });
  } catch (error) {
    answer({ kind: 'error', message: error instanceof Error ? error.message : String(error) });
  }
};

async function picture({ map, options, scale }: Extract<Request, { kind: 'picture' }>): Promise<Blob> {
  const drawing = drawPicture(map, options);
  const canvas = new OffscreenCanvas(Math.ceil(drawing.width * scale), Math.ceil(drawing.height * scale));
  const context = contextOf(canvas);
  answer({ kind: 'progress', done: 0.1 });
  paintPicture(context, { ...drawing, marks: [] }, scale);
  paintInParts(drawing, (marks) => paintMarks(context, marks, { scale, x: 0, y: 0 }));
  if (isBlank(context, canvas.width - 1, canvas.height - 1)) throw new Error('The browser left the picture blank: it is too large');
  answer({ kind: 'progress', done: 0.7 });
  return canvas.convertToBlob({ type: 'image/png' });
}

function paintInParts(drawing: Picture, paint: (marks: readonly Mark[]) => void): void {
  drawing.marks.forEach((mark, index) => {
    paint([mark]);
    answer({ kind: 'progress', done: 0.1 + (0.6 * (index + 1)) / drawing.marks.length });
  });
}

async function thumbnail({ map, options, width, height }: Extract<Request, { kind: 'thumbnail' }>): Promise<Blob> {
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
