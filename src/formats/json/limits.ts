import { FormatError } from '../types';

/** Largest file that is read at all. */
export const MAX_BYTES = 25 * 1024 * 1024;
/** Deepest nesting that is parsed; a map needs five. */
export const MAX_DEPTH = 64;

/**
 * The text of a file, once it is known to be small enough.
 * @throws FormatError when it is too large, cannot be read, or is not UTF-8 text.
 */
export async function readText(file: File): Promise<string> {
  if (file.size > MAX_BYTES) throw new FormatError('This file is too large: a map file has at most 25 MB.');
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch {
    throw new FormatError('This file could not be read from the device; it may have been moved or changed.');
  }
  if (bytes.byteLength === 0) throw new FormatError('This file is empty.');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new FormatError('This file is not a map: it does not hold UTF-8 text.');
  }
}

/**
 * Parses JSON whose nesting was counted first, so that a bomb of brackets costs one pass over the text and no stack.
 * @throws FormatError when it is nested too deep, or not JSON.
 */
export function parseJson(text: string): unknown {
  if (isDeep(text)) throw new FormatError(`This file is not a map: it is nested more than ${MAX_DEPTH} levels deep.`);
  try {
    return JSON.parse(text);
  } catch {
    throw new FormatError('This file is not JSON, or part of it is missing.');
  }
}

const QUOTE = 34;
const BACKSLASH = 92;

function isDeep(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      // To the end of the string: brackets in it are only text.
      for (at++; at < text.length && text.charCodeAt(at) !== QUOTE; at++) if (text.charCodeAt(at) === BACKSLASH) at++;
    } else if (code === 91 || code === 123) {
      if (++depth > MAX_DEPTH) return true;
    } else if (code === 93 || code === 125) {
      depth--;
    }
  }
  return false;
}
