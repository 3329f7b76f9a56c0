import type { ReactNode } from 'react';
import { Button } from './Button';
import { Dialog } from './Dialog';

export interface ConfirmDialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  /** What the button does: "Delete stage". */
  readonly action: string;
  readonly isDangerous?: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Asks before something that is more than one click to bring back. Cancel has the focus. */
export function ConfirmDialog({ title, isOpen, action, isDangerous = true, onConfirm, onClose, children }: ConfirmDialogProps) {
  return (
    <Dialog
      footer={
        <>
          <Button autoFocus onPress={onClose}>
            Cancel
          </Button>
          <Button
            onPress={() => {
              onConfirm();
              onClose();
            }}
            variant={isDangerous ? 'danger' : 'primary'}
          >
            {action}
          </Button>
        </>
      }
      isOpen={isOpen}
      onClose={onClose}
      role="alertdialog"
      size="small"
      title={title}
    >
      {children}
    </Dialog>
  );
}
