import { Plus } from 'lucide';
import { useState } from 'react';
import { iconNode } from '../../../drawing/icons';
import { addToList, type Channel, channelsInOrder, find, type Id, type Touchpoint, together, toggleChannel } from '../../../model';
import { perform, useMap, useOpenMap } from '../../../state';
import { Chip, ChipRow, IconButton, Picker, Section } from '../../../ui';
import { channelColour, type NewChannel, NewChannelDialog } from './ChannelFields';
import { useFocusRequest } from './focus';

/** Beyond the channels in use, as many as make it this many chips are offered. */
const OFFERED = 3;

export function ChannelsSection({ touchpoints }: { readonly touchpoints: readonly Touchpoint[] }) {
  const open = useOpenMap();
  const channels = useMap(channelsInOrder);
  const [isListOpen, setListOpen] = useState(false);
  const [newName, setNewName] = useState<string | null>(null);
  const ids = touchpoints.map(({ id }) => id);
  const isHeld = (channel: Channel): boolean => touchpoints.every((t) => t.channelIds.includes(channel.id));
  const isUsed = (channel: Channel): boolean => touchpoints.some((t) => t.channelIds.includes(channel.id));
  // Chosen once, so that no chip moves away under the pointer while its neighbours are switched.
  const [offered] = useState(() => chipsFor(open.store.getState().map.touchpoints, touchpoints));
  // In the order of the card, then the others; what is switched on meanwhile comes last.
  const added = channels.filter((channel) => isUsed(channel) && !offered.includes(channel.id));
  const shown = [...offered.flatMap((id) => channels.find((channel) => channel.id === id) ?? []), ...added];
  useFocusRequest('channels', () => setListOpen(true));

  const toggle = (id: Id): void => {
    const channel = find(open.store.getState().map, 'channels', id);
    if (!channel) return;
    perform(open, toggleChannel(ids, id), `${channel.name} ${isHeld(channel) ? 'off' : 'on'}.`);
  };
  const create = (channel: NewChannel): void => {
    const adding = addToList('channels', channel);
    perform(open, together('Add channel', [adding, toggleChannel(ids, adding.id)]), `${channel.name} added.`);
  };
  return (
    <Section title="Channels">
      <ChipRow label="Channels">
        {shown.map((channel) => (
          <Chip
            colour={channelColour(channel.colour)}
            icon={iconNode(channel.icon)}
            isSelected={isHeld(channel)}
            key={channel.id}
            onChange={() => toggle(channel.id)}
          >
            {channel.name || 'Unnamed channel'}
            {isUsed(channel) && !isHeld(channel) && ' (some)'}
          </Chip>
        ))}
        <Picker
          create={{ label: (typed) => (typed ? `New channel “${typed}”…` : 'New channel…'), run: setNewName }}
          emptyText="No channel of that name"
          isMultiple
          isOpen={isListOpen}
          items={channels.map((channel) => ({
            id: channel.id,
            label: channel.name || 'Unnamed channel',
            icon: iconNode(channel.icon),
            colour: channelColour(channel.colour),
            isSelected: isHeld(channel),
          }))}
          label="Find a channel"
          onOpenChange={setListOpen}
          onPick={toggle}
          trigger={<IconButton icon={Plus} iconSize={16} label="Add channel" shape="pill" variant="outlined" />}
        />
      </ChipRow>
      <NewChannelDialog name={newName} onClose={() => setNewName(null)} onCreate={create} taken={channels.map(({ name }) => name)} />
    </Section>
  );
}

/** The channels these touchpoints have, and the map's most used ones besides. */
function chipsFor(all: Readonly<Record<Id, Touchpoint>>, touchpoints: readonly Touchpoint[]): readonly Id[] {
  const held = new Set(touchpoints.flatMap((t) => t.channelIds));
  const uses = new Map<Id, number>();
  for (const t of Object.values(all)) for (const id of t.channelIds) uses.set(id, (uses.get(id) ?? 0) + 1);
  const others = [...uses].filter(([id]) => !held.has(id)).sort((a, b) => b[1] - a[1]);
  return [...held, ...others.slice(0, Math.max(0, OFFERED - held.size)).map(([id]) => id)];
}
