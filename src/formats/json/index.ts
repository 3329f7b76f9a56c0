import type { Exporter, Importer } from '../types';
import { readText } from './limits';
import { fromJson } from './read';
import { toJson } from './write';

const about = { id: 'json', label: 'Throughline file', extension: 'json', mimeType: 'application/json' };

/** The open file: all of the map, in the shape of public/throughline-map.schema.json. */
export const json: Importer & Exporter = {
  ...about,
  async read(file) {
    return fromJson(await readText(file));
  },
  async write(map) {
    return new Blob([toJson(map)], { type: about.mimeType });
  },
};
