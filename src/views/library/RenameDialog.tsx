import { useState } from 'react';
import { Form } from 'react-aria-components';
import type { MapRow } from '../../storage';
import { Button, Dialog, TextField } from '../../ui';

export interface RenameDialogProps {
  readonly row: MapRow;
  readonly onRename: (title: string) => void;
  readonly onClose: () => void;
}

export function RenameDialog({ row, onRename, onClose }: RenameDialogProps) {
  const [title, setTitle] = useState(row.title);
  const [error, setError] = useState<string | null>(null);
  const rename = (): void => {
    const name = title.trim();
    if (name === '') {
      setError('A map needs a name.');
      return;
    }
    if (name !== row.title) onRename(name);
    onClose();
  };
  return (
    <Dialog
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button form="rename-map" type="submit" variant="primary">
            Rename
          </Button>
        </>
      }
      isOpen
      onClose={onClose}
      size="small"
      title="Rename map"
    >
      <Form
        id="rename-map"
        onSubmit={(event) => {
          event.preventDefault();
          rename();
        }}
      >
        <TextField
          autoFocus
          error={error}
          label="Map name"
          maxLength={200}
          onChange={(text) => {
            setTitle(text);
            setError(null);
          }}
          onFocus={(event) => (event.target as HTMLInputElement).select?.()}
          value={title}
        />
      </Form>
    </Dialog>
  );
}
