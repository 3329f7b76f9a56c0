import { type Connection, formatDuration } from '../model';
import { fitText } from './text';

/** Longest label drawn on a connection, in map units at 12; the whole of it is in the inspector. */
const LABEL_WIDTH = 168;

/** What stands on a connection: its label and its wait, or nothing. */
export function connectionText(connection: Connection): string {
  const wait = connection.waitMinutes === null ? '' : formatDuration(connection.waitMinutes);
  const text = [connection.label.trim(), wait].filter(Boolean).join(' · ');
  return fitText(text, LABEL_WIDTH, 12);
}
