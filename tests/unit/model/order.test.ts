import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderAt, orderBetween, orders } from '../../../src/model';

/** What records.ts asks of an order, but for its length. */
const SHAPE = /^[0-9A-Za-z]*[1-9A-Za-z]$/;

describe('orderBetween', () => {
  it('stays strictly between over thousands of insertions at random places', () => {
    fc.assert(
      fc.property(fc.noBias(fc.array(fc.nat(), { minLength: 3_000, maxLength: 3_000, size: 'max' })), (places) => {
        const list: string[] = [];
        for (const place of places) {
          const at = place % (list.length + 1);
          const made = orderBetween(list[at - 1] ?? null, list[at] ?? null);
          expect(made).toMatch(SHAPE);
          list.splice(at, 0, made);
        }
        for (let at = 1; at < list.length; at++) if (list[at - 1]! >= list[at]!) expect.fail(`${list[at - 1]} is not before ${list[at]}`);
        expect(Math.max(...list.map((order) => order.length))).toBeLessThan(40);
      }),
      { numRuns: 5 },
    );
  });

  it('stays between whatever two orders a file brings', () => {
    const order = fc.stringMatching(/^[0-9A-Za-z]{0,30}[1-9A-Za-z]$/);
    fc.assert(
      fc.property(order, order, (a, b) => {
        fc.pre(a !== b);
        const [low, high] = a < b ? [a, b] : [b, a];
        const made = [orderBetween(null, low), low, orderBetween(low, high), high, orderBetween(high, null)];
        expect(made).toEqual([...new Set(made)].sort());
        for (const text of made) expect(text).toMatch(SHAPE);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each(['z', 'zz', 'zzz', 'zzzzzzz', 'z'.repeat(15), 'z'.repeat(60)])('goes past %s', (order) => {
    expect(orderBetween(order, null) > order).toBe(true);
  });

  it.each(['1', '01', '0001', `${'0'.repeat(7)}1`, `${'0'.repeat(15)}1`, `${'0'.repeat(60)}1`])('goes before %s', (order) => {
    const made = orderBetween(null, order);
    expect(made < order).toBe(true);
    expect(made).toMatch(SHAPE);
  });

  it.each([
    ['append', (last: string | null) => orderBetween(last, null), 1],
    ['prepend', (first: string | null) => orderBetween(null, first), -1],
  ] as const)('stays short on %s', (_, next, direction) => {
    let order: string | null = null;
    for (let i = 0; i < 10_000; i++) {
      const made: string = next(order);
      if (order !== null && (direction > 0 ? made <= order : made >= order)) expect.fail(`${made} beside ${order}`);
      order = made;
    }
    expect(order!.length).toBeLessThanOrEqual(7);
  });

  it('throws where nothing lies between', () => {
    expect(() => orderBetween('V', 'V')).toThrow(RangeError);
    expect(() => orderBetween('W', 'V')).toThrow(RangeError);
  });
});

describe('orders', () => {
  it.each([0, 1, 2, 60, 61, 62, 3_842, 3_843, 5_000])('gives %i rising, unique orders', (count) => {
    const made = orders(count);
    expect(made).toHaveLength(count);
    expect(made).toEqual([...new Set(made)].sort());
    for (const order of made) expect(order).toMatch(SHAPE);
  });

  it('leaves room before, between and after', () => {
    const [a, b] = orders(2) as [string, string];
    expect([orderBetween(null, a), a, orderBetween(a, b), b, orderBetween(b, null)]).toEqual(
      [orderBetween(null, a), a, orderBetween(a, b), b, orderBetween(b, null)].sort(),
    );
  });
});

describe('orderAt', () => {
  it('numbers a list anew when its orders have grown long, and keeps the sequence', () => {
    const low = `V${'0'.repeat(98)}1`;
    const list = [{ order: 'A' }, { order: low }, { order: `${low}1` }];
    const made = orderAt(list, 2);
    const [a, b, c] = list.map(({ order }) => order) as [string, string, string];
    expect([a, b, made, c]).toEqual([a, b, made, c].sort());
    expect(Math.max(a.length, b.length, c.length, made.length)).toBeLessThan(5);
  });

  it('leaves the others alone while there is room', () => {
    const list = [{ order: 'A' }, { order: 'B' }];
    expect(orderAt(list, 1) > 'A').toBe(true);
    expect(list).toEqual([{ order: 'A' }, { order: 'B' }]);
  });
});
