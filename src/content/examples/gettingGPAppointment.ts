import { buildMap } from '../buildMap';
import { figuresOf, type MapSpec } from '../mapSpec';
import type { Example } from '../types';

/** Everyone who answered; not every question was for everyone. */
const n = 699_790;
const source = 'gpps-2024';
const figure = (published: string, share: string, text: string) => ({ source, published, figure: share, text, n });

const spec: MapSpec = {
  description:
    'Getting an appointment with a general practice in England, with figures of the GP Patient Survey 2024 where they belong. The figures are published; the steps that have none, the connections and all moods are assumed. n is everyone who answered the survey: 27.3 % of about 2.56 million.',
  stages: { need: 'Need', contact: 'Contact', 'next-step': 'Next step', wait: 'Wait', appointment: 'Appointment' },
  lanes: {
    patient: ['Patient', 'patient'],
    reception: ['Reception', 'frontstage'],
    clinicians: ['Clinicians', 'backstage'],
    systems: ['Systems', 'support'],
  },
  touchpoints: [
    { id: 'notices', at: 'patient need 0', title: 'Notices something is wrong', mood: -1 },
    {
      id: 'chooses-way',
      at: 'patient need 1',
      title: 'Chooses how to reach the practice',
      mood: 0,
      figures: [
        figure('channel_used_pct.phone', '68 %', 'Way of contacting the practice: phone'),
        figure('channel_used_pct.online', '17 %', 'Way of contacting the practice: online'),
        figure('channel_used_pct.in person', '14 %', 'Way of contacting the practice: in person'),
        figure('channel_used_pct.other', '1 %', 'Way of contacting the practice: other'),
      ],
    },
    {
      id: 'rings',
      at: 'patient contact 0',
      title: 'Rings the practice',
      channels: ['phone'],
      mood: -1,
      momentOfTruth: true,
      figures: [figure('channels_easy_pct.phone', '50 %', 'Easy to contact the practice by phone')],
      pains: [
        {
          title: 'Hard to get through by phone',
          severity: 4,
          figures: [figure('channels_difficult_pct.phone', '38.2 %', 'Difficult to contact the practice by phone')],
        },
        { title: 'All appointments are gone by the time someone answers', severity: 3 },
      ],
    },
    {
      id: 'uses-website',
      at: 'patient contact 0 1',
      title: 'Uses the practice website',
      channels: ['web', 'online-form'],
      mood: 0,
      figures: [figure('channels_easy_pct.website', '47.9 %', 'Easy to contact the practice through its website')],
      pains: [
        {
          title: 'Hard to contact the practice through the website',
          severity: 3,
          figures: [
            figure(
              'channels_difficult_pct.website',
              '37.1 %',
              'Difficult to contact the practice through its website (17.7 % and 19.4 % in two answers)',
            ),
          ],
        },
      ],
    },
    {
      id: 'uses-app',
      at: 'patient contact 0 2',
      title: 'Uses the NHS App',
      channels: ['app'],
      mood: 0,
      figures: [figure('channels_easy_pct.NHS App', '44.8 %', 'Easy to contact the practice through the NHS App')],
      pains: [
        {
          title: 'Hard to contact the practice through the app',
          severity: 3,
          figures: [figure('channels_difficult_pct.NHS App', '39.4 %', 'Difficult to contact the practice through the NHS App')],
        },
      ],
    },
    { id: 'goes-there', at: 'patient contact 0 3', title: 'Goes there and asks', channels: ['in-person'], mood: 0 },
    {
      id: 'is-asked',
      at: 'patient contact 1',
      title: 'Is asked what it is about',
      channels: ['phone', 'in-person'],
      mood: 0,
      figures: [figure('stages.contact good', '67 %', 'Good experience of contacting the practice')],
      pains: [{ title: 'Has to say it where others listen', severity: 2 }],
    },
    {
      id: 'knows-next',
      at: 'patient next-step 0',
      title: 'Knows the next step',
      channels: ['phone', 'sms'],
      mood: 1,
      momentOfTruth: true,
      figures: [figure('stages.knew next step within 2 days', '72.1 %', 'Knew within two days what the next step would be')],
    },
    {
      id: 'waits',
      at: 'patient wait 0',
      title: 'Waits for the appointment',
      channels: ['sms'],
      mood: -1,
      figures: [figure('stages.wait about right', '66 %', 'The wait for the appointment was about right')],
    },
    {
      id: 'talks-to-clinician',
      at: 'patient appointment 0',
      title: 'Talks to the clinician',
      channels: ['in-person', 'phone', 'video'],
      mood: 2,
      momentOfTruth: true,
      figures: [
        figure('stages.confidence and trust', '92.3 %', 'Had confidence and trust in the professional'),
        figure('stages.needs met', '89.9 %', 'Needs were met at the appointment'),
      ],
    },
    {
      id: 'looks-back',
      at: 'patient appointment 1',
      title: 'Goes home and looks back',
      mood: 1,
      figures: [figure('stages.overall good', '73.9 %', 'Good overall experience of the practice')],
    },
    {
      id: 'answers',
      at: 'reception contact 1',
      title: 'Answers one call after the other',
      channels: ['phone'],
      mood: -2,
      pains: [{ title: 'Most calls come in the first hour', severity: 3 }],
    },
    {
      id: 'sorts-requests',
      at: 'reception next-step 0',
      title: 'Sorts requests, offers a slot',
      channels: ['record-system', 'phone'],
      mood: -1,
    },
    { id: 'checks-in', at: 'reception appointment 0', title: 'Checks patients in', channels: ['in-person', 'kiosk'], mood: 0 },
    { id: 'decides-urgency', at: 'clinicians next-step 0', title: 'Decides how soon and with whom', channels: ['record-system'], mood: -1 },
    { id: 'consults', at: 'clinicians appointment 0', title: 'Consults and records', channels: ['in-person', 'record-system'], mood: 1 },
    { id: 'request-inbox', at: 'systems contact 1', title: 'Online requests arrive', channels: ['online-form', 'app'] },
    { id: 'appointment-book', at: 'systems next-step 0', title: 'Appointment book', channels: ['record-system'] },
    { id: 'sends-reminder', at: 'systems wait 0', title: 'Sends a reminder', channels: ['sms'] },
  ],
  paths: [
    'notices > chooses-way > rings > is-asked > knows-next > waits > talks-to-clinician > looks-back',
    'chooses-way > uses-website',
    'chooses-way > uses-app',
    'chooses-way > goes-there > is-asked',
    { path: 'rings ~> chooses-way', label: 'gives up, tries another way' },
    'uses-website => request-inbox => sorts-requests',
    'uses-app => request-inbox',
    'is-asked => answers > sorts-requests => knows-next',
    'sorts-requests => decides-urgency => appointment-book !> sends-reminder => waits',
    'talks-to-clinician => checks-in => consults',
  ],
  sources: {
    [source]: {
      title: 'GP Patient Survey 2024',
      kind: 'survey',
      date: '11 July 2024',
      link: 'https://england.nhs.uk/statistics/2024/07/11/gp-patient-survey-2024',
    },
    'gpps-2024-htn': {
      title: 'GP Patient Survey 2024: report by HTN',
      kind: 'publication',
      date: '2024',
      link: 'https://htn.co.uk/?p=63281',
    },
    'gpps-2024-independent': {
      title: 'GP Patient Survey 2024: report by The Independent',
      kind: 'publication',
      date: '2024',
      link: 'https://the-independent.com/news/uk/nhs-healthwatch-england-pharmacies-b2578159.html',
    },
  },
};

export const gettingGPAppointment: Example = {
  id: 'getting-a-gp-appointment',
  label: 'Getting a GP appointment',
  description: 'By phone, website, app or in person to the appointment itself, with what 699,790 patients said in 2024.',
  source: 'GP Patient Survey 2024 (699,790 answers of about 2.56 million asked, 27.3 %).',
  figures: figuresOf(spec),
  build: (title) => buildMap(spec, title),
};
