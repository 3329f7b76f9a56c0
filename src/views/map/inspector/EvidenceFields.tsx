import { attachEvidence, type Evidence, evidenceKinds, painPointsOf, setFields, titleOf } from '../../../model';
import { perform, useMap, useOpenMap } from '../../../state';
import { Select, TextField, useCheckedText } from '../../../ui';
import styles from './panels.module.css';
import { RecordText } from './RecordText';
import { SourceField } from './SourceField';
import { evidenceNames } from './words';

const prompts: Record<Evidence['kind'], string> = {
  quote: 'What was said',
  observation: 'What was seen',
  figure: 'What it measures',
  record: 'What the record says',
};
const WHOLE = '';
const MOST = 10_000_000_000;

export function EvidenceFields({ evidence, isFresh }: { readonly evidence: Evidence; readonly isFresh: boolean }) {
  const open = useOpenMap();
  const pains = useMap((map) => painPointsOf(map, evidence.touchpointId));
  const { id, kind } = evidence;
  const isCounted = kind === 'figure' || kind === 'record' || evidence.figure !== '' || evidence.n !== null;
  const shared = { table: 'evidence', record: evidence, action: 'Change evidence' } as const;
  return (
    <>
      <RecordText {...shared} autoFocus={isFresh} field="text" label={prompts[kind]} look={kind === 'quote' ? 'quote' : 'field'} />
      {isCounted && (
        <div className={styles.pair}>
          <RecordText {...shared} field="figure" label="Figure" placeholder="74 %" />
          <CountField evidence={evidence} />
        </div>
      )}
      <RecordText {...shared} field="participant" hint="A code such as P07, never a name." label="Participant code" maxLength={100} />
      <SourceField evidence={evidence} />
      {pains.length > 0 && (
        <Select
          label="Shows"
          onChange={(painPointId) => perform(open, attachEvidence(id, painPointId === WHOLE ? null : painPointId))}
          options={[
            { id: WHOLE, label: 'This touchpoint as a whole' },
            ...pains.map((pain) => ({ id: pain.id, label: titleOf(pain, 'pain point') })),
          ]}
          value={evidence.painPointId ?? WHOLE}
        />
      )}
      <Select
        label="Kind"
        onChange={(next) => perform(open, setFields('evidence', id, { kind: next }, 'Change kind of evidence'))}
        options={evidenceKinds.map((other) => ({ id: other, label: evidenceNames[other] }))}
        value={kind}
      />
    </>
  );
}

const parse = (text: string): number | null => (text.trim() === '' ? null : Number(text.replaceAll(/[\s,]/g, '')));

function check(text: string): string | null {
  const n = parse(text);
  return n === null || (Number.isInteger(n) && n >= 0 && n <= MOST) ? null : 'Write a whole number.';
}

/** How many people were asked or cases counted. */
function CountField({ evidence }: { readonly evidence: Evidence }) {
  const open = useOpenMap();
  const draft = useCheckedText(
    evidence.n === null ? '' : evidence.n.toLocaleString('en-GB'),
    (text, visit) =>
      perform(open, setFields('evidence', evidence.id, { n: parse(text) }, 'Change evidence', `${evidence.id}.n.${visit}`), ''),
    check,
  );
  return <TextField {...draft} inputMode="numeric" label="Out of (n)" maxLength={20} />;
}
