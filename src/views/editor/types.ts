import type { IconNode } from 'lucide';
import type { ComponentType } from 'react';

/** One way to look at the open map; its tab appears when there is more than one. */
export interface EditorView {
  readonly id: string;
  readonly label: string;
  readonly icon: IconNode;
  readonly Component: ComponentType;
}

/**
 * Where the open map is kept: `trash` when it was there already as it was opened, `trashed` when it was moved there
 * since, `gone` when it was deleted for good.
 */
export type Whereabouts = 'library' | 'trash' | 'trashed' | 'gone';
