import { type Severity, severities } from '../../../model';
import { cx, SegmentedControl } from '../../../ui';
import styles from './Severity.module.css';

/** Four squares, as many filled as the pain is severe. The number stands beside them. */
export function SeveritySquares({ severity }: { readonly severity: Severity }) {
  return (
    <span aria-hidden="true" className={styles.squares}>
      {severities.map((step) => (
        <span className={cx(styles.square, step <= severity && styles.filled)} key={step} />
      ))}
    </span>
  );
}

export interface SeverityPickerProps {
  readonly severity: Severity;
  readonly onChange: (severity: Severity) => void;
}

export function SeverityPicker({ severity, onChange }: SeverityPickerProps) {
  return (
    <SegmentedControl
      label="Severity"
      look="row"
      onChange={(id) => onChange(Number(id) as Severity)}
      segments={severities.map((step) => ({
        id: String(step),
        label: `${step} of 4`,
        content: (
          <>
            <SeveritySquares severity={step} />
            {step}
          </>
        ),
      }))}
      value={String(severity)}
    />
  );
}
