/** Reads a PNG without a browser: row by row, so that a picture of 268 million pixels takes no more memory than what is kept. */
import { createInflate } from 'node:zlib';

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Rgb = readonly [number, number, number];

/** An area of a picture, by the coordinates of the whole. */
export interface Pixels extends Area {
  at(x: number, y: number): Rgb;
}

export interface Png {
  readonly width: number;
  readonly height: number;
  /** The areas asked for, in their order; without any, one with the whole picture. */
  readonly areas: readonly Pixels[];
  /** Colours that occur at least once in a grid of 512 px, as "r,g,b". */
  readonly sample: ReadonlySet<string>;
}

interface Chunks {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  readonly data: Buffer[];
}

function chunksOf(bytes: Buffer): Chunks {
  if (bytes.toString('latin1', 1, 4) !== 'PNG') throw new Error('Not a PNG');
  const data: Buffer[] = [];
  let at = 8;
  let ended = false;
  while (at + 8 <= bytes.length && !ended) {
    const length = bytes.readUInt32BE(at);
    const kind = bytes.toString('latin1', at + 4, at + 8);
    if (kind === 'IDAT') data.push(bytes.subarray(at + 8, at + 8 + length));
    ended = kind === 'IEND';
    at += length + 12;
  }
  const [bits, colours, , , interlaced] = bytes.subarray(24, 29);
  if (!ended || bits !== 8 || (colours !== 2 && colours !== 6) || interlaced !== 0) throw new Error('A PNG this reader does not know');
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20), depth: colours === 6 ? 4 : 3, data };
}

/** Takes the filter of a row back, in place. */
function unfilter(kind: number, row: Uint8Array, above: Uint8Array, depth: number): void {
  if (kind === 0) return;
  for (let at = 0; at < row.length; at++) {
    const left = at < depth ? 0 : row[at - depth]!;
    const up = above[at]!;
    if (kind === 1) row[at]! += left;
    else if (kind === 2) row[at]! += up;
    else if (kind === 3) row[at]! += (left + up) >> 1;
    else {
      const corner = at < depth ? 0 : above[at - depth]!;
      const [toLeft, toUp, toCorner] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
      row[at]! += toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
    }
  }
}

/** The picture's size and the pixels of some areas of it. @throws when the file is cut short */
export async function readPng(bytes: Buffer, wanted?: readonly Area[]): Promise<Png> {
  const { width, height, depth, data } = chunksOf(bytes);
  const areas = (wanted ?? [{ x: 0, y: 0, width, height }]).map((area) => ({
    ...area,
    kept: new Uint8Array(area.width * area.height * 3),
  }));
  const sample = new Set<string>();
  const keep = (row: Uint8Array, y: number): void => {
    if (y % 512 === 0) for (let x = 0; x < width; x += 512) sample.add(row.slice(x * depth, x * depth + 3).join());
    for (const area of areas) {
      if (y < area.y || y >= area.y + area.height) continue;
      for (let x = 0; x < area.width; x++) {
        const from = (area.x + x) * depth;
        area.kept.set(row.subarray(from, from + 3), ((y - area.y) * area.width + x) * 3);
      }
    }
  };
  let above = new Uint8Array(width * depth);
  let row = new Uint8Array(width * depth);
  let [filled, filter, y] = [-1, 0, 0];
  const inflate = createInflate({ chunkSize: 1 << 20 });
  for (const part of data) inflate.write(part);
  inflate.end();
  for await (const chunk of inflate as AsyncIterable<Buffer>) {
    let at = 0;
    while (at < chunk.length && y < height) {
      if (filled < 0) filter = chunk[at++]!;
      filled = Math.max(0, filled);
      const take = Math.min(row.length - filled, chunk.length - at);
      row.set(chunk.subarray(at, at + take), filled);
      at += take;
      filled += take;
      if (filled < row.length) continue;
      unfilter(filter, row, above, depth);
      keep(row, y++);
      [above, row, filled] = [row, above, -1];
    }
  }
  if (y < height) throw new Error(`The picture ends after ${y} of ${height} rows`);
  return { width, height, areas: areas.map(pixelsOf), sample };
}

function pixelsOf({ kept, ...area }: Area & { kept: Uint8Array }): Pixels {
  return {
    ...area,
    at(x, y) {
      if (x < area.x || y < area.y || x >= area.x + area.width || y >= area.y + area.height) throw new Error(`No pixel at ${x}, ${y}`);
      const from = ((y - area.y) * area.width + (x - area.x)) * 3;
      return [kept[from]!, kept[from + 1]!, kept[from + 2]!];
    },
  };
}
