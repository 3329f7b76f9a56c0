import { emptyMap, type JourneyMap, orders } from '../../../src/model';
import { blankTouchpoint } from '../../../src/model/commands/touchpoints';

/** A small map that has at least one record in every table and a value in every field. */
export function fullMap(): JourneyMap {
  const [a, b] = orders(2) as [string, string];
  const slot = { laneId: 'patient', stageId: 'referral', column: 0, row: 0 };
  const call = blankTouchpoint(slot, {
    id: 'call',
    title: 'GP rings back',
    description: 'After two days.\nNobody said when.',
    channelIds: ['phone'],
    mood: -2,
    moodByPersona: { ada: -1 },
    momentOfTruth: true,
    assumed: true,
    durationMinutes: 12.5,
    waitMinutes: 2880,
    tags: ['call back'],
    link: 'https://example.org/referral?a=1',
  });
  return {
    ...emptyMap({ id: 'map1', title: 'GP referral', description: 'As it was in spring', state: 'future' }),
    stages: {
      referral: { id: 'referral', title: 'Referral', description: 'From the GP', order: a },
      clinic: { id: 'clinic', title: 'Clinic', description: '', order: b },
    },
    lanes: {
      patient: { id: 'patient', title: 'Patient', description: 'Ada', zone: 'patient', order: a },
      nurse: { id: 'nurse', title: 'Nurse', description: '', zone: 'frontstage', order: b },
    },
    touchpoints: {
      call,
      visit: blankTouchpoint({ laneId: 'nurse', stageId: 'clinic', column: 1, row: 2 }, { id: 'visit', title: 'Visit' }),
    },
    connections: { c1: { id: 'c1', fromId: 'call', toId: 'visit', kind: 'handoff', label: 'letter', waitMinutes: 10_080 } },
    painPoints: {
      p1: {
        id: 'p1',
        touchpointId: 'call',
        title: 'No call back',
        note: 'Twice',
        severity: 4,
        personaIds: ['ada'],
        assumed: false,
        order: a,
      },
    },
    gains: { g1: { id: 'g1', touchpointId: 'visit', title: 'Seen on time', note: '', order: a } },
    evidence: {
      e1: {
        id: 'e1',
        touchpointId: 'call',
        painPointId: 'p1',
        kind: 'quote',
        text: 'I waited all day',
        figure: '',
        n: 12,
        participant: 'P07',
        sourceId: 's1',
        order: a,
      },
    },
    sources: { s1: { id: 's1', title: 'Interviews', kind: 'interview', date: '2024-05', link: 'mailto:team@example.org', order: a } },
    channels: { phone: { id: 'phone', name: 'Phone', icon: 'phone', colour: 'violet', order: a } },
    personas: { ada: { id: 'ada', name: 'Ada', description: 'Lives alone', digitalAccess: 'low', accessNeeds: 'Large print', order: a } },
  };
}
