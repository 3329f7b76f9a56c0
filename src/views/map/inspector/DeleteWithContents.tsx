import { Trash2 } from 'lucide';
import { useState } from 'react';
import { deleteHeader } from '../../../actions';
import type { Id } from '../../../model';
import { useOpenMap } from '../../../state';
import { Button, ConfirmDialog } from '../../../ui';
import styles from './panels.module.css';
import { plural } from './words';

export interface DeleteWithContentsProps {
  readonly what: 'stage' | 'lane';
  readonly title: string;
  /** How many touchpoints go with it. */
  readonly touchpoints: number;
  /** The last one has to stay. */
  readonly isLast: boolean;
  readonly id: Id;
}

/** Deletes a stage or a lane; asks first when touchpoints are in it. */
export function DeleteWithContents({ what, title, touchpoints, isLast, id }: DeleteWithContentsProps) {
  const open = useOpenMap();
  const [isAsking, setAsking] = useState(false);
  const remove = (): void => deleteHeader(open, what, id);
  return (
    <div className={styles.foot}>
      <Button icon={Trash2} isDisabled={isLast} onPress={() => (touchpoints > 0 ? setAsking(true) : remove())} variant="danger">
        Delete {what}
      </Button>
      {isLast && <p className={styles.hint}>A map needs at least one {what}.</p>}
      <ConfirmDialog
        action={`Delete ${what}`}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onConfirm={remove}
        title={`Delete “${title}”?`}
      >
        <p>
          {plural(touchpoints, 'touchpoint')} in this {what} {touchpoints === 1 ? 'goes' : 'go'} with it, with all that is noted there. Undo
          brings everything back.
        </p>
      </ConfirmDialog>
    </div>
  );
}
