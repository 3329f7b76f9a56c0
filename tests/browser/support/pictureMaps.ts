/** Maps whose pictures are looked at: one with everything a card and a connection can show, and a large one. */
import { buildMap } from '../../../src/content/buildMap';
import type { MapSpec, TouchpointSpec } from '../../../src/content/mapSpec';
import type { JourneyMap, Mood } from '../../../src/model';

const pains = (count: number): NonNullable<TouchpointSpec['pains']> =>
  Array.from({ length: count }, (_, at) => ({ title: `Pain ${at + 1}`, severity: 3 }));
const gains = (count: number): string[] => Array.from({ length: count }, (_, at) => `Gain ${at + 1}`);

/** What makes a touchpoint evidenced, so that its border is not dashed. */
const figures = [{ figure: '74 %', text: 'Asked', source: 'survey', published: 'none' }];

const everything: MapSpec = {
  stages: { first: 'First contact', second: 'A stage with a title of two lines in one column', third: 'Third' },
  lanes: {
    patient: ['Patient', 'patient'],
    desk: ['Front desk & booking', 'frontstage'],
    clinic: ['Clinic', 'backstage'],
    records: ['Records', 'support'],
  },
  touchpoints: [
    { id: 'plain', at: 'patient first 0', title: 'Plain', figures },
    { id: 'assumed', at: 'patient first 1', title: 'Assumed, and not yet seen', channels: ['phone'], mood: 1 },
    { id: 'star', at: 'patient second 0', title: 'Moment of truth', channels: ['in-person'], momentOfTruth: true, mood: -2, figures },
    {
      id: 'both',
      at: 'patient third 0',
      title: 'Gains & pains',
      channels: ['app', 'web'],
      pains: pains(12),
      gains: gains(3),
      mood: 0,
      figures,
    },
    { id: 'row-two', at: 'patient third 0 1', title: 'In the row below', channels: ['online-form'], pains: pains(1), mood: 0, figures },
    { id: 'many', at: 'desk first 0', title: 'Five channels', channels: ['phone', 'email', 'letter', 'sms', 'kiosk'], mood: 2, figures },
    {
      id: 'six',
      at: 'desk first 1',
      title: 'A title so long that it takes six lines of the card, for people do say a lot about what happens here, and mean it all',
      channels: ['video'],
      mood: -1,
      figures,
    },
    { id: 'german', at: 'desk second 0', title: 'Krankenversicherungsnachweis vorlegen', channels: ['letter'], gains: gains(1), figures },
    { id: 'far', at: 'desk third 1', title: 'AVAVA Te, Yo. 111', channels: ['home-visit'], mood: 1, momentOfTruth: true },
    { id: 'back', at: 'clinic second 0', title: 'Reviews', channels: ['record-system', 'live-chat', 'screen'], mood: 1, figures },
    { id: 'empty', at: 'clinic third 0', title: '', channels: ['ambulance'], pains: pains(2), mood: -1 },
    { id: 'record', at: 'records third 0', title: 'Keeps the record', channels: ['record-system'], figures },
  ],
  paths: [
    'plain > assumed > star',
    { path: 'star > both', label: 'letter', waitMinutes: 20_160 },
    'plain => many > six > german',
    { path: 'german ~> six', label: 'not complete' },
    'german => back > empty !> record',
    'assumed => back',
    'both > row-two',
    'row-two => far',
  ],
  sources: { survey: { title: 'Survey of everybody', kind: 'survey', date: '2024', link: 'https://example.org/survey' } },
};

export const everythingMap = (): JourneyMap => buildMap(everything, 'Everything');

const kinds = ['phone', 'in-person', 'letter'] as const;

/** 2,000 touchpoints in lanes of as many rows and stages of two columns; chains along the rows, hand-offs to the next lane. */
export function bigMap(title: string, lanes: number, rows: number): JourneyMap {
  const [perStage, perLane] = [2 * rows, 2_000 / lanes];
  const stages = Object.fromEntries(Array.from({ length: perLane / perStage }, (_, at) => [`s${at}`, `Stage ${at + 1}`]));
  const zones = ['patient', 'frontstage', 'backstage', 'support'] as const;
  const named = Array.from({ length: lanes }, (_, at) => [`l${at}`, [`Lane ${at + 1}`, zones[Math.floor((at * 4) / lanes)]!] as const]);
  const touchpoints = Array.from({ length: 2_000 }, (_, at): TouchpointSpec => {
    const [row, column, stage, lane] = [
      at % rows,
      Math.floor(at / rows) % 2,
      Math.floor((at % perLane) / perStage),
      Math.floor(at / perLane),
    ];
    return {
      id: `t${at}`,
      at: `l${lane} s${stage} ${column} ${row}`,
      title: `Moment ${at + 1} of the journey${at % 3 === 0 ? ', told at some length' : ''}`,
      channels: [kinds[at % 3]!],
      // Two curves: more of them would hide one another.
      ...(row === 0 && (lane === 0 || lane === 2) ? { mood: ((Math.floor(at / rows) % 5) - 2) as Mood } : {}),
      pains: pains(at % 4 === 0 ? 1 : 0),
    };
  });
  const paths = touchpoints.flatMap(({ id }, at) => {
    const along = at % perStage < rows ? [`${id} > t${at + rows}`] : [];
    return at % 25 === 7 && at + perLane < 2_000 ? [...along, `${id} => t${at + perLane}`] : along;
  });
  return buildMap({ stages, lanes: Object.fromEntries(named), touchpoints, paths }, title);
}
