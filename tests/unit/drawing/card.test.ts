import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CARD, type CardView, cardGroup, cardHeight, cardMarks, cardView, layoutMap, type Mark, textWidth } from '../../../src/drawing';
import { addGain, addPainPoint, addToList, type Command, type JourneyMap, type Mood, moods, setFields, setMood } from '../../../src/model';
import { themes } from '../../../src/tokens';
import { doing, smallMap } from '../model/smallMap';

const NAMES = ['Phone', 'Letter', 'In person', 'App', 'Patient portal of the trust', 'SMS', 'Kiosk'];
const start = doing(
  smallMap({ 'patient s1': 'A B' }),
  ...NAMES.map((name, at) => addToList('channels', { id: `c${at}`, name, icon: 'Phone', colour: 'navy' })),
);

interface Held {
  readonly channels: number;
  readonly pains: number;
  readonly gains: number;
  readonly mood: Mood | null;
}

function holding({ channels, pains, gains, mood }: Held): JourneyMap {
  const commands: Command[] = [
    ...(channels > 0 ? [setFields('touchpoints', 'A', { channelIds: NAMES.slice(0, channels).map((_, at) => `c${at}`) }, 'Tag')] : []),
    ...Array.from({ length: pains }, () => addPainPoint('A')),
    ...Array.from({ length: gains }, () => addGain('A')),
    ...(mood === null ? [] : [setMood(['A'], mood)]),
  ];
  return doing(start, ...commands);
}

const arbitraryHeld = (): fc.Arbitrary<Held> =>
  fc.record({ channels: fc.nat(NAMES.length), pains: fc.nat(12), gains: fc.nat(12), mood: fc.constantFrom<Mood | null>(null, ...moods) });
const viewOf = (map: JourneyMap): CardView => cardView(map, 'A')!;
const marksOf = (map: JourneyMap): readonly Mark[] => cardMarks(viewOf(map), CARD.minHeight, themes.light);

/** From where to where a mark of the foot reaches. */
function extent(mark: Mark): [number, number] {
  if (mark.kind === 'rect') return [mark.x, mark.x + mark.width];
  if (mark.kind === 'icon') return [mark.x, mark.x + mark.size];
  if (mark.kind === 'text') return [mark.x, mark.x + textWidth(mark.text, mark.size, mark.bold)];
  throw new Error(`No ${mark.kind} in a foot`);
}

describe('the foot of a card', () => {
  it('has nothing over anything else, whatever the touchpoint holds', () => {
    fc.assert(
      fc.property(arbitraryHeld(), (held) => {
        const map = holding(held);
        const view = viewOf(map);
        const foot = marksOf(map)
          .filter((mark) => mark.kind !== 'rect' || mark.x > 1)
          .filter((mark) => !(mark.kind === 'text' && mark.size === CARD.titleSize));
        const shown = view.channelIcons.length + (view.channelLabel === '' ? 0 : 1) + (view.more > 0 ? 1 : 0);
        const [channels, rest] = [foot.slice(0, shown).map(extent), foot.slice(shown).map(extent)];
        for (const [at, [left]] of channels.entries()) expect(left).toBeGreaterThan(channels[at - 1]?.[1] ?? 0);
        const end = Math.max(0, ...channels.map(([, right]) => right));
        for (const [left, right] of rest) {
          expect(left).toBeGreaterThanOrEqual(end + 1);
          expect(right).toBeLessThanOrEqual(CARD.width - CARD.padX);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('counts every channel, with an icon or in the number', () => {
    fc.assert(
      fc.property(arbitraryHeld(), (held) => {
        const view = viewOf(holding(held));
        expect(view.channelIcons.length + view.more).toBe(held.channels);
        expect(view.channelColours).toHaveLength(view.channelIcons.length);
        expect([view.pains, view.gains, view.mood]).toEqual([held.pains, held.gains, held.mood]);
      }),
    );
  });

  it.each([
    [{ channels: 1, pains: 0, gains: 0, mood: null }, 1, 'Phone'],
    [{ channels: 4, pains: 0, gains: 0, mood: null }, 4, ''],
    [{ channels: 7, pains: 0, gains: 0, mood: null }, 3, ''],
  ] as const)('of %j shows %i icons and the name %j', (held, icons, label) => {
    const view = viewOf(holding(held));
    expect([view.channelIcons.length, view.channelLabel]).toEqual([icons, label]);
  });

  it('cuts the name of an only channel that is long', () => {
    const map = doing(start, setFields('touchpoints', 'A', { channelIds: ['c4'] }, 'Tag'), setMood(['A'], 1));
    expect(viewOf(map).channelLabel).toMatch(/^Patient .*…$/);
  });
});

describe('a card', () => {
  it('is the same object until something of its own changes', () => {
    const before = viewOf(start);
    const other = doing(start, setMood(['B'], 1), addPainPoint('B'));
    expect(viewOf(other)).toBe(before);
    expect(cardMarks(viewOf(other), 84, themes.light)).toBe(cardMarks(before, 84, themes.light));
    expect(viewOf(doing(start, addPainPoint('A')))).not.toBe(before);
  });

  it('changes with the name of its channel', () => {
    const one = holding({ channels: 1, pains: 0, gains: 0, mood: null });
    const renamed = doing(one, setFields('channels', 'c0', { name: 'Call' }, 'Rename'));
    expect(viewOf(renamed).channelLabel).toBe('Call');
    expect(viewOf(one).channelLabel).toBe('Phone');
  });

  it('shows a moment of truth by a star, and what is assumed by dashes', () => {
    const map = doing(start, setFields('touchpoints', 'A', { momentOfTruth: true, assumed: true }, 'Mark'));
    const marks = marksOf(map);
    expect(marks.some((mark) => mark.kind === 'icon' && mark.name === 'Star')).toBe(true);
    expect(marks[0]).toMatchObject({ kind: 'rect', dash: [expect.any(Number), expect.any(Number)], stroke: themes.light.control });
    expect(marksOf(start)[0]).not.toHaveProperty('dash');
  });

  it('has another face for every mood', () => {
    const faces = moods.map(
      (mood) => marksOf(holding({ channels: 0, pains: 0, gains: 0, mood })).find((mark) => mark.kind === 'icon')?.name,
    );
    expect(faces).toEqual(['Angry', 'Frown', 'Meh', 'Smile', 'Laugh']);
  });

  it('keeps its title above its foot', () => {
    for (const words of [1, 5, 9, 15, 40]) {
      const map = doing(start, setFields('touchpoints', 'A', { title: 'Waiting room '.repeat(words) }, 'Rename'));
      const [height, view] = [cardHeight(map.touchpoints.A!), viewOf(map)];
      const last = cardMarks(view, height, themes.light)
        .filter((mark) => mark.kind === 'text')
        .at(-1)!;
      expect(last.y + 4).toBeLessThanOrEqual(height - 8 - 18);
    }
  });

  it('is a group in its place with what a screen reader says for it, and nothing once it has gone', () => {
    const box = layoutMap(start).cards.get('B')!;
    expect(cardGroup(start, box, themes.dark)).toMatchObject({
      kind: 'group',
      x: box.x,
      y: box.y,
      label: expect.stringMatching(/^B\. patient lane/),
    });
    expect(cardView(start, 'nobody')).toBeUndefined();
    expect(cardGroup(start, { ...box, id: 'nobody' }, themes.dark)).toMatchObject({ marks: [], label: '' });
  });
});
