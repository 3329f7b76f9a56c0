/**
 * A touchpoint's card: what it shows, and how it is drawn. The canvas mounts the same view as HTML at the same
 * places, and a browser test holds the two side by side.
 */
import {
  type ChannelColour,
  describeTouchpoint,
  find,
  formatDuration,
  gainsOf,
  type Id,
  type JourneyMap,
  type Mood,
  moodFor,
  painPointsOf,
  type Touchpoint,
} from '../model';
import type { Theme } from '../tokens';
import { moodIcons } from './icons';
import { CARD, type CardBox, reuse, titleLines } from './layout';
import type { Mark } from './marks';
import { fitText, textWidth } from './text';

export interface CardView {
  readonly touchpoint: Touchpoint;
  readonly titleLines: readonly string[];
  /** Icons of the channels that fit, with their colours. */
  readonly channelIcons: readonly string[];
  readonly channelColours: readonly ChannelColour[];
  /** Name of the only channel, cut to fit; empty when there are several. */
  readonly channelLabel: string;
  /** Channels beyond those with an icon. */
  readonly more: number;
  readonly pains: number;
  readonly gains: number;
  readonly mood: Mood | null;
  /** What is waited before it and how long it takes, cut to fit; empty where nobody has said. */
  readonly time: string;
  readonly star: boolean;
  readonly assumed: boolean;
}

/** Sizes inside a card, shared with the canvas' CSS by way of custom properties. */
export const INSIDE = { icon: 15, face: 18, badgeHeight: 18, footBottom: 8, gap: 6, starRadius: 11, starAt: 1 } as const;
const MOST_ICONS = 4;
/** The pill on the upper edge of a card, right; its text begins after a clock. */
export const TIME = { size: 11, height: 18, right: 8, top: -9, icon: 11, before: 6, gap: 4, after: 8 } as const;

const views = new WeakMap<Touchpoint, CardView>();

/** What a card shows, as one persona feels it where that differs. The same object again while nothing of it changed. */
export function cardView(map: JourneyMap, id: Id, personaId: Id | null = null): CardView | undefined {
  const touchpoint = find(map, 'touchpoints', id);
  if (!touchpoint) return undefined;
  const channels = touchpoint.channelIds.flatMap((channelId) => find(map, 'channels', channelId) ?? []);
  const pains = painPointsOf(map, id).length;
  const gains = gainsOf(map, id).length;
  const mood = moodFor(touchpoint, personaId);
  const free = CARD.width - 2 * CARD.padX - rightWidth(pains, gains, mood);
  const room = free - INSIDE.icon - 4;
  const icons = channels.slice(0, iconsThatFit(channels.length, free));
  const rest = channels.length - icons.length;
  const only = channels.length === 1 ? channels[0]!.name : '';
  const view: CardView = {
    touchpoint,
    titleLines: titleLines(touchpoint),
    channelIcons: icons.map((channel) => channel.icon),
    channelColours: icons.map((channel) => channel.colour),
    channelLabel: room > 24 ? fitText(only, room, 12) : '',
    more: textWidth(`+${rest}`, 12) <= free ? rest : 0,
    pains,
    gains,
    mood,
    time: timeText(touchpoint),
    star: touchpoint.momentOfTruth,
    assumed: touchpoint.assumed,
  };
  const kept = reuse(view, views.get(touchpoint));
  views.set(touchpoint, kept);
  return kept;
}

/** Room for the text of the time pill. */
const TIME_WIDTH = CARD.width - 48;

function timeText({ waitMinutes, durationMinutes }: Touchpoint): string {
  const wait = waitMinutes === null ? '' : `${formatDuration(waitMinutes)} wait`;
  const takes = durationMinutes === null ? '' : formatDuration(durationMinutes);
  return fitText([wait, takes].filter(Boolean).join(' · '), TIME_WIDTH, TIME.size);
}

/** How many icons stand before the "+2" for the rest, in so many map units. */
function iconsThatFit(count: number, free: number): number {
  const step = INSIDE.icon + INSIDE.gap;
  for (let shown = count > MOST_ICONS ? MOST_ICONS - 1 : count; shown > 0; shown--) {
    const rest = count > shown ? textWidth(`+${count - shown}`, 12) : -INSIDE.gap;
    if (shown * step + rest <= free) return shown;
  }
  return 0;
}

const badgeWidth = (count: number): number => 26 + textWidth(String(count), 12, true);

function rightWidth(pains: number, gains: number, mood: Mood | null): number {
  const parts = [pains > 0 ? badgeWidth(pains) : 0, gains > 0 ? badgeWidth(gains) : 0, mood === null ? 0 : INSIDE.face];
  return parts.filter((width) => width > 0).reduce((sum, width) => sum + width + INSIDE.gap, 0);
}

const cardCache = new WeakMap<CardView, Map<Theme, readonly Mark[]>>();

/** Marks of a card from its own top left; the same list again while view, height and theme are the same. */
export function cardMarks(view: CardView, height: number, theme: Theme): readonly Mark[] {
  const perTheme = cardCache.get(view) ?? new Map<Theme, readonly Mark[]>();
  cardCache.set(view, perTheme);
  let marks = perTheme.get(theme);
  if (!marks) {
    marks = [...body(view, height, theme), ...foot(view, height, theme), ...star(view, theme), ...timePill(view, theme)];
    perTheme.set(theme, marks);
  }
  return marks;
}

function body(view: CardView, height: number, theme: Theme): Mark[] {
  return [
    {
      kind: 'rect',
      x: 0.5,
      y: 0.5,
      width: CARD.width - 1,
      height: height - 1,
      radius: CARD.radius,
      fill: theme.surface,
      stroke: view.assumed ? theme.control : theme.cardBorder,
      strokeWidth: 1,
      ...(view.assumed ? { dash: [3, 3] } : {}),
    },
    ...view.titleLines.map(
      (text, index): Mark => ({
        kind: 'text',
        x: CARD.padX,
        // Arial's baseline in a 17 px line of 14 px type.
        y: CARD.padTop + index * CARD.lineHeight + 13,
        text,
        size: CARD.titleSize,
        bold: true,
        fill: theme.ink,
      }),
    ),
  ];
}

function foot(view: CardView, height: number, theme: Theme): Mark[] {
  const middle = height - INSIDE.footBottom - INSIDE.badgeHeight / 2;
  const marks: Mark[] = [];
  let x: number = CARD.padX;
  view.channelIcons.forEach((name, index) => {
    const stroke = theme.channels[view.channelColours[index]!];
    // Half a unit low, on whole pixels.
    marks.push({ kind: 'icon', x, y: middle - 7, size: INSIDE.icon, name, stroke });
    x += INSIDE.icon + INSIDE.gap;
  });
  if (view.channelLabel !== '') marks.push({ kind: 'text', x: x - 2, y: middle + 4, text: view.channelLabel, size: 12, fill: theme.ink2 });
  if (view.more > 0) marks.push({ kind: 'text', x, y: middle + 4, text: `+${view.more}`, size: 12, fill: theme.ink2 });
  let right = CARD.width - CARD.padX;
  if (view.mood !== null) {
    right -= INSIDE.face;
    const stroke = theme.moods[view.mood];
    marks.push({ kind: 'icon', x: right, y: middle - INSIDE.face / 2, size: INSIDE.face, name: moodIcons[view.mood], stroke });
    right -= INSIDE.gap;
  }
  for (const [count, name, fill, ink] of [
    [view.pains, 'TriangleAlert', theme.danger, theme.onDanger],
    [view.gains, 'ThumbsUp', theme.success, theme.onDanger],
  ] as const) {
    if (count === 0) continue;
    const width = badgeWidth(count);
    right -= width;
    const [top, radius] = [middle - INSIDE.badgeHeight / 2, INSIDE.badgeHeight / 2];
    marks.push({ kind: 'rect', x: right, y: top, width, height: INSIDE.badgeHeight, radius, fill });
    marks.push({ kind: 'icon', x: right + 5, y: middle - 6, size: 12, name, stroke: ink });
    marks.push({ kind: 'text', x: right + 20, y: middle + 4, text: String(count), size: 12, bold: true, fill: ink });
    right -= INSIDE.gap;
  }
  return marks;
}

function star(view: CardView, theme: Theme): Mark[] {
  if (!view.star) return [];
  // Its centre lies near the corner of the card, clear of the first letter.
  const { starRadius: r, starAt: at } = INSIDE;
  return [
    {
      kind: 'rect',
      x: at - r,
      y: at - r,
      width: 2 * r,
      height: 2 * r,
      radius: r,
      fill: theme.star,
      stroke: theme.onStar,
      strokeWidth: 1.5,
    },
    { kind: 'icon', x: at - 6.5, y: at - 6.5, size: 13, name: 'Star', stroke: theme.onStar },
  ];
}

function timePill({ time }: CardView, theme: Theme): Mark[] {
  if (time === '') return [];
  const width = TIME.before + TIME.icon + TIME.gap + textWidth(time, TIME.size) + TIME.after;
  const x = CARD.width - TIME.right - width;
  const radius = TIME.height / 2;
  return [
    {
      kind: 'rect',
      x: x + 0.5,
      y: TIME.top + 0.5,
      width: width - 1,
      height: TIME.height - 1,
      radius,
      fill: theme.surface,
      stroke: theme.control,
      strokeWidth: 1,
    },
    { kind: 'icon', x: x + TIME.before, y: TIME.top + (TIME.height - TIME.icon) / 2, size: TIME.icon, name: 'Clock', stroke: theme.ink2 },
    { kind: 'text', x: x + TIME.before + TIME.icon + TIME.gap, y: TIME.top + 13, text: time, size: TIME.size, fill: theme.ink2 },
  ];
}

/** A card in its place, with what a screen reader says for it. */
export function cardGroup(map: JourneyMap, box: CardBox, theme: Theme): Mark {
  const view = cardView(map, box.id);
  const marks = view ? cardMarks(view, box.height, theme) : [];
  return { kind: 'group', x: box.x, y: box.y, width: box.width, height: box.height, label: describeTouchpoint(map, box.id), marks };
}
