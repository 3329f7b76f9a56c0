import { RotateCcw, Trash2 } from 'lucide';
import { useState } from 'react';
import type { MapRow } from '../../storage';
import { Button, ConfirmDialog } from '../../ui';
import { nameOf, stateOf, touchpointsOf } from './mapWords';
import styles from './TrashList.module.css';
import { timeAgo } from './timeAgo';

export interface TrashListProps {
  readonly rows: readonly MapRow[];
  readonly now: number;
  readonly onRestore: (row: MapRow) => void;
  readonly onDelete: (row: MapRow) => void;
}

/** Deleted maps: each can come back whole, or go for good. */
export function TrashList({ rows, now, onRestore, onDelete }: TrashListProps) {
  const [asked, setAsked] = useState<MapRow | null>(null);
  return (
    <>
      <ul className={styles.list}>
        {rows.map((row) => (
          <li className={styles.item} data-trashed-id={row.id} key={row.id}>
            <div className={styles.words}>
              <h2 className={styles.title}>{nameOf(row)}</h2>
              <p className={styles.about}>
                {stateOf(row)} · {touchpointsOf(row)} · deleted {timeAgo(row.deletedAt ?? now, now)}
              </p>
            </div>
            <div className={styles.buttons}>
              <Button aria-label={`Restore ${nameOf(row)}`} icon={RotateCcw} onPress={() => onRestore(row)}>
                Restore
              </Button>
              <Button aria-label={`Delete ${nameOf(row)} forever`} icon={Trash2} onPress={() => setAsked(row)} variant="danger">
                Delete forever
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <ConfirmDialog
        action="Delete forever"
        isOpen={asked !== null}
        onClose={() => setAsked(null)}
        onConfirm={() => asked && onDelete(asked)}
        title="Delete this map forever?"
      >
        <p>“{asked ? nameOf(asked) : ''}” will be gone from this device and cannot be brought back.</p>
      </ConfirmDialog>
    </>
  );
}
