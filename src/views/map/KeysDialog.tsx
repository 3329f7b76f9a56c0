import { type ActionGroup, actions, showKeys } from '../../actions';
import { Dialog } from '../../ui';
import styles from './KeysDialog.module.css';

const groups: readonly ActionGroup[] = ['Add', 'Edit', 'Move', 'Connect', 'Tag', 'Select', 'View', 'History'];

/** Keys of the canvas that are not actions. */
const others: readonly { readonly group: ActionGroup; readonly label: string; readonly keys: readonly string[] }[] = [
  { group: 'Select', label: 'Go to the touchpoint or header that way', keys: ['ArrowLeft', 'ArrowUp', 'ArrowRight', 'ArrowDown'] },
  { group: 'Select', label: 'One level up', keys: ['Escape'] },
  { group: 'Add', label: 'While typing a new title: parallel in the lane below', keys: ['Tab'] },
  { group: 'View', label: 'These keys', keys: ['?'] },
];

/** Every key, from the registry of actions. */
export function KeysDialog({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  return (
    <Dialog isOpen={isOpen} onClose={onClose} size="large" title="Keys">
      <p className={styles.intro}>Single letters work while the focus is on the map.</p>
      <div className={styles.groups}>
        {groups.map((group) => {
          const rows = [...actions.filter((action) => action.keys), ...others].filter((row) => row.group === group);
          return (
            <section className={styles.group} key={group}>
              <h3>{group}</h3>
              <dl>
                {rows.map(({ label, keys }) => (
                  <div className={styles.row} key={label}>
                    <dt>{label}</dt>
                    <dd>
                      {keys?.map((combination) => (
                        <kbd key={combination}>{showKeys(combination)}</kbd>
                      ))}
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          );
        })}
      </div>
    </Dialog>
  );
}
