/** How a record of a file is named to a person, and what is said of a field that does not fit. */
import type { BaseIssue } from 'valibot';
import type { TableName } from '../../model';

export const singular: Record<TableName, string> = {
  map: 'map',
  stages: 'stage',
  lanes: 'lane',
  touchpoints: 'touchpoint',
  connections: 'connection',
  painPoints: 'pain point',
  gains: 'gain',
  evidence: 'piece of evidence',
  sources: 'source',
  channels: 'channel',
  personas: 'persona',
};

const LONGEST = 60;

/** A text from a file in quotes: short, on one line, without characters that turn the sentence around. */
export function quoted(text: string): string {
  const start = [...text.slice(0, 4 * LONGEST).replace(/\p{Cs}|(?!\s)\p{Cc}|\p{Cf}/gu, '')];
  const line = start.slice(0, LONGEST).join('').replace(/\s+/g, ' ').trim();
  return `“${line}${start.length > LONGEST ? '…' : ''}”`;
}

/** "Touchpoint “GP rings back”", or by its place in the list where it has no name. */
export function nameOf(table: TableName, record: unknown, index: number): string {
  const what = singular[table];
  const kind = what.charAt(0).toUpperCase() + what.slice(1);
  const fields = (typeof record === 'object' && record !== null ? record : {}) as Record<string, unknown>;
  const name = [fields.title, fields.name, fields.label, fields.text].find((value) => typeof value === 'string' && value.trim() !== '');
  return typeof name === 'string' ? `${kind} ${quoted(name)}` : `${kind} ${index + 1}`;
}

/** What is wrong with one field, to follow the name of its record: "has a wrong value for “mood”". */
export function fieldProblem(issue: BaseIssue<unknown>): string {
  const field = issue.path?.[0]?.key;
  if (field === undefined) return 'is not a record';
  const name = quoted(String(field));
  const isWhole = issue.path?.length === 1;
  if (isWhole && issue.received === 'undefined') return `has no ${name}`;
  if (issue.type === 'max_length') {
    const unit = Array.isArray(issue.input) ? 'entries' : 'characters';
    return `has more than ${Number(issue.requirement).toLocaleString('en-GB')} ${unit} in ${name}`;
  }
  if (issue.type === 'check' && field === 'link') return 'has a link that is not http, https, mailto or tel';
  return `has a wrong value for ${name}`;
}
