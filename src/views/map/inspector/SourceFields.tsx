import { type Source, setFields, sourceKinds } from '../../../model';
import { perform, useOpenMap } from '../../../state';
import { Select } from '../../../ui';
import { LinkField } from './LinkField';
import styles from './panels.module.css';
import { RecordText } from './RecordText';
import { sourceNames } from './words';

export function SourceFields({ source, isFresh = false }: { readonly source: Source; readonly isFresh?: boolean }) {
  const open = useOpenMap();
  const shared = { table: 'sources', record: source, action: 'Change source' } as const;
  return (
    <>
      <RecordText {...shared} autoFocus={isFresh} field="title" label="Source title" look="field" />
      <div className={styles.pair}>
        <Select
          label="Kind of source"
          onChange={(kind) => perform(open, setFields('sources', source.id, { kind }, 'Change source'))}
          options={sourceKinds.map((kind) => ({ id: kind, label: sourceNames[kind] }))}
          value={source.kind}
        />
        <RecordText {...shared} field="date" label="Date" placeholder="12 May 2024" />
      </div>
      <LinkField
        label="Link of the source"
        link={source.link}
        onChange={(link, visit) =>
          perform(open, setFields('sources', source.id, { link }, 'Change source', `${source.id}.link.${visit}`), '')
        }
      />
    </>
  );
}
