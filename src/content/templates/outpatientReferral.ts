import { buildMap } from '../buildMap';
import type { MapSpec } from '../mapSpec';
import type { Template } from '../types';

/** A worked guess at a common journey. Nothing in it has been observed, so all of it is assumed. */
const spec: MapSpec = {
  description:
    'A starting point for an outpatient referral, from the first symptom to the plan afterwards. Steps, moods and pain points are assumed: replace them with what people tell you.',
  stages: { concern: 'Concern', referral: 'Referral', waiting: 'Waiting', visit: 'Clinic visit', after: 'Afterwards' },
  lanes: {
    patient: ['Patient', 'patient'],
    practice: ['GP practice', 'frontstage'],
    clinic: ['Clinic', 'frontstage'],
    booking: ['Booking team', 'backstage'],
    systems: ['Systems', 'support'],
  },
  touchpoints: [
    { id: 'notices-symptom', at: 'patient concern 0', title: 'Notices a symptom that does not go away', mood: -1 },
    {
      id: 'sees-gp',
      at: 'patient concern 1',
      title: 'Tells the GP about it',
      channels: ['in-person'],
      mood: 1,
      gains: ['Feels listened to'],
    },
    {
      id: 'gp-examines',
      at: 'practice concern 1',
      title: 'Examines and decides to refer',
      channels: ['in-person', 'record-system'],
      mood: 0,
    },
    {
      id: 'gp-refers',
      at: 'practice referral 0',
      title: 'Writes the referral',
      channels: ['record-system'],
      mood: -1,
      pains: [{ title: 'The same details are typed a second time', severity: 2 }],
    },
    { id: 'referral-system', at: 'systems referral 0', title: 'Referral passes between the systems', channels: ['record-system'] },
    {
      id: 'reviews-referral',
      at: 'booking referral 1',
      title: 'Checks the referral and its urgency',
      channels: ['record-system'],
      mood: 0,
      pains: [{ title: 'Goes back to the practice when something is missing', severity: 3 }],
    },
    {
      id: 'hears-nothing',
      at: 'patient waiting 0',
      title: 'Hears nothing for weeks',
      mood: -2,
      momentOfTruth: true,
      pains: [
        { title: 'No way to know whether the referral arrived', severity: 4 },
        { title: 'The symptom gets worse meanwhile', severity: 3 },
      ],
    },
    {
      id: 'rings-to-ask',
      at: 'patient waiting 1',
      title: 'Rings to ask where it stands',
      channels: ['phone'],
      mood: -1,
      pains: [{ title: 'Practice and clinic each point to the other', severity: 3 }],
    },
    { id: 'answers-calls', at: 'booking waiting 1', title: 'Answers calls about the list', channels: ['phone', 'record-system'], mood: -1 },
    { id: 'finds-slot', at: 'booking waiting 2', title: 'Finds a slot', channels: ['record-system'], mood: 0 },
    {
      id: 'gets-appointment',
      at: 'patient waiting 2',
      title: 'Gets the appointment',
      channels: ['letter', 'sms', 'app'],
      mood: 1,
      pains: [{ title: 'The letter comes after the text message and says another time', severity: 2 }],
    },
    { id: 'reminder', at: 'systems waiting 2', title: 'Sends a reminder', channels: ['sms'] },
    { id: 'arrives', at: 'patient visit 0', title: 'Finds the clinic and checks in', channels: ['kiosk', 'in-person'], mood: -1 },
    { id: 'welcomes', at: 'clinic visit 0', title: 'Welcomes and takes measurements', channels: ['in-person'], mood: 1 },
    { id: 'sees-specialist', at: 'patient visit 1', title: 'Sees the specialist', channels: ['in-person'], mood: 2, momentOfTruth: true },
    {
      id: 'consults',
      at: 'clinic visit 1',
      title: 'Examines, explains, agrees a plan',
      channels: ['in-person', 'record-system'],
      mood: 1,
      pains: [{ title: 'Earlier results are not in view', severity: 3 }],
    },
    { id: 'gets-plan', at: 'patient after 0', title: 'Goes home with the plan', channels: ['leaflet'], mood: 1 },
    { id: 'dictates-letter', at: 'clinic after 0', title: 'Dictates the clinic letter', channels: ['record-system'], mood: -1 },
    { id: 'letter-to-gp', at: 'systems after 0', title: 'Letter reaches patient and GP', channels: ['letter', 'email'] },
    {
      id: 'follows-up',
      at: 'practice after 1',
      title: 'Takes over the prescription',
      channels: ['record-system', 'phone'],
      mood: -1,
      pains: [{ title: 'The letter comes after the patient does', severity: 2 }],
    },
    { id: 'lives-with-it', at: 'patient after 1', title: 'Starts the treatment', mood: 1 },
  ],
  paths: [
    'notices-symptom > sees-gp > hears-nothing > rings-to-ask > gets-appointment > arrives > sees-specialist > gets-plan > lives-with-it',
    'sees-gp => gp-examines > gp-refers => referral-system => reviews-referral > answers-calls > finds-slot => gets-appointment',
    'rings-to-ask => answers-calls',
    { path: 'reviews-referral ~> gp-refers', label: 'incomplete' },
    'finds-slot => reminder',
    'arrives => welcomes > consults > dictates-letter => letter-to-gp => follows-up => lives-with-it',
    'sees-specialist => consults',
  ],
};

export const outpatientReferral: Template = {
  id: 'outpatient-referral',
  label: 'Outpatient referral',
  description: 'Patient, GP practice, booking team, clinic and systems, from the first symptom to the plan afterwards.',
  build: (title) => buildMap(spec, title),
};
