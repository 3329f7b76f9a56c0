import { drawPicture, type PictureOptions, toSvg } from '../drawing';
import type { Exporter } from './types';

/** The map as a vector picture: text stays text, with a title and a description for screen readers. */
export const svgExporter: Exporter<PictureOptions> = {
  id: 'svg',
  label: 'SVG picture',
  extension: 'svg',
  mimeType: 'image/svg+xml',
  async write(map, options = {}) {
    return new Blob([toSvg(drawPicture(map, options))], { type: 'image/svg+xml' });
  },
};
