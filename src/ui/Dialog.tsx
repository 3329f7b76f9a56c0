import { X } from 'lucide';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { cx } from './cx';
import styles from './Dialog.module.css';
import { IconButton } from './IconButton';

export interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  /** Escape, the cross, or a press beside the dialog. */
  readonly onClose: () => void;
  /** Buttons, the main one last. */
  readonly footer?: ReactNode;
  readonly size?: 'small' | 'medium' | 'large';
  /** An alert cannot be dismissed by a press beside it. */
  readonly role?: 'dialog' | 'alertdialog';
  readonly children: ReactNode;
}

export function Dialog({ title, isOpen, onClose, footer, size = 'medium', role = 'dialog', children }: DialogProps) {
  return (
    <ModalOverlay
      className={styles.overlay ?? ''}
      isDismissable={role === 'dialog'}
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className={cx(styles.modal, styles[size])}>
        <AriaDialog className={styles.dialog ?? ''} role={role}>
          <header className={styles.header}>
            <Heading className={styles.title ?? ''} level={2} slot="title">
              {title}
            </Heading>
            <IconButton icon={X} label="Close" onPress={onClose} placement="bottom" />
          </header>
          <div className={styles.body}>{children}</div>
          {footer && <footer className={styles.footer}>{footer}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
