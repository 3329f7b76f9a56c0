/** How large a PNG a browser can paint. Past its limits a canvas comes out blank or shrunken, without a word. */

/** Largest side in px, and most pixels in all, of a canvas. */
export interface CanvasLimits {
  readonly side: number;
  readonly pixels: number;
}

/**
 * Known limits, largest first: Chromium's, then what Firefox and older browsers take. Pixels of the first as measured
 * in Chromium (268 million); the others are what is safe with their memory.
 */
export const KNOWN_LIMITS: readonly CanvasLimits[] = [
  { side: 65_535, pixels: 268_000_000 },
  { side: 32_767, pixels: 268_000_000 },
  { side: 16_384, pixels: 67_000_000 },
  { side: 8_192, pixels: 16_700_000 },
];

export interface PngScale {
  /** px per map unit. */
  readonly scale: number;
  /** Size of the picture in px. */
  readonly width: number;
  readonly height: number;
  readonly available: boolean;
  /** Why not, in words, when it is not available. */
  readonly reason?: string;
}

const fits = (width: number, height: number, limits: CanvasLimits): boolean =>
  width <= limits.side && height <= limits.side && width * height <= limits.pixels;

/**
 * The scales to offer for a picture: 1×, 2× and 4×, those that fit marked available. Where one does not fit, the
 * largest scale that does is added, to one decimal (two below 1×).
 */
export function scalesFor(size: { readonly width: number; readonly height: number }, limits: CanvasLimits): PngScale[] {
  const at = (scale: number): PngScale => {
    const [width, height] = [Math.ceil(size.width * scale), Math.ceil(size.height * scale)];
    if (fits(width, height, limits)) return { scale, width, height, available: true };
    const px = `${width.toLocaleString('en-GB')} × ${height.toLocaleString('en-GB')} px`;
    return { scale, width, height, available: false, reason: `${px} is more than this browser can paint` };
  };
  const scales = [1, 2, 4].map(at);
  if (scales.every((entry) => entry.available)) return scales;
  const most = Math.min(limits.side / size.width, limits.side / size.height, Math.sqrt(limits.pixels / (size.width * size.height)));
  const step = most >= 1 ? 10 : 100;
  let steps = Math.floor(most * step);
  // Sizes are rounded up to whole px, which can be just too much.
  while (steps > 0 && !at(steps / step).available) steps--;
  const largest = steps / step;
  const known = scales.some((entry) => entry.available && entry.scale === largest);
  return known || largest <= 0 ? scales : [...scales, at(largest)].sort((a, b) => a.scale - b.scale);
}
