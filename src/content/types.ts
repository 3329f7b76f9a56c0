import type { JourneyMap } from '../model';
import type { figuresOf } from './mapSpec';

/** Something a new map can start from. */
export interface Template {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  /** A new map of that title; the same but for its id each time. */
  build(title: string): JourneyMap;
}

/** A journey made from published figures. */
export interface Example extends Template {
  /** Where the figures come from, in a sentence. */
  readonly source: string;
  /** The figures it claims, and where they stand in the published data. */
  readonly figures: ReturnType<typeof figuresOf>;
}
