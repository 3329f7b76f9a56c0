import type { JourneyMap } from '../model';
import { buildMap } from './buildMap';

/** A new map: one stage, a lane for the patient, the shipped channels, no touchpoints. */
export function blankMap(title: string): JourneyMap {
  return buildMap({ stages: { 'stage-1': 'Stage 1' }, lanes: { 'lane-1': ['Patient', 'patient'] } }, title);
}
