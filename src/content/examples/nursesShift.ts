import { buildMap } from '../buildMap';
import { figuresOf, type MapSpec } from '../mapSpec';
import type { Example } from '../types';

const source = 'hendrich-2008';
const SHARES = 'The five published shares add up to 99.6 % and 417.5 minutes';

/** Share and minutes of one kind of work in a nurse's practice time. */
const work = (kind: string, share: string, minutes: string) => [
  { source, published: `practice_time.${kind}.pct`, figure: share, text: `Share of nursing practice time for ${kind}. ${SHARES}.`, n: 767 },
  { source, published: `practice_time.${kind}.min`, figure: minutes, text: `Nursing practice time for ${kind}. ${SHARES}.`, n: 767 },
];

const spec: MapSpec = {
  description:
    'A shift of a nurse on a medical-surgical ward, with the time that 767 nurses in 36 hospitals spent on five kinds of work. The shares and minutes are as published and add up to 99.6 % and 417.5 minutes; computed from the minutes the last two would be 19.4 % and 7.4 %. The study counted totals, not a sequence: the order of the steps, the steps without figures, the connections and all moods are assumed. The nurse stands where a patient would: it is their journey.',
  stages: { begin: 'Begin', assess: 'Assess', treat: 'Treat and care', coordinate: 'Coordinate', document: 'Document', end: 'Hand over' },
  lanes: {
    nurse: ['Nurse', 'patient', 'The person whose journey this is.'],
    patients: ['Patients and families', 'frontstage'],
    'care-team': ['Doctors, pharmacy, therapists', 'backstage'],
    systems: ['Systems', 'support'],
  },
  touchpoints: [
    { id: 'arrives', at: 'nurse begin 0', title: 'Changes and finds the rota', channels: ['screen'], mood: 0 },
    {
      id: 'takes-over',
      at: 'nurse begin 1',
      title: 'Takes over from the shift before',
      channels: ['in-person'],
      mood: 0,
      pains: [{ title: 'Handover is told and typed', severity: 2 }],
    },
    {
      id: 'assesses',
      at: 'nurse assess 0',
      title: 'Assesses and takes vital signs',
      channels: ['in-person'],
      mood: 1,
      durationMinutes: 31,
      figures: work('assessment and vital signs', '7.2 %', '31 min'),
    },
    { id: 'is-asked', at: 'patients assess 0', title: 'Says how the night was', channels: ['in-person'], mood: 1 },
    {
      id: 'gives-medicines',
      at: 'nurse treat 0',
      title: 'Gives medicines',
      channels: ['in-person', 'record-system'],
      mood: -1,
      durationMinutes: 72,
      figures: work('medication administration', '17.2 %', '72 min'),
      pains: [{ title: 'Interrupted on the medicine round', severity: 3 }],
    },
    {
      id: 'cares',
      at: 'nurse treat 1',
      title: 'Cares for patients',
      channels: ['in-person'],
      mood: 2,
      momentOfTruth: true,
      durationMinutes: 81,
      figures: work('patient care activities', '19.3 %', '81 min'),
    },
    { id: 'is-cared-for', at: 'patients treat 1', title: 'Is washed, moved, listened to', channels: ['in-person'], mood: 1 },
    { id: 'rings-bell', at: 'patients coordinate 0', title: 'Rings and waits for an answer', channels: ['screen'], mood: -1 },
    {
      id: 'coordinates',
      at: 'nurse coordinate 0',
      title: 'Coordinates care with everyone',
      channels: ['phone', 'in-person'],
      mood: -1,
      durationMinutes: 86,
      figures: work('care coordination', '20.6 %', '86 min'),
      pains: [{ title: 'Looks for people and waits for calls back', severity: 3 }],
    },
    { id: 'round', at: 'care-team begin 1', title: 'Ward round changes the plan', channels: ['in-person', 'record-system'], mood: 0 },
    {
      id: 'pharmacy',
      at: 'care-team treat 0',
      title: 'Pharmacy checks and sends medicines',
      channels: ['phone', 'record-system'],
      mood: 0,
    },
    { id: 'calls-back', at: 'care-team coordinate 1', title: 'Calls back between two tasks', channels: ['phone'], mood: -1 },
    { id: 'medicine-cabinet', at: 'systems treat 0', title: 'Medicine cabinet and chart', channels: ['record-system'] },
    {
      id: 'documents',
      at: 'nurse document 0',
      title: 'Documents what was done',
      channels: ['record-system'],
      mood: -2,
      momentOfTruth: true,
      durationMinutes: 147.5,
      figures: work('documentation', '35.3 %', '147.5 min'),
      pains: [
        { title: 'The same value goes into several places', severity: 4 },
        { title: 'Is done late, away from the patient', severity: 3 },
      ],
    },
    {
      id: 'record',
      at: 'systems document 0',
      title: 'Patient record',
      channels: ['record-system'],
      pains: [{ title: 'Slow to log in and to switch patients', severity: 2 }],
    },
    { id: 'hands-over', at: 'nurse end 0', title: 'Hands over to the next shift', channels: ['in-person'], mood: 0 },
    { id: 'goes-home', at: 'nurse end 1', title: 'Goes home, later than planned', mood: -1 },
    { id: 'meets-next', at: 'patients end 0', title: 'Meets the next nurse', channels: ['in-person'], mood: 0 },
  ],
  paths: [
    'arrives > takes-over > assesses > gives-medicines > cares > coordinates > documents > hands-over > goes-home',
    'assesses => is-asked',
    'takes-over => round',
    'gives-medicines => pharmacy => medicine-cabinet',
    'cares => is-cared-for > rings-bell => coordinates => calls-back',
    { path: 'coordinates ~> gives-medicines', label: 'plan changed' },
    'documents => record',
    'hands-over => meets-next',
  ],
  sources: {
    [source]: {
      title: '36-hospital time and motion study of medical-surgical nurses (Perm J 2008;12(3):25-34)',
      kind: 'publication',
      date: '2008',
      link: 'https://doi.org/10.7812/TPP/08-021',
    },
  },
};

export const nursesShift: Example = {
  id: 'a-nurses-shift',
  label: "A nurse's shift",
  description: 'A staff journey: where a shift goes, with the measured time of 767 nurses in 36 hospitals.',
  source: 'Time and motion study of medical-surgical nurses in 36 hospitals, 2008 (767 nurses).',
  figures: figuresOf(spec),
  build: (title) => buildMap(spec, title),
};
