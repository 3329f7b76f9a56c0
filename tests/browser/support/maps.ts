/** Maps as files, made of the same descriptions as the templates: opened with Import, as a person would. */
import { buildMap } from '../../../src/content/buildMap';
import type { MapSpec, TouchpointSpec } from '../../../src/content/mapSpec';
import { toJson } from '../../../src/formats/json/write';
import type { JourneyMap, Persona } from '../../../src/model';
import type { App } from './app';

/** A short visit: three stages, three lanes in three zones, a chain in the patient's lane and a hand-off between the others. */
export const visit: MapSpec = {
  stages: { arrive: 'Arrive', wait: 'Wait', leave: 'Leave' },
  lanes: { patient: ['Patient', 'patient'], nurse: ['Nurse', 'frontstage'], desk: ['Desk', 'backstage'] },
  touchpoints: [
    { id: 'comes', at: 'patient arrive 0', title: 'Comes in', mood: -1, channels: ['in-person'], tags: ['door'] },
    { id: 'name', at: 'patient arrive 1', title: 'Gives a name', mood: 0, channels: ['kiosk'] },
    { id: 'sits', at: 'patient wait 0', title: 'Sits down', mood: -2, pains: [{ title: 'No chair is free', severity: 3 }] },
    { id: 'home', at: 'patient leave 0', title: 'Goes home', mood: 1, pains: [{ title: 'No lift', severity: 1 }] },
    { id: 'greets', at: 'nurse arrive 0', title: 'Greets', channels: ['in-person'] },
    { id: 'measures', at: 'nurse wait 0', title: 'Measures' },
    { id: 'record', at: 'desk wait 0', title: 'Finds the record', channels: ['record-system'] },
  ],
  paths: ['comes > name > sits > home', 'greets => record'],
};

/** As many touchpoints as asked for in four lanes, in stages of ten columns, each lane one chain. */
export function crowd(count: number): MapSpec {
  const lanes = ['patient', 'nurse', 'desk', 'system'];
  const columns = Math.ceil(count / lanes.length);
  const stages = Array.from({ length: Math.ceil(columns / 10) }, (_, at) => [`s${at}`, `Stage ${at + 1}`] as const);
  const touchpoints = Array.from({ length: count }, (_, at): TouchpointSpec => {
    const column = Math.floor(at / lanes.length);
    const place = `${lanes[at % lanes.length]} s${Math.floor(column / 10)} ${column % 10}`;
    return { id: `t${at}`, at: place, title: `Moment ${at}`, channels: at % 3 === 0 ? ['phone'] : [] };
  });
  return {
    stages: Object.fromEntries(stages),
    lanes: {
      patient: ['Patient', 'patient'],
      nurse: ['Nurse', 'frontstage'],
      desk: ['Desk', 'backstage'],
      system: ['Systems', 'support'],
    },
    touchpoints,
    paths: lanes.map((_, lane) =>
      touchpoints
        .filter((_, at) => at % lanes.length === lane)
        .map(({ id }) => id)
        .join(' > '),
    ),
  };
}

const persona: Persona = { id: 'sam', name: 'Sam', description: '', digitalAccess: 'low', accessNeeds: '', order: 'V' };

/** The file of a map, with one persona, Sam, who feels better than others about giving a name. */
function fileOf(spec: MapSpec, title: string): { name: string; mimeType: string; buffer: Buffer } {
  const map = buildMap(spec, title);
  const name = map.touchpoints.name;
  const touchpoints = name ? { ...map.touchpoints, name: { ...name, moodByPersona: { sam: 2 as const } } } : map.touchpoints;
  const whole: JourneyMap = { ...map, personas: { sam: persona }, touchpoints };
  return { name: `${title}.json`, mimeType: 'application/json', buffer: Buffer.from(toJson(whole)) };
}

/** From anywhere: imports a map and opens it. */
export async function openSpec(app: App, spec: MapSpec, title = 'Visit'): Promise<App> {
  await app.goto();
  await app.import(fileOf(spec, title));
  await app.page.getByRole('link', { name: title }).click();
  await app.touchpoints().first().waitFor();
  return app;
}
