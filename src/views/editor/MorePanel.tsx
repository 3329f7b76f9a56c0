import { Ellipsis } from 'lucide';
import { mapInfo, mapStates } from '../../model';
import { useMap, useOpenMap } from '../../state';
import { IconButton, PopoverButton, SegmentedControl } from '../../ui';
import { ThemeChoice } from '../shared/ThemeChoice';
import styles from './MorePanel.module.css';
import { changeState, stateWords } from './StateChip';

const segments = mapStates.map((id) => ({ id, label: stateWords[id] }));

/** What is needed seldom, and what a narrow top bar has no room for. */
export function MorePanel() {
  const open = useOpenMap();
  const { state } = useMap(mapInfo);
  return (
    <PopoverButton label="More" placement="bottom end" trigger={<IconButton icon={Ellipsis} label="More" placement="bottom" />}>
      <div className={styles.panel}>
        <SegmentedControl label="What the map shows" onChange={(id) => changeState(open, id)} segments={segments} value={state} />
        <ThemeChoice />
      </div>
    </PopoverButton>
  );
}
