import { find, type JourneyMap } from '../map';
import type { Connection, ConnectionKind, Id, Touchpoint, Zone } from '../records';
import { incomingOf, outgoingOf, painPointsOf } from './attachments';
import { readingRank, touchpointsInOrder } from './order';

export const zoneNames: Record<Zone, string> = { patient: 'Patient', frontstage: 'Frontstage', backstage: 'Backstage', support: 'Support' };
export const connectionNames: Record<ConnectionKind, string> = {
  sequence: 'Sequence',
  handoff: 'Hand-off',
  trigger: 'Trigger',
  loop: 'Loop back',
};
export const moodNames: Record<number, string> = { [-2]: 'Very bad', [-1]: 'Bad', 0: 'Neutral', 1: 'Good', 2: 'Very good' };

export const titleOf = (record: { readonly title: string } | undefined, what = 'touchpoint'): string =>
  record?.title.trim() || `Untitled ${what}`;

/** A mood as spoken: "minus 2", "plus 1", "0". */
export const spokenMood = (mood: number): string => (mood < 0 ? `minus ${-mood}` : mood > 0 ? `plus ${mood}` : '0');

/** Without the full stop that a sentence around it brings. */
const unstopped = (text: string): string => text.replace(/[.\s]+$/, '');

const count = (n: number, word: string): string => `${n} ${word}${n === 1 ? '' : 's'}`;

/** "GP rings back. Phone. Patient lane, Referral stage, 4 of 23. Mood minus 2. 1 pain point. 1 in, 2 out." */
export function describeTouchpoint(map: JourneyMap, id: Id): string {
  const t = find(map, 'touchpoints', id);
  if (!t) return '';
  const pains = painPointsOf(map, id).length;
  const place = `${titleOf(map.lanes[t.laneId], 'lane')} lane, ${titleOf(map.stages[t.stageId], 'stage')} stage, ${readingRank(map, id) + 1} of ${touchpointsInOrder(map).length}`;
  return [
    titleOf(t),
    channelNames(map, t),
    place,
    t.mood === null ? '' : `Mood ${spokenMood(t.mood)}`,
    pains > 0 ? count(pains, 'pain point') : '',
    t.momentOfTruth ? 'Moment of truth' : '',
    t.assumed ? 'Assumed' : '',
    `${incomingOf(map, id).length} in, ${outgoingOf(map, id).length} out`,
  ]
    .filter(Boolean)
    .map((part) => unstopped(part).replace(/[^?!]$/, '$&.'))
    .join(' ');
}

export function describeConnection(map: JourneyMap, connection: Connection): string {
  const label = connection.label ? `, ${connection.label}` : '';
  const [from, to] = [connection.fromId, connection.toId].map((id) => unstopped(titleOf(map.touchpoints[id])));
  return `${connectionNames[connection.kind]} from ${from} to ${to}${label}.`;
}

export function channelNames(map: JourneyMap, t: Touchpoint): string {
  return t.channelIds
    .map((id) => map.channels[id]?.name ?? '')
    .filter(Boolean)
    .join(', ');
}
