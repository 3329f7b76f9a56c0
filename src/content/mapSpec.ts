import type { Evidence, MapInfo, Mood, Severity, Source, Touchpoint, Zone } from '../model';

/** A published figure, as evidence: what it says, who was asked, and where it stands in the published data. */
export interface Figure {
  /** As published, with its unit: "74 %". */
  readonly figure: string;
  /** What was asked or counted. */
  readonly text: string;
  /** People asked; left out where the publication does not say. */
  readonly n?: number;
  /** Id of the source. */
  readonly source: string;
  /** Path of the number in the published data it was taken from; a test holds the two beside each other. */
  readonly published: string;
}

export interface PainSpec {
  readonly title: string;
  readonly severity: Severity;
  readonly note?: string;
  readonly figures?: readonly Figure[];
}

/** A touchpoint as a template writes it. Without figures it is assumed, and so is a pain point. */
export interface TouchpointSpec
  extends Partial<Pick<Touchpoint, 'description' | 'momentOfTruth' | 'durationMinutes' | 'waitMinutes' | 'tags'>> {
  readonly id: string;
  /** Its slot: "lane stage column", or "lane stage column row". */
  readonly at: string;
  readonly title: string;
  readonly channels?: readonly string[];
  readonly mood?: Mood;
  readonly pains?: readonly PainSpec[];
  readonly gains?: readonly string[];
  readonly figures?: readonly Figure[];
}

/** A path through touchpoints: "a > b" sequence, "a => b" hand-off, "a !> b" trigger, "a ~> b" loop back; any number in a row. */
export type PathSpec = string | { readonly path: string; readonly label?: string; readonly waitMinutes?: number };

/** A map as data. Ids are the same in every map built from it; only the map's own id is new. */
export interface MapSpec extends Partial<Pick<MapInfo, 'description'>> {
  readonly stages: Readonly<Record<string, string>>;
  readonly lanes: Readonly<Record<string, readonly [title: string, zone: Zone, description?: string]>>;
  readonly touchpoints?: readonly TouchpointSpec[];
  readonly paths?: readonly PathSpec[];
  readonly sources?: Readonly<Record<string, Pick<Source, 'title' | 'kind' | 'date' | 'link'>>>;
}

/** Every figure of a map, with the touchpoint it is evidence for. */
export function figuresOf(spec: MapSpec): readonly (Figure & Pick<Evidence, 'touchpointId'>)[] {
  return (spec.touchpoints ?? []).flatMap(({ id, figures = [], pains = [] }) =>
    [...figures, ...pains.flatMap((pain) => pain.figures ?? [])].map((figure) => ({ ...figure, touchpointId: id })),
  );
}
