/** Holds two pictures of the same place beside each other. */
import type { Area, Pixels, Rgb } from './picturePng';

export interface Difference {
  /** Mean absolute difference per channel, 0 to 255. */
  readonly mean: number;
  /** Share of pixels in either picture that have no like in the other, not even one pixel aside. */
  readonly share: number;
}

/** Edges of letters and lines are smoothed differently in HTML, in SVG and on a canvas; other colours are not. */
const ALIKE = 72;

const apart = (a: Rgb, b: Rgb): number => Math.max(Math.abs(a[0] - b[0]), Math.abs(a[1] - b[1]), Math.abs(a[2] - b[2]));

export interface Shifted {
  readonly pixels: Pixels;
  /** Where the first cell's top left corner lies in it. */
  readonly x: number;
  readonly y: number;
}

/** How far two pictures differ in an area given in map units. Pixels within 1 px of the area's edge are only looked up. */
export function difference(a: Shifted, b: Shifted, area: Area): Difference {
  const at = (from: Shifted, x: number, y: number): Rgb => from.pixels.at(from.x + x, from.y + y);
  const hasLike = (colour: Rgb, other: Shifted, x: number, y: number): boolean => {
    for (let dy = -1; dy <= 1; dy++) for (let dx = -1; dx <= 1; dx++) if (apart(colour, at(other, x + dx, y + dy)) <= ALIKE) return true;
    return false;
  };
  let [sum, odd, count] = [0, 0, 0];
  for (let y = Math.round(area.y) + 1; y < Math.round(area.y + area.height) - 1; y++) {
    for (let x = Math.round(area.x) + 1; x < Math.round(area.x + area.width) - 1; x++) {
      const [one, two] = [at(a, x, y), at(b, x, y)];
      sum += Math.abs(one[0] - two[0]) + Math.abs(one[1] - two[1]) + Math.abs(one[2] - two[2]);
      count++;
      if (apart(one, two) > ALIKE && !(hasLike(one, b, x, y) && hasLike(two, a, x, y))) odd++;
    }
  }
  return { mean: sum / count / 3, share: odd / count };
}

/** px of a cell: wide enough that it is the same however letters of a few px are smoothed. */
const CELL = 6;

/** The mean of each channel in each cell, row by row; read `dx`, `dy` px aside, within the picture. */
export function coarse({ width, height, at }: Pixels, dx = 0, dy = 0): number[] {
  const means: number[] = [];
  for (let top = 0; top + CELL <= height; top += CELL) {
    for (let left = 0; left + CELL <= width; left += CELL) {
      const sums = [0, 0, 0];
      for (let inCell = 0; inCell < CELL * CELL; inCell++) {
        const [x, y] = [left + dx + (inCell % CELL), top + dy + Math.floor(inCell / CELL)];
        const pixel = at(Math.min(x, width - 1), Math.min(y, height - 1));
        pixel.forEach((value, channel) => {
          sums[channel]! += value;
        });
      }
      means.push(...sums.map((sum) => sum / CELL / CELL));
    }
  }
  return means;
}
