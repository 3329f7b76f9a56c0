/** What a drawing is made of, in map units, with no DOM. SVG, canvas and later writers each know these five and no more. */
export interface RectMark {
  readonly kind: 'rect';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius?: number;
  readonly fill?: string;
  readonly stroke?: string;
  readonly strokeWidth?: number;
  readonly dash?: readonly number[];
}

export interface PathMark {
  readonly kind: 'path';
  /** SVG path data. */
  readonly d: string;
  readonly fill?: string;
  readonly stroke?: string;
  readonly strokeWidth?: number;
  readonly dash?: readonly number[];
}

export interface TextMark {
  readonly kind: 'text';
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly bold?: boolean;
  readonly fill: string;
  readonly anchor?: 'start' | 'middle' | 'end';
}

export interface IconMark {
  readonly kind: 'icon';
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly name: string;
  readonly stroke: string;
}

/** Marks that belong together, moved to x, y; `label` is what a screen reader says for them. */
export interface GroupMark {
  readonly kind: 'group';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly label?: string;
  readonly marks: readonly Mark[];
}

export type Mark = RectMark | PathMark | TextMark | IconMark | GroupMark;
