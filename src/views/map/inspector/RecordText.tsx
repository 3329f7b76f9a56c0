import { useRef } from 'react';
import { MAX_TEXT, type RecordOf, setFields, type TableName } from '../../../model';
import { perform, useOpenMap } from '../../../state';
import { TextArea, TextField, useDraftText } from '../../../ui';
import { useFocusOn } from './focus';

/** The fields of a table's records that hold text. */
export type TextFieldOf<T extends TableName> = Extract<
  { [K in keyof RecordOf<T>]: RecordOf<T>[K] extends string ? (string extends RecordOf<T>[K] ? K : never) : never }[keyof RecordOf<T>],
  string
>;

export interface RecordTextProps<T extends TableName> {
  readonly table: T;
  readonly record: RecordOf<T>;
  readonly field: TextFieldOf<T>;
  readonly label: string;
  /** What undo calls it: "Rename stage". */
  readonly action: string;
  readonly hideLabel?: boolean;
  readonly hint?: string;
  readonly placeholder?: string;
  /** `line` is a plain field, `field` and `quote` grow with their text, `title`, `strong` and `text` look like text. */
  readonly look?: 'line' | 'field' | 'title' | 'strong' | 'quote' | 'text';
  readonly autoFocus?: boolean;
  /** The place it is for `session.inspectorFocus`. */
  readonly place?: string;
  readonly maxLength?: number;
}

/** A text of a record, written into the map while it is typed: one stay in the field is one step of undo. */
export function RecordText<T extends TableName>(props: RecordTextProps<T>) {
  const { table, record, field, label, action, hideLabel = false, hint, placeholder, look = 'line', autoFocus = false } = props;
  const open = useOpenMap();
  const input = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  useFocusOn(props.place ?? '', input);
  const draft = useDraftText(record[field] as string, (text, visit) => {
    const fields = { [field]: text } as Partial<Omit<RecordOf<T>, 'id'>>;
    // Not spoken: a screen reader has said the letters.
    perform(open, setFields(table, record.id, fields, action, `${record.id}.${field}.${visit}`), '');
  });
  const shared = {
    ...draft,
    autoFocus,
    hideLabel,
    hint,
    inputRef: input,
    label,
    maxLength: props.maxLength ?? MAX_TEXT,
    ...(placeholder ? { placeholder } : {}),
  };
  if (look === 'line') return <TextField {...shared} />;
  return (
    <TextArea
      {...shared}
      minLines={look === 'field' || look === 'quote' ? 2 : 1}
      singleLine={look === 'title' || look === 'strong'}
      variant={look}
    />
  );
}
