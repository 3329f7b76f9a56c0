import type { Exporter } from '../../formats';

/** What each format is for, in one line. */
const hints: Record<string, string> = {
  png: 'A picture for slides, documents and chats',
  svg: 'A picture for print and design tools; its text stays text',
  json: 'JSON with all of the map, to keep as a copy or to open elsewhere',
};

export const formatHint = ({ id, extension }: Pick<Exporter, 'id' | 'extension'>): string => hints[id] ?? `A .${extension} file`;

/** Formats that are pictures, and so come in light or dark. */
export const isPicture = (id: string): boolean => id === 'png' || id === 'svg';
