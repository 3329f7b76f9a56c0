import { PanelRightOpen } from 'lucide';
import { useEffect, useState } from 'react';
import { canvasOf, type DeleteQuestion, deleteHeader, onDeleteQuestion } from '../../actions';
import { MapCanvas } from '../../canvas';
import { useOpenMap, useSession } from '../../state';
import { ConfirmDialog, IconButton } from '../../ui';
import { FilterButton } from './FilterButton';
import { Inspector } from './inspector';
import { KeysDialog } from './KeysDialog';
import styles from './MapView.module.css';
import { Toolbar } from './Toolbar';
import { useEditorKeys } from './useEditorKeys';
import { useFocusNet } from './useFocusNet';
import { ZoomBar } from './ZoomBar';

/** The Map view: canvas, inspector, toolbar. */
export default function MapView() {
  const open = useOpenMap();
  const inspectorOpen = useSession((session) => session.inspectorOpen);
  const [question, setQuestion] = useState<DeleteQuestion | null>(null);
  const [keysOpen, setKeysOpen] = useState(false);
  useEffect(() => onDeleteQuestion(open, setQuestion), [open]);
  useEditorKeys(() => setKeysOpen(true));
  useFocusNet();
  return (
    <div className={styles.view}>
      <div className={styles.canvas}>
        <MapCanvas />
        <div className={styles.bottom}>
          <div className={styles.left}>
            <ZoomBar />
            <FilterButton />
          </div>
          <Toolbar onShowKeys={() => setKeysOpen(true)} />
        </div>
        {!inspectorOpen && (
          <div className={styles.openInspector}>
            <IconButton
              icon={PanelRightOpen}
              keys="I"
              label="Show inspector"
              onPress={() => open.session.setState({ inspectorOpen: true })}
              placement="left"
            />
          </div>
        )}
      </div>
      {inspectorOpen && (
        // biome-ignore lint/a11y/noStaticElementInteractions: Escape goes one level up, from any field in it to the map
        <div
          className={styles.inspector}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && !event.defaultPrevented) canvasOf(open)?.focus();
          }}
        >
          <Inspector />
        </div>
      )}
      <ConfirmDialog
        action={`Delete ${question?.kind ?? ''}`}
        isOpen={question !== null}
        onClose={() => setQuestion(null)}
        onConfirm={() => question && deleteHeader(open, question.kind, question.id)}
        title={`Delete the ${question?.kind ?? ''} “${question?.title ?? ''}”?`}
      >
        <p>
          {question?.touchpoints === 1 ? 'One touchpoint in it goes' : `${question?.touchpoints ?? 0} touchpoints in it go`} too, with what
          hangs on {question?.touchpoints === 1 ? 'it' : 'them'}. Undo brings everything back.
        </p>
      </ConfirmDialog>
      <KeysDialog isOpen={keysOpen} onClose={() => setKeysOpen(false)} />
    </div>
  );
}
