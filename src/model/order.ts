/**
 * Order as a string: a fractional index in base 62 that sorts by plain `<`. Between any two there is always a
 * third, so inserting changes one record. Method: midpoint of base-62 fractions, as in D. Greenspan,
 * "Implementing Fractional Indexing" (2020); no string ends in the zero digit.
 */
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

const digit = (text: string, at: number): number => DIGITS.indexOf(text.charAt(at));

/** A string strictly between `before` and `after`; null means open on that side. Throws when before >= after. */
export function orderBetween(before: string | null, after: string | null): string {
  if (before !== null && after !== null && before >= after) throw new RangeError(`No order between ${before} and ${after}`);
  if (after === null) return before === null ? 'V' : increment(before);
  return midpoint(before ?? '', after);
}

/** `count` strings in rising order, for a table made at once. */
export function orders(count: number): string[] {
  const width = Math.max(1, Math.ceil(Math.log(count + 2) / Math.log(62)));
  return Array.from({ length: count }, (_, index) => {
    let value = index + 1;
    let out = '';
    for (let place = 0; place < width; place++) {
      out = DIGITS.charAt(value % 62) + out;
      value = Math.floor(value / 62);
    }
    return `${out}V`;
  });
}

/** The next string at the end: keeps appending short (one digit grows only every 61 times). */
function increment(text: string): string {
  for (let at = 0; at < text.length; at++) {
    const value = digit(text, at);
    if (value < 61) return text.slice(0, at) + DIGITS.charAt(value + 1);
  }
  return `${text}V`;
}

function midpoint(low: string, high: string): string {
  let prefix = '';
  let bound: string | null = high;
  for (let at = 0; ; at++) {
    const from = at < low.length ? digit(low, at) : 0;
    const to: number = bound !== null && at < bound.length ? digit(bound, at) : 62;
    if (bound !== null && from === to) {
      prefix += DIGITS.charAt(from);
    } else if (to - from > 1) {
      return prefix + DIGITS.charAt(from + Math.floor((to - from) / 2));
    } else {
      prefix += DIGITS.charAt(from);
      // Below the upper bound from here on: only the lower one matters.
      if (to > from) bound = null;
    }
  }
}

/** Sorts records by their order string. */
export function byOrder<T extends { readonly order: string; readonly id: string }>(records: Readonly<Record<string, T>>): T[] {
  return Object.values(records).sort(compareOrder);
}

export function compareOrder(a: { order: string; id: string }, b: { order: string; id: string }): number {
  return a.order < b.order ? -1 : a.order > b.order ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
