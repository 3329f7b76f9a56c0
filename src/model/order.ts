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
  return before === null ? decrement(after) : midpoint(before, after);
}

/** Longer than this, a list is numbered anew before records.ts says no. */
const LONG = 100;

/** The order for a place (from 0) among sorted records. Where orders have grown long, all of these are numbered anew. */
export function orderAt(sorted: readonly { order: string }[], index: number): string {
  const order = orderBetween(sorted[index - 1]?.order ?? null, sorted[index]?.order ?? null);
  if (order.length <= LONG) return order;
  const fresh = orders(sorted.length + 1);
  const [own] = fresh.splice(index, 1);
  for (const [at, record] of sorted.entries()) record.order = fresh[at]!;
  return own!;
}

/** `count` strings in rising order, for a table made at once. */
export function orders(count: number): string[] {
  const width = Math.max(1, Math.ceil(Math.log(count + 2) / Math.log(62)));
  return Array.from({ length: count }, (_, index) => `${write(index + 1, width)}V`);
}

const WIDEST = 8;

/**
 * At both ends orders are whole numbers of 1, 2, 4, 8 … digits behind a run of the last (or first) digit that says how
 * many: y, z, z01, z02 … zzz, zzz0001. So adding 10,000 at an end takes 7 digits, where midpoints would take hundreds.
 * @returns how long the run is and how long the number behind it.
 */
function numberAtEnd(text: string, runOf: string): [run: number, width: number] {
  let run = 0;
  while (text.charAt(run) === runOf) run++;
  // No wider than 8 digits: more would not fit a number.
  const width = Math.min(WIDEST, 2 ** Math.floor(Math.log2(run + 1)));
  return [width < WIDEST ? width - 1 : run - ((run - WIDEST + 1) % WIDEST), width];
}

const trim = (text: string): string => text.replace(/0+$/, '');

/** The next string at the end. */
function increment(text: string): string {
  const [run, width] = numberAtEnd(text, 'z');
  const number = text.slice(run, run + width).padEnd(width, '0');
  return trim(text.slice(0, run) + write(read(number) + 1, width));
}

/** The next string at the beginning. */
function decrement(text: string): string {
  const [run, width] = numberAtEnd(text, '0');
  const number = text.slice(run, run + width).padEnd(width, '0');
  // What has more digits behind its number comes after that number alone.
  const next = read(number) - (text.length > run + width ? 0 : 1);
  return next > 0 ? trim('0'.repeat(run) + write(next, width)) : '0'.repeat(run + width) + 'z'.repeat(Math.min(WIDEST, 2 * width));
}

const read = (number: string): number => [...number].reduce((value, _, at) => value * 62 + digit(number, at), 0);

function write(value: number, width: number): string {
  let out = '';
  for (let rest = value, place = 0; place < width; place++, rest = Math.floor(rest / 62)) out = DIGITS.charAt(rest % 62) + out;
  return out;
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
