/** What page and worker say to one another; `id` ties an answer to its request. */
import type { PictureOptions } from '../../drawing';
import type { JourneyMap } from '../../model';

export type Task =
  | { readonly kind: 'picture'; readonly map: JourneyMap; readonly options: PictureOptions; readonly scale: number }
  /** Fits the picture into width × height px. */
  | {
      readonly kind: 'thumbnail';
      readonly map: JourneyMap;
      readonly options: PictureOptions;
      readonly width: number;
      readonly height: number;
    }
  | { readonly kind: 'limits' };

export type Request = { readonly id: number } & (Task | { readonly kind: 'cancel' });

export type Response = { readonly id: number } & (
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'blob'; readonly blob: Blob }
  | { readonly kind: 'limits'; readonly side: number; readonly pixels: number }
  | { readonly kind: 'error'; readonly message: string }
);
