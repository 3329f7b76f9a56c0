import { useState } from 'react';
import { Form } from 'react-aria-components';
import { examples, templates } from '../../content';
import type { JourneyMap } from '../../model';
import type { ThemeName } from '../../tokens';
import { Button, Dialog, TextField } from '../../ui';
import { type RadioCard, RadioCards } from '../shared/RadioCards';
import { Thumbnail } from '../shared/Thumbnail';
import { previewThumbnail } from '../shared/thumbnails';
import styles from './NewMapDialog.module.css';
import { defaultName, firstStart, type Start, starts } from './starts';

export interface NewMapDialogProps {
  readonly theme: ThemeName;
  /** Resolves when the map is kept, or could not be. */
  readonly onCreate: (map: JourneyMap) => Promise<void>;
  readonly onClose: () => void;
}

/** Names a new map and chooses what it starts from. Enter creates. */
export function NewMapDialog({ theme, onCreate, onClose }: NewMapDialogProps) {
  const [name, setName] = useState('');
  const [startId, setStartId] = useState(firstStart.id);
  const [busy, setBusy] = useState(false);
  const start = starts.find(({ id }) => id === startId) ?? firstStart;

  const create = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    await onCreate(start.build(name.trim() || defaultName(start)));
    setBusy(false);
  };

  return (
    <Dialog
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button form="new-map" isDisabled={busy} type="submit" variant="primary">
            Create map
          </Button>
        </>
      }
      isOpen
      onClose={onClose}
      size="large"
      title="New map"
    >
      <Form
        className={styles.form ?? ''}
        id="new-map"
        onSubmit={(event) => {
          event.preventDefault();
          void create();
        }}
      >
        <TextField
          autoFocus
          hint="Can be changed at any time."
          label="Map name"
          maxLength={200}
          onChange={setName}
          placeholder={defaultName(start)}
          value={name}
        />
        <RadioCards
          groups={[
            { title: 'Templates', cards: templates.map((entry) => card(entry, theme)) },
            { title: 'Examples, from published figures', cards: examples.map((entry) => card(entry, theme)) },
          ]}
          hideLabel
          label="Start from"
          look="grid"
          onChange={setStartId}
          value={startId}
        />
      </Form>
    </Dialog>
  );
}

function card(start: Start, theme: ThemeName): RadioCard {
  return {
    id: start.id,
    label: start.label,
    hint: start.description,
    picture: <StartPreview start={start} theme={theme} />,
  };
}

export function StartPreview({ start, theme }: { readonly start: Start; readonly theme: ThemeName }) {
  return <Thumbnail draw={() => previewThumbnail(start.id, () => start.build(start.label), theme)} version={`${start.id} ${theme}`} />;
}
