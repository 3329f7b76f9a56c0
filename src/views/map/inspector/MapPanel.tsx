import { mapInfo, mapStates, setFields } from '../../../model';
import { perform, useMap, useOpenMap } from '../../../state';
import { SegmentedControl } from '../../../ui';
import { ChannelList } from './ChannelList';
import { PanelHeader } from './PanelHeader';
import { PersonaList } from './PersonaList';
import styles from './panels.module.css';
import { RecordText } from './RecordText';
import { SourceList } from './SourceList';
import { plural, stateNames } from './words';

/** Nothing is selected: the map itself. */
export function MapPanel() {
  const open = useOpenMap();
  const info = useMap(mapInfo);
  const counts = useMap((map) =>
    [
      plural(Object.keys(map.stages).length, 'stage'),
      plural(Object.keys(map.lanes).length, 'lane'),
      plural(Object.keys(map.touchpoints).length, 'touchpoint'),
      plural(Object.keys(map.connections).length, 'connection'),
      plural(Object.keys(map.painPoints).length, 'pain point'),
      `${plural(Object.keys(map.evidence).length, 'piece')} of evidence`,
    ].join(' · '),
  );
  return (
    <>
      <PanelHeader overline="Map">
        <RecordText
          action="Rename map"
          field="title"
          hideLabel
          label="Title"
          look="title"
          place="title"
          placeholder="Untitled map"
          record={info}
          table="map"
        />
      </PanelHeader>
      <div className={styles.panel}>
        <p className={styles.hint}>{counts}</p>
        <SegmentedControl
          label="Shows the journey as"
          onChange={(state) => perform(open, setFields('map', info.id, { state }, 'Change state'))}
          segments={mapStates.map((state) => ({ id: state, label: stateNames[state] }))}
          value={info.state}
        />
        <RecordText
          action="Change description"
          field="description"
          hideLabel
          label="Description"
          look="text"
          placeholder="Add a description"
          place="description"
          record={info}
          table="map"
        />
        <PersonaList />
        <SourceList />
        <ChannelList />
      </div>
    </>
  );
}
