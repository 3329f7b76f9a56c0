import { type CSSProperties, useState } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import { iconNames, iconNode } from '../../../drawing/icons';
import { type ChannelColour, channelColours } from '../../../model';
import { Button, Dialog, Icon, TextField } from '../../../ui';
import styles from './ChannelFields.module.css';

const colourNames: Record<ChannelColour, string> = {
  navy: 'Navy',
  deep: 'Deep blue',
  teal: 'Teal',
  green: 'Green',
  brown: 'Brown',
  brick: 'Brick red',
  magenta: 'Magenta',
  violet: 'Violet',
};

/** "MessageSquare" as words. */
const iconWords = (name: string): string => name.replaceAll(/([a-z])([A-Z0-9])/g, '$1 $2').toLowerCase();

export const channelColour = (colour: ChannelColour): string => `var(--channel-${colour})`;

interface ChoiceProps<T extends string> {
  readonly value: T;
  readonly onChange: (value: T) => void;
}

/** The eight channel colours; each is told apart by its name and a tick, not by colour alone. */
export function ColourChoice({ value, onChange }: ChoiceProps<ChannelColour>) {
  return (
    <RadioGroup aria-label="Colour" className={styles.colours ?? ''} onChange={(chosen) => onChange(chosen as ChannelColour)} value={value}>
      {channelColours.map((colour) => (
        <Radio
          aria-label={colourNames[colour]}
          className={styles.colour ?? ''}
          key={colour}
          style={{ '--swatch': channelColour(colour) } as CSSProperties}
          value={colour}
        />
      ))}
    </RadioGroup>
  );
}

export function IconChoice({ value, onChange, colour }: ChoiceProps<string> & { readonly colour: ChannelColour }) {
  return (
    <RadioGroup
      aria-label="Icon"
      className={styles.icons ?? ''}
      onChange={onChange}
      style={{ '--swatch': channelColour(colour) } as CSSProperties}
      value={value}
    >
      {iconNames.map((name) => (
        <Radio aria-label={iconWords(name)} className={styles.icon ?? ''} key={name} value={name}>
          <Icon icon={iconNode(name)} size={18} />
        </Radio>
      ))}
    </RadioGroup>
  );
}

export interface NewChannel {
  readonly name: string;
  readonly icon: string;
  readonly colour: ChannelColour;
}

export interface NewChannelDialogProps {
  /** The name to begin with; null while the dialog is closed. */
  readonly name: string | null;
  readonly taken: readonly string[];
  readonly onCreate: (channel: NewChannel) => void;
  readonly onClose: () => void;
}

export function NewChannelDialog({ name, ...props }: NewChannelDialogProps) {
  return name === null ? null : <ChannelForm {...props} name={name} />;
}

function ChannelForm({ name: start, taken, onCreate, onClose }: NewChannelDialogProps & { readonly name: string }) {
  const [name, setName] = useState(start);
  const [icon, setIcon] = useState('Tag');
  const [colour, setColour] = useState<ChannelColour>('navy');
  const [error, setError] = useState<string | null>(null);
  const create = (): void => {
    const said = name.trim();
    const again = taken.some((other) => other.trim().toLowerCase() === said.toLowerCase());
    if (said === '' || again) {
      setError(again ? 'This map has a channel of that name.' : 'A channel needs a name.');
      return;
    }
    onCreate({ name: said, icon, colour });
    onClose();
  };
  return (
    <Dialog
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button onPress={create} variant="primary">
            Add channel
          </Button>
        </>
      }
      isOpen
      onClose={onClose}
      size="small"
      title="New channel"
    >
      <TextField
        autoFocus
        error={error}
        label="Name"
        maxLength={100}
        onChange={(text) => {
          setName(text);
          setError(null);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') create();
        }}
        value={name}
      />
      <ColourChoice onChange={setColour} value={colour} />
      <IconChoice colour={colour} onChange={setIcon} value={icon} />
    </Dialog>
  );
}
