import { Plus } from 'lucide';
import { type CSSProperties, useState } from 'react';
import { iconNode } from '../../../drawing/icons';
import { addToList, type Channel, channelsInOrder, deleteRecord, type Id, setFields } from '../../../model';
import { perform, useMap, useOpenMap } from '../../../state';
import { Button, Disclosure, Icon } from '../../../ui';
import { ColourChoice, channelColour, IconChoice, NewChannelDialog } from './ChannelFields';
import { EntryCard } from './EntryCard';
import styles from './panels.module.css';
import { RecordText } from './RecordText';
import { plural } from './words';

export function ChannelList() {
  const open = useOpenMap();
  const channels = useMap(channelsInOrder);
  const touchpoints = useMap((map) => map.touchpoints);
  const [shownId, setShownId] = useState<Id | null>(null);
  const [newName, setNewName] = useState<string | null>(null);
  const uses = (id: Id): number => Object.values(touchpoints).filter((t) => t.channelIds.includes(id)).length;
  return (
    <Disclosure title={`Channels (${channels.length})`}>
      <div className={styles.list}>
        <ul className={styles.list}>
          {channels.map((channel) => {
            const used = uses(channel.id);
            return (
              <EntryCard
                deleteLabel="Delete channel"
                deleteReason={used > 0 ? `In use at ${plural(used, 'touchpoint')}: take it off there first.` : null}
                isOpen={channel.id === shownId}
                key={channel.id}
                label=", channel"
                name={channel.name || 'Unnamed channel'}
                onDelete={() => perform(open, deleteRecord('channels', channel.id, 'Delete channel'))}
                onToggle={(isOpen) => setShownId(isOpen ? channel.id : null)}
                summary={
                  <span className={styles.withIcon}>
                    <span style={{ color: channelColour(channel.colour) } as CSSProperties}>
                      <Icon icon={iconNode(channel.icon)} />
                    </span>
                    <span className={styles.grow}>{channel.name || 'Unnamed channel'}</span>
                    <span className={styles.meta}>{used > 0 && plural(used, 'use')}</span>
                  </span>
                }
              >
                <ChannelEditor channel={channel} />
              </EntryCard>
            );
          })}
        </ul>
        <div className={styles.buttons}>
          <Button className={styles.inset} icon={Plus} onPress={() => setNewName('')} size="small" variant="quiet">
            New channel
          </Button>
        </div>
      </div>
      <NewChannelDialog
        name={newName}
        onClose={() => setNewName(null)}
        onCreate={(channel) => perform(open, addToList('channels', channel))}
        taken={channels.map(({ name }) => name)}
      />
    </Disclosure>
  );
}

function ChannelEditor({ channel }: { readonly channel: Channel }) {
  const open = useOpenMap();
  const set = (fields: Partial<Channel>, label: string): void => {
    perform(open, setFields('channels', channel.id, fields, label));
  };
  return (
    <>
      <RecordText action="Rename channel" field="name" label="Name" record={channel} table="channels" />
      <ColourChoice onChange={(colour) => set({ colour }, 'Recolour channel')} value={channel.colour} />
      <Disclosure level={4} title="Icon">
        <IconChoice colour={channel.colour} onChange={(icon) => set({ icon }, 'Change icon of channel')} value={channel.icon} />
      </Disclosure>
    </>
  );
}
