import { Check, ChevronDown } from 'lucide';
import { type MapInfo, mapInfo, mapStates, setFields } from '../../model';
import { type OpenMap, perform, useMap, useOpenMap } from '../../state';
import { Button, Icon, MenuButton } from '../../ui';
import styles from './StateChip.module.css';

export const stateWords: Record<MapInfo['state'], string> = { current: 'Current state', future: 'Future state' };

export function changeState(open: OpenMap, state: MapInfo['state']): void {
  const { id } = mapInfo(open.store.getState().map);
  perform(open, setFields('map', id, { state }, 'Change state'), `${stateWords[state]}.`);
}

/** Whether the map shows the journey as it is or as it should be. */
export function StateChip() {
  const open = useOpenMap();
  const { state } = useMap(mapInfo);
  return (
    <span className={styles.place}>
      <MenuButton
        entries={mapStates.map((id) => ({ id, label: stateWords[id], icon: id === state ? Check : undefined }))}
        label="What the map shows"
        onAction={(id) => changeState(open, id as MapInfo['state'])}
        trigger={
          <Button className={styles.chip} size="small">
            {stateWords[state]}
            <Icon icon={ChevronDown} size={12} />
          </Button>
        }
      />
    </span>
  );
}
