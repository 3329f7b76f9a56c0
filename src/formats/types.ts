import type { JourneyMap } from '../model';

/** What every format says about itself. */
interface Format {
  /** One of: json png svg pdf pptx html csv xlsx markdown mermaid json-canvas excalidraw drawio. */
  readonly id: string;
  /** As a person chooses it: "PNG picture". */
  readonly label: string;
  /** How its files end, without a dot. */
  readonly extension: string;
  readonly mimeType: string;
}

export interface Imported {
  /** The map as it is in the file, ids included; `asNewMap` makes it one of the library's own. */
  readonly map: JourneyMap;
  /** What was left out or repaired, each one sentence. */
  readonly warnings: readonly string[];
}

export interface Importer extends Format {
  /** @throws FormatError when the file is not a map of this format; nothing is opened half. */
  read(file: File): Promise<Imported>;
}

export interface Exporter<Options extends object = object> extends Format {
  write(map: JourneyMap, options?: Options): Promise<Blob>;
}

/** Why a file cannot be opened or made: one clear sentence for a person. */
export class FormatError extends Error {
  override name = 'FormatError';
}
