import { useRef } from 'react';
import { formatDuration, parseDuration } from '../../../model';
import { TextField, useCheckedText } from '../../../ui';
import { useFocusOn } from './focus';

export interface DurationFieldProps {
  readonly label: string;
  readonly minutes: number | null;
  readonly onChange: (minutes: number | null, visit: number) => void;
  readonly place?: string;
}

const MOST = 100_000_000;

function check(text: string): string | null {
  if (text.trim() === '') return null;
  const minutes = parseDuration(text);
  if (minutes === null) return 'Write a time such as 20 min, 4 h or 2 weeks.';
  return minutes > MOST ? 'That is longer than this map can hold.' : null;
}

/** A span of time as people say it: "20 min", "4 h". Empty means nobody has said. */
export function DurationField({ label, minutes, onChange, place }: DurationFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  useFocusOn(place ?? '', input);
  const draft = useCheckedText(
    minutes === null ? '' : formatDuration(minutes),
    (text, visit) => onChange(parseDuration(text), visit),
    check,
  );
  return <TextField {...draft} inputRef={input} label={label} placeholder="20 min" />;
}
