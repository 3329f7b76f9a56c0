import { useEffect, useState } from 'react';
import { evidenceOf, find, lanesInOrder, readingRank, stagesInOrder, type Touchpoint, titleOf, touchpointsInOrder } from '../../../model';
import { useMap, useSession } from '../../../state';
import { Tabs } from '../../../ui';
import { EvidenceTab } from './EvidenceTab';
import { detailPlaces } from './focus';
import { PanelHeader } from './PanelHeader';
import { RecordText } from './RecordText';
import { TouchpointDetails } from './TouchpointDetails';
import styles from './TouchpointPanel.module.css';

/** Kept while the tab lives, so that going through evidence from card to card stays there. */
let lastTab = 'details';

export function TouchpointPanel({ touchpoint }: { readonly touchpoint: Touchpoint }) {
  const { id } = touchpoint;
  const overline = useMap((map) => {
    const place = `Touchpoint ${readingRank(map, id) + 1} of ${touchpointsInOrder(map).length}`;
    const lane = lanesInOrder(map).find((other) => other.id === touchpoint.laneId);
    const stage = stagesInOrder(map).find((other) => other.id === touchpoint.stageId);
    return `${place} · ${titleOf(lane, 'lane')} · ${titleOf(stage, 'stage')}`;
  });
  const evidence = useMap((map) => (find(map, 'touchpoints', id) ? evidenceOf(map, id).length : 0));
  const [tab, setTab] = useState(lastTab);
  const asked = useSession((s) => s.inspectorFocus);
  const select = (next: string): void => {
    lastTab = next;
    setTab(next);
  };
  useEffect(() => {
    if (asked === 'evidence') setTab('evidence');
    else if (detailPlaces.some((place) => place === asked)) setTab('details');
  }, [asked]);
  return (
    <>
      <PanelHeader overline={overline}>
        <RecordText
          action="Rename touchpoint"
          field="title"
          hideLabel
          label="Title"
          look="title"
          place="title"
          placeholder="Untitled touchpoint"
          record={touchpoint}
          table="touchpoints"
        />
      </PanelHeader>
      <Tabs
        className={styles.tabs}
        label="About this touchpoint"
        onSelect={select}
        selected={tab}
        tabs={[
          {
            id: 'details',
            label: 'Details',
            content: <TouchpointDetails onShowEvidence={() => select('evidence')} touchpoint={touchpoint} />,
          },
          { id: 'evidence', label: evidence > 0 ? `Evidence ${evidence}` : 'Evidence', content: <EvidenceTab touchpointId={id} /> },
        ]}
      />
    </>
  );
}
