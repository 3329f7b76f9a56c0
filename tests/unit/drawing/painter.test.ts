import { beforeAll, describe, expect, it } from 'vitest';
import { type Context2D, drawPicture, type Mark, paintMarks, paintPicture } from '../../../src/drawing';
import { addPainPoint, setMood } from '../../../src/model';
import { doing, smallMap } from '../model/smallMap';

/** Node has no Path2D: this one remembers what it is made of. */
class PathOfText {
  constructor(readonly d: string) {}
}

type Call = readonly [name: string, ...args: unknown[]];
const METHODS = ['setTransform', 'beginPath', 'rect', 'roundRect', 'fill', 'stroke', 'fillText', 'fillRect', 'setLineDash'];

/** A 2D context that writes down what is asked of it, with the state it was asked in; anything it does not know fails. */
function recorder(state: Record<string, unknown> = {}) {
  const calls: Call[] = [];
  const held: Record<string, unknown> = { globalAlpha: 1, ...state };
  const context = new Proxy(held, {
    get(target, name: string) {
      if (METHODS.includes(name))
        return (...args: unknown[]) => calls.push([name, ...args.map((arg) => (arg instanceof PathOfText ? arg.d : arg)), { ...held }]);
      if (name in target) return target[name];
      throw new Error(`The painter asks for ${name}`);
    },
  });
  return {
    context: context as unknown as Context2D,
    calls,
    state: held,
    named: (name: string) => calls.filter(([called]) => called === name),
  };
}

beforeAll(() => {
  (globalThis as { Path2D?: unknown }).Path2D = PathOfText;
});

const text = (size: number, more: Partial<Extract<Mark, { kind: 'text' }>> = {}): Mark => ({
  kind: 'text',
  x: 10,
  y: 20,
  text: 'GP rings',
  size,
  fill: '#111111',
  ...more,
});

describe('painting marks', () => {
  it('is in their order', () => {
    const { context, calls } = recorder();
    paintMarks(
      context,
      [{ kind: 'rect', x: 1, y: 2, width: 3, height: 4, fill: '#111111' }, { kind: 'path', d: 'M0 0H9', stroke: '#222222' }, text(12)],
      { scale: 1, x: 0, y: 0 },
    );
    expect(calls.map(([name]) => name)).toEqual(['setTransform', 'beginPath', 'rect', 'fill', 'setLineDash', 'stroke', 'fillText']);
    expect(calls[5]![1]).toBe('M0 0H9');
    expect(calls.at(-1)!.slice(1, 4)).toEqual(['GP rings', 10, 20]);
  });

  it('sets every transform absolutely: a group where it lies, what follows it where it was', () => {
    const { context, named } = recorder();
    const icon: Mark = { kind: 'icon', x: 10, y: 10, size: 12, name: 'Star', stroke: '#111111' };
    paintMarks(context, [{ kind: 'group', x: 100, y: 50, width: 9, height: 9, marks: [icon] }, text(12)], { scale: 2, x: 7, y: 3 });
    expect(named('setTransform').map((call) => call.slice(1, 7))).toEqual([
      [2, 0, 0, 2, 7, 3],
      [2, 0, 0, 2, 207, 103],
      [1, 0, 0, 1, 227, 123],
      [2, 0, 0, 2, 207, 103],
      [2, 0, 0, 2, 7, 3],
    ]);
  });

  it('gives every stroke its own colour, width and dashes', () => {
    const { context, named } = recorder();
    const dashed: Mark = { kind: 'rect', x: 0, y: 0, width: 9, height: 9, radius: 3, stroke: '#111111', strokeWidth: 2, dash: [4, 3] };
    paintMarks(context, [dashed, { kind: 'path', d: 'M0 0H9', stroke: '#222222' }], { scale: 1, x: 0, y: 0 });
    expect(named('setLineDash').map(([, dash]) => dash)).toEqual([[4, 3], []]);
    expect(named('stroke').map((call) => call.at(-1))).toMatchObject([
      { strokeStyle: '#111111', lineWidth: 2 },
      { strokeStyle: '#222222', lineWidth: 1 },
    ]);
    expect(named('roundRect').map((call) => call.slice(1, 6))).toEqual([[0, 0, 9, 9, 3]]);
  });

  it.each([
    ['start', 'left'],
    ['middle', 'center'],
    ['end', 'right'],
  ] as const)('puts text with the anchor %s at its %s', (anchor, align) => {
    const { context, named } = recorder();
    paintMarks(context, [text(14, { anchor, bold: true })], { scale: 1, x: 0, y: 0 });
    expect(named('fillText')[0]!.at(-1)).toMatchObject({ textAlign: align, font: expect.stringMatching(/^bold 14px Arial/) });
  });
});

describe('text too small to read', () => {
  it.each([
    [0.34, 'a word'],
    [0.33, 'a bar'],
  ])('12 at scale %d is %s', (scale, what) => {
    const { context, named } = recorder();
    paintMarks(context, [text(12)], { scale, x: 0, y: 0 });
    expect([named('fillText').length, named('fillRect').length]).toEqual(what === 'a bar' ? [0, 1] : [1, 0]);
  });

  it('as a bar stands where the text would, by its anchor', () => {
    const left = (anchor: 'start' | 'middle' | 'end'): number => {
      const { context, named } = recorder();
      paintMarks(context, [text(12, { anchor })], { scale: 0.1, x: 0, y: 0 });
      return named('fillRect')[0]![1] as number;
    };
    expect([left('start'), left('middle'), left('end')]).toEqual([10, 10 - 24, 10 - 48]);
  });

  it('stays dim on a card that is dimmed, and so does what follows it', () => {
    const { context, named, state } = recorder({ globalAlpha: 0.2 });
    paintMarks(context, [text(12)], { scale: 0.1, x: 0, y: 0 });
    expect(named('fillRect')[0]!.at(-1)).toMatchObject({ globalAlpha: 0.2 * 0.45 });
    expect(state.globalAlpha).toBe(0.2);
  });
});

describe('a whole picture', () => {
  const map = doing(
    smallMap({ 'patient s1': 'A B', 'support s2': 'C' }, 'A>B B=>C'),
    setMood(['A'], -1),
    setMood(['B'], 2),
    addPainPoint('A'),
  );
  const picture = drawPicture(map);

  it('covers its ground from corner to corner before anything else', () => {
    const { context, calls } = recorder();
    paintPicture(context, picture, 2.5);
    expect(calls[0]!.slice(0, 7)).toEqual(['setTransform', 1, 0, 0, 1, 0, 0]);
    expect(calls[1]!.slice(0, 5)).toEqual(['fillRect', 0, 0, Math.ceil(picture.width * 2.5), Math.ceil(picture.height * 2.5)]);
    expect(calls[1]!.at(-1)).toMatchObject({ fillStyle: picture.background });
  });

  it('paints every text of the map once, and asks for nothing but absolute transforms', () => {
    const { context, named } = recorder();
    paintPicture(context, picture, 1);
    const words = named('fillText').map(([, word]) => word);
    for (const word of ['A', 'B', 'C', 'Stage 1', 'patient', 'Small', 'Experience'])
      expect(words.filter((other) => other === word).length).toBeGreaterThanOrEqual(1);
    for (const id of ['A', 'B', 'C']) expect(words.filter((word) => word === id)).toHaveLength(1);
  });
});
