import { buildMap } from '../buildMap';
import { figuresOf, type MapSpec } from '../mapSpec';
import type { Example } from '../types';

/** Respondents: A&E departments (type 1) and urgent treatment centres (type 3). */
const AE = 35_670;
const UTC = 10_325;
const source = 'cqc-uec-2024';
const from = (field: string) => ({ source, published: `stages.${field}` });
const HANDOVER = 'Time until the ambulance crew handed over. The three shares as published add up to 101 % (rounding)';
const EXPLAINED = 'Whether things were explained at the consultation; the shares as published add up to 99 % (rounding)';

const spec: MapSpec = {
  description:
    'Coming to A&E in England, with figures of the urgent and emergency care survey of 2024 where they belong. The figures are published; the steps that have none, the connections and all moods are assumed. n is everyone who answered that survey, not those a question applied to; it is left out where only some were asked.',
  stages: { 'need-help': 'Need help', arrive: 'Arrive', wait: 'Wait', 'be-seen': 'Be seen', leave: 'Leave' },
  lanes: {
    patient: ['Patient', 'patient'],
    reception: ['Reception & triage', 'frontstage'],
    clinical: ['Clinical team', 'backstage'],
    systems: ['Systems', 'support'],
  },
  touchpoints: [
    { id: 'unwell', at: 'patient need-help 0', title: 'Feels suddenly unwell at home', mood: -1 },
    { id: 'rings-111', at: 'patient need-help 1', title: 'Rings 111 for advice', channels: ['phone'], mood: 1 },
    {
      id: 'travels',
      at: 'patient arrive 0',
      title: 'Travels to A&E',
      channels: ['ambulance', 'in-person'],
      mood: -1,
      figures: [{ ...from('arrive by ambulance.arrived_by_ambulance_pct'), figure: '27 %', text: 'Arrived by ambulance', n: AE }],
      pains: [
        {
          title: 'Handover from the ambulance can take over an hour',
          severity: 3,
          figures: [
            { ...from('arrive by ambulance.handover_le15min_pct'), figure: '61 %', text: `${HANDOVER}: 15 minutes or less` },
            { ...from('arrive by ambulance.handover_16_60_pct'), figure: '23 %', text: `${HANDOVER}: 16 to 60 minutes` },
            { ...from('arrive by ambulance.handover_gt60_pct'), figure: '17 %', text: `${HANDOVER}: more than 60 minutes` },
          ],
        },
      ],
    },
    { id: 'checks-in', at: 'patient arrive 1', title: 'Checks in at reception', channels: ['in-person'], mood: 0 },
    {
      id: 'waits',
      at: 'patient wait 0',
      title: 'Waits, not told how long',
      channels: ['screen'],
      mood: -2,
      momentOfTruth: true,
      figures: [{ ...from('visit length.type1_over_4h_pct'), figure: '64 %', text: 'The whole visit took more than 4 hours (A&E)', n: AE }],
      pains: [
        {
          title: 'Nobody says how long the wait is',
          severity: 4,
          figures: [
            { ...from('waiting.not_told_how_long_type1_pct'), figure: '74 %', text: 'Not told how long the wait would be (A&E)', n: AE },
            {
              ...from('waiting.not_told_how_long_type3_pct'),
              figure: '61 %',
              text: 'Not told how long the wait would be (urgent treatment centres)',
              n: UTC,
            },
          ],
        },
        { title: 'Screen shows only the queue number', severity: 2 },
      ],
    },
    {
      id: 'gets-worse',
      at: 'patient wait 0 1',
      title: 'Pain gets worse, no help offered',
      channels: ['in-person'],
      mood: -2,
      pains: [
        {
          title: 'No help with the condition while waiting',
          severity: 3,
          figures: [
            {
              ...from('waiting.no_help_with_condition_while_waiting_type1_pct'),
              figure: '47 %',
              text: 'No help with the condition while waiting (A&E)',
              n: AE,
            },
            { ...from('waiting.no_help_if_over_4h_pct'), figure: '54 %', text: 'The same, of those whose visit took more than 4 hours' },
          ],
        },
      ],
    },
    {
      id: 'sees-doctor',
      at: 'patient be-seen 0',
      title: 'Seen by a doctor',
      channels: ['in-person'],
      mood: 2,
      momentOfTruth: true,
      figures: [
        {
          ...from('consultation.utc_listened_definitely_pct'),
          figure: '80 %',
          text: 'Definitely listened to (urgent treatment centres)',
          n: UTC,
        },
        { ...from('consultation.utc_enough_time_pct'), figure: '76 %', text: 'Given enough time (urgent treatment centres)', n: UTC },
      ],
    },
    {
      id: 'told-next',
      at: 'patient be-seen 1',
      title: 'Told what happens next',
      channels: ['in-person', 'leaflet'],
      mood: 1,
      figures: [
        { ...from('consultation.explained_completely_pct'), figure: '60 %', text: `${EXPLAINED}: completely` },
        { ...from('consultation.to_some_extent_pct'), figure: '28 %', text: `${EXPLAINED}: to some extent` },
        { ...from('consultation.not_at_all_pct'), figure: '11 %', text: `${EXPLAINED}: not at all` },
      ],
    },
    {
      id: 'goes-home',
      at: 'patient leave 0',
      title: 'Goes home with advice letter',
      channels: ['letter', 'app'],
      mood: 0,
      figures: [
        {
          ...from('respect all of the time.type1_pct'),
          figure: '70 %',
          text: 'Treated with respect all of the time, whole visit (A&E)',
          n: AE,
        },
        {
          ...from('respect all of the time.type3_pct'),
          figure: '81 %',
          text: 'Treated with respect all of the time, whole visit (urgent treatment centres)',
          n: UTC,
        },
        { ...from('overall 9-10 of 10.type1_pct'), figure: '38 %', text: 'Rates the whole visit 9 or 10 of 10 (A&E)', n: AE },
        {
          ...from('overall 9-10 of 10.type3_pct'),
          figure: '54 %',
          text: 'Rates the whole visit 9 or 10 of 10 (urgent treatment centres)',
          n: UTC,
        },
      ],
      pains: [{ title: 'Does not know whom to ask afterwards', severity: 2 }],
    },
    { id: '111-books', at: 'reception need-help 1', title: '111 books an arrival slot', channels: ['phone', 'record-system'], mood: 0 },
    {
      id: 'registers',
      at: 'reception arrive 1',
      title: 'Registers patient, re-asks details',
      channels: ['in-person', 'record-system'],
      mood: -1,
      pains: [{ title: 'Asks again what 111 has asked', severity: 2 }],
    },
    {
      id: 'first-assessment',
      at: 'reception wait 1',
      title: 'Initial assessment (15 min)',
      channels: ['in-person'],
      mood: -1,
      figures: [
        { ...from('initial assessment.type1_le15min_pct'), figure: '29 %', text: 'First assessed within 15 minutes (A&E)', n: AE },
        {
          ...from('initial assessment.type3_le15min_pct'),
          figure: '34 %',
          text: 'First assessed within 15 minutes (urgent treatment centres)',
          n: UTC,
        },
      ],
      pains: [
        {
          title: 'Can take over an hour to come',
          severity: 3,
          figures: [
            {
              ...from('initial assessment.type1_gt60min_pct'),
              figure: '28 %',
              text: 'First assessed after more than 60 minutes (A&E)',
              n: AE,
            },
          ],
        },
      ],
    },
    { id: 'reviews-queue', at: 'clinical wait 1', title: 'Reviews queue and escalates', channels: ['record-system'], mood: -1 },
    { id: 'examines', at: 'clinical be-seen 0', title: 'Examines and orders tests', channels: ['in-person', 'record-system'], mood: 1 },
    {
      id: 'writes-summary',
      at: 'clinical leave 0',
      title: 'Writes discharge summary',
      channels: ['record-system'],
      mood: -1,
      pains: [{ title: 'Types again what the record holds', severity: 2 }],
    },
    {
      id: 'looks-up-record',
      at: 'systems arrive 1',
      title: 'Patient record look-up',
      channels: ['record-system'],
      pains: [{ title: 'Records from elsewhere are missing', severity: 2 }],
    },
    { id: 'test-results', at: 'systems be-seen 0', title: 'Test results', channels: ['record-system'] },
    { id: 'letter-to-gp', at: 'systems leave 0', title: 'Letter sent to GP', channels: ['letter'] },
  ],
  paths: [
    'unwell > rings-111 > travels > checks-in > waits',
    { path: 'waits > sees-doctor', label: '64 % over 4 h' },
    'sees-doctor > told-next > goes-home',
    'waits > gets-worse',
    'rings-111 => 111-books',
    'checks-in => registers => looks-up-record',
    'registers > first-assessment => reviews-queue',
    'sees-doctor => examines => test-results',
    'examines > writes-summary => letter-to-gp',
  ],
  sources: {
    [source]: {
      title: 'CQC Urgent and emergency care survey 2024: press release',
      kind: 'survey',
      date: '2024',
      link: 'https://cqc.org.uk/press-release/many-people-positive-about-their-interactions-urgent-and-emergency-care-staff',
    },
    'cqc-uec-2024-picker': {
      title: 'CQC Urgent and emergency care survey 2024: summary by Picker',
      kind: 'publication',
      date: '2024',
      link: 'https://picker.org/research_insights/with-winter-approaching-this-survey-highlights-problems-in-patients-experiences-of-urgent-and-emergency-care',
    },
    'cqc-uec-2024-copy': {
      title: 'CQC Urgent and emergency care survey 2024: copy of the release',
      kind: 'publication',
      date: '2024',
      link: 'https://publicnow.com/view/D243C2B480475FA6C42EB5F9CA28BB4713CBDF06',
    },
  },
};

export const comingToAE: Example = {
  id: 'coming-to-a-and-e',
  label: 'Coming to A&E',
  description: 'From feeling unwell at home to the letter to the GP, with what 45,995 people said in a survey of 2024.',
  source: 'CQC Urgent and emergency care survey 2024 (A&E n = 35,670, urgent treatment centres n = 10,325).',
  figures: figuresOf(spec),
  build: (title) => buildMap(spec, title),
};
