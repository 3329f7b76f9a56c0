import { useStoreApi } from '@xyflow/react';
import { Plus } from 'lucide';
import { memo, useLayoutEffect, useRef } from 'react';
import { addAndType, laneToAdd } from '../actions';
import { CURVE, HEADER, iconNode, type LaneBox, type LaneCurve, type StageBox, zoneIcons } from '../drawing';
import { addStage, titleOf, zoneNames } from '../model';
import { useMap, useOpenMap } from '../state';
import { Icon } from '../ui';
import { useDrawing } from './drawing';
import { Header } from './Header';
import styles from './Headers.module.css';
import { MarkerShape } from './MarkerShape';
import { headerPlacer } from './placeHeaders';

const LANE_WIDTH = HEADER.laneWidth;
/** Curves named beside the band; as in pictures. */
const MOST_NAMES = 4;

/** Stage headers above and lane headers at the left: they stay in view and keep their size while the map moves and zooms. */
export const Headers = memo(function Headers() {
  const layout = useDrawing((drawing) => drawing.layout);
  const curves = useDrawing((drawing) => drawing.curves);
  const root = useRef<HTMLDivElement>(null);
  const store = useStoreApi();
  // After every rendering of it: there may be other headers than before.
  useLayoutEffect(() => {
    const place = headerPlacer(root.current!, layout.headerHeight);
    const follow = (): void => place(store.getState());
    follow();
    return store.subscribe(follow);
  });
  const open = useOpenMap();
  return (
    <div className={styles.headers} ref={root}>
      <div className={styles.stages} style={{ left: LANE_WIDTH, height: layout.headerHeight }}>
        <div className={styles.track} data-header-track="stages">
          {layout.stages.map((stage) => (
            <StageHeader key={stage.id} stage={stage} />
          ))}
          <button
            aria-label="New stage at the end"
            className={styles.more}
            data-header-x={layout.width}
            onClick={() => addAndType(open, addStage(), 'stage')}
            tabIndex={-1}
            title="New stage at the end"
            type="button"
          >
            <Icon icon={Plus} size={16} />
          </button>
        </div>
      </div>
      <div className={styles.lanes} style={{ top: layout.headerHeight, width: LANE_WIDTH }}>
        <div className={styles.track} data-header-track="lanes">
          {layout.lanes.map((lane) => (
            <LaneHeader key={lane.id} lane={lane} />
          ))}
          <div
            className={styles.experience}
            data-header-height={CURVE.height}
            data-header-rows={Math.min(curves.length, MOST_NAMES + 1)}
            data-header-y={layout.height + CURVE.gap}
          >
            <b>Experience</b>
            {curves.length === 0 && <span className={styles.hint}>Moods draw a curve here</span>}
            {curves.slice(0, MOST_NAMES).map((curve) => (
              <CurveName curve={curve} key={curve.lane.id} />
            ))}
            {curves.length > MOST_NAMES && <span className={styles.hint}>and {curves.length - MOST_NAMES} more</span>}
          </div>
          <button
            aria-label="New lane at the bottom"
            className={styles.moreLane}
            data-header-y={layout.height + CURVE.gap + CURVE.height + 8}
            onClick={() => addAndType(open, laneToAdd(open), 'lane')}
            tabIndex={-1}
            title="New lane at the bottom"
            type="button"
          >
            <Icon icon={Plus} size={16} />
          </button>
        </div>
      </div>
      <div className={styles.corner} style={{ width: LANE_WIDTH, height: layout.headerHeight }} />
    </div>
  );
});

function StageHeader({ stage }: { readonly stage: StageBox }) {
  const record = useMap((map) => map.stages[stage.id]);
  const place = useDrawing(({ layout }) => `${layout.stages.indexOf(stage) + 1} of ${layout.stages.length}`);
  if (!record) return null;
  return (
    <Header
      className={styles.stage ?? ''}
      data-header-width={stage.width}
      data-header-x={stage.x}
      data-stage-id={stage.id}
      id={stage.id}
      kind="stage"
      label={`${titleOf(record, 'stage')}, stage, ${place}`}
      title={record.title}
    />
  );
}

function LaneHeader({ lane }: { readonly lane: LaneBox }) {
  const record = useMap((map) => map.lanes[lane.id]);
  if (!record) return null;
  return (
    <Header
      className={styles.lane ?? ''}
      data-header-height={lane.height - 14}
      data-header-y={lane.y + 7}
      data-lane-id={lane.id}
      id={lane.id}
      kind="lane"
      label={`${titleOf(record, 'lane')}, lane, ${zoneNames[lane.zone].toLowerCase()} zone`}
      style={{ borderInlineStartColor: `var(--zone-${lane.zone})` }}
      title={record.title}
    >
      <span className={styles.zone}>
        <Icon icon={iconNode(zoneIcons[lane.zone])} size={13} />
        {zoneNames[lane.zone]}
      </span>
    </Header>
  );
}

function CurveName({ curve }: { readonly curve: LaneCurve }) {
  return (
    <span className={styles.zone} style={{ color: `var(--zone-${curve.lane.zone})` }}>
      <span className={styles.marker}>
        {curve.marker === 'face' ? <Icon icon={iconNode('Smile')} size={15} /> : <MarkerShape marker={curve.marker} />}
      </span>
      <span className={styles.name}>{titleOf(curve.lane, 'lane')}</span>
    </span>
  );
}
