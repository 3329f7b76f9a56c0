import { type Connection, formatDuration } from '../model';
import { fitText, textWidth } from './text';

/** Longest label drawn on a connection, in map units at 12; the whole of it is in the inspector. */
const LABEL_WIDTH = 168;

/** What stands on a connection: its label and its wait, or nothing. */
export function connectionText(connection: Connection): string {
  const wait = connection.waitMinutes === null ? '' : formatDuration(connection.waitMinutes);
  const tail = wait === '' ? '' : ` · ${wait}`;
  // A long label gives way, the wait never does.
  const label = fitText(connection.label.trim(), LABEL_WIDTH - textWidth(tail, 12), 12);
  return label === '' ? wait : label + tail;
}
