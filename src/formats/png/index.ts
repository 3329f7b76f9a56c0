import type { PictureOptions } from '../../drawing';
import type { Exporter } from '../types';
import { renderPng, type Watch } from './client';

/** The map as a picture of pixels, painted in a worker. The only format that needs a browser. */
export const pngExporter: Exporter<PictureOptions & { readonly scale?: number } & Watch> = {
  id: 'png',
  label: 'PNG picture',
  extension: 'png',
  mimeType: 'image/png',
  write: (map, options) => renderPng(map, options),
};
