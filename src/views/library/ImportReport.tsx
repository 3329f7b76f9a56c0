import { CircleAlert, CircleCheck } from 'lucide';
import { Button, Dialog, Icon } from '../../ui';
import styles from './ImportReport.module.css';
import type { Imported } from './importFiles';

export interface ImportReportProps {
  readonly results: readonly Imported[];
  readonly onClose: () => void;
}

/** Why files were not imported, and what others could not bring along. */
export function ImportReport({ results, onClose }: ImportReportProps) {
  const failed = results.filter((result) => 'error' in result).length;
  const title = failed === 0 ? 'Imported, with changes' : failed === 1 ? 'One file was not imported' : `${failed} files were not imported`;
  return (
    <Dialog
      footer={
        <Button autoFocus onPress={onClose} variant="primary">
          Close
        </Button>
      }
      isOpen
      onClose={onClose}
      title={title}
    >
      <ul className={styles.list}>
        {results.map((result, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name, and the list never changes
          <li className={styles.item} key={index}>
            <Icon className={'error' in result ? styles.bad : styles.good} icon={'error' in result ? CircleAlert : CircleCheck} size={18} />
            <div className={styles.words}>
              <b>{result.file}</b>
              {'error' in result ? (
                <p>{result.error}</p>
              ) : (
                <ul className={styles.warnings}>
                  {result.warnings.map((warning) => (
                    <li key={warning}>{warning}</li>
                  ))}
                </ul>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
