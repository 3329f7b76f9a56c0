import { PanelRightClose } from 'lucide';
import { useEffect } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { find, type Id } from '../../../model';
import { type Selection, useMap, useOpenMap, useSession } from '../../../state';
import { IconButton } from '../../../ui';
import { ConnectionPanel } from './ConnectionPanel';
import styles from './Inspector.module.css';
import { LanePanel } from './LanePanel';
import { ManyPanel } from './ManyPanel';
import { MapPanel } from './MapPanel';
import { StagePanel } from './StagePanel';
import { TouchpointPanel } from './TouchpointPanel';

/** What is selected, with every field it has. It fills its place; `session.inspectorOpen` says whether it is there at all. */
export function Inspector() {
  const { session } = useOpenMap();
  const isOpen = useSession((s) => s.inspectorOpen);
  useUnansweredFocus();
  if (!isOpen) return null;
  return (
    <aside aria-label="Inspector" className={styles.inspector}>
      <div className={styles.close}>
        <IconButton
          icon={PanelRightClose}
          label="Close inspector"
          onPress={() => session.setState({ inspectorOpen: false })}
          placement="left"
        />
      </div>
      <Panel />
    </aside>
  );
}

/** The panel for what is selected; the map itself when nothing is, or when it is no longer there. Keys end drafts on a change. */
function Panel() {
  const selection = useSession((s) => s.selection);
  if (selection.kind === 'touchpoints') return <TouchpointsPanel ids={selection.ids} />;
  return selection.kind === 'none' ? <MapPanel /> : <RecordPanel key={selection.id} selection={selection} />;
}

function TouchpointsPanel({ ids }: { readonly ids: readonly Id[] }) {
  const touchpoints = useMap(useShallow((map) => ids.map((id) => find(map, 'touchpoints', id)).filter((t) => t !== undefined)));
  const [first] = touchpoints;
  if (!first) return <MapPanel />;
  if (touchpoints.length === 1) return <TouchpointPanel key={first.id} touchpoint={first} />;
  return <ManyPanel key={ids.join()} touchpoints={touchpoints} />;
}

function RecordPanel({ selection }: { readonly selection: Extract<Selection, { readonly id: Id }> }) {
  const { kind, id } = selection;
  const connection = useMap((map) => (kind === 'connection' ? find(map, 'connections', id) : undefined));
  const stage = useMap((map) => (kind === 'stage' ? find(map, 'stages', id) : undefined));
  const lane = useMap((map) => (kind === 'lane' ? find(map, 'lanes', id) : undefined));
  if (connection) return <ConnectionPanel connection={connection} />;
  if (stage) return <StagePanel stage={stage} />;
  return lane ? <LanePanel lane={lane} /> : <MapPanel />;
}

/** A request for a place that is not here must not move the focus at some later time. */
function useUnansweredFocus(): void {
  const { session } = useOpenMap();
  const asked = useSession((s) => s.inspectorFocus);
  useEffect(() => {
    if (asked === null) return;
    const timer = window.setTimeout(() => session.setState({ inspectorFocus: null }), 500);
    return () => window.clearTimeout(timer);
  }, [asked, session]);
}
