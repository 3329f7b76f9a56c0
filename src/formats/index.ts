/** Every format, each in a file of its own. A new one is added here and is then held to the contract test. */
import { json } from './json';
import { pngExporter } from './png';
import { svgExporter } from './svg';
import type { Exporter, Importer } from './types';

export { asNewMap } from './asNewMap';
export { fileName, safeName } from './fileName';
export { type Exporter, FormatError, type Imported, type Importer } from './types';

export const importers: readonly Importer[] = [json];
export const exporters: readonly Exporter[] = [pngExporter, svgExporter, json];
