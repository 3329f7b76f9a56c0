import { ArrowDown, ArrowUp } from 'lucide';
import { type Lane, lanesInOrder, moveLane, setFields, titleOf, zoneNames, zones } from '../../../model';
import { perform, useMap, useOpenMap } from '../../../state';
import { Button, Section, Select } from '../../../ui';
import { DeleteWithContents } from './DeleteWithContents';
import { PanelHeader } from './PanelHeader';
import styles from './panels.module.css';
import { RecordText } from './RecordText';
import { plural } from './words';

export function LanePanel({ lane }: { readonly lane: Lane }) {
  const { id, zone } = lane;
  const open = useOpenMap();
  const lanes = useMap(lanesInOrder);
  const touchpoints = useMap((map) => Object.values(map.touchpoints).filter((t) => t.laneId === id).length);
  const index = lanes.findIndex((other) => other.id === id);
  // At the edge of its zone a lane crosses the line into the next one, so only the outermost places end it.
  const isTop = index === 0 && zone === zones[0];
  const isBottom = index === lanes.length - 1 && zone === zones.at(-1);
  const shared = { table: 'lanes', record: lane } as const;
  return (
    <>
      <PanelHeader overline={`Lane ${index + 1} of ${lanes.length} · ${plural(touchpoints, 'touchpoint')}`}>
        <RecordText
          {...shared}
          action="Rename lane"
          field="title"
          hideLabel
          label="Title"
          look="title"
          place="title"
          placeholder="Untitled lane"
        />
      </PanelHeader>
      <div className={styles.panel}>
        <Select
          hint="Lines of interaction and visibility are drawn between zones."
          label="Zone"
          onChange={(next) => perform(open, setFields('lanes', id, { zone: next }, 'Change zone'))}
          options={zones.map((other) => ({ id: other, label: zoneNames[other] }))}
          value={zone}
        />
        <RecordText
          {...shared}
          action="Change description"
          field="description"
          hideLabel
          label="Description"
          look="text"
          placeholder="Add a description"
          place="description"
        />
        <Section title="Order">
          <div className={styles.buttons}>
            <Button icon={ArrowUp} isDisabled={isTop} onPress={() => perform(open, moveLane(id, 'up'))}>
              Move up
            </Button>
            <Button icon={ArrowDown} isDisabled={isBottom} onPress={() => perform(open, moveLane(id, 'down'))}>
              Move down
            </Button>
          </div>
        </Section>
        <DeleteWithContents id={id} isLast={lanes.length <= 1} title={titleOf(lane, 'lane')} touchpoints={touchpoints} what="lane" />
      </div>
    </>
  );
}
