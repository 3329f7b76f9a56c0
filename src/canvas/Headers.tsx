import { useStoreApi } from '@xyflow/react';
import { Plus } from 'lucide';
import { useLayoutEffect, useRef } from 'react';
import { addAndType } from '../actions';
import { CURVE, HEADER, iconNode, type LaneBox, type LaneCurve, type StageBox, zoneIcons } from '../drawing';
import { addLane, addStage, titleOf, zoneNames } from '../model';
import { useMap, useOpenMap } from '../state';
import { Icon } from '../ui';
import { useDrawing } from './drawing';
import { Header } from './Header';
import styles from './Headers.module.css';

const LANE_WIDTH = HEADER.laneWidth;

/** Stage headers above and lane headers at the left: they stay in view and keep their size while the map moves and zooms. */
export function Headers() {
  const layout = useDrawing((drawing) => drawing.layout);
  const curves = useDrawing((drawing) => drawing.curves);
  const root = useRef<HTMLDivElement>(null);
  const store = useStoreApi();
  useLayoutEffect(() => {
    const place = (): void => {
      if (root.current) placeHeaders(root.current, store.getState());
    };
    place();
    return store.subscribe(place);
  });
  const open = useOpenMap();
  return (
    <div className={styles.headers} ref={root}>
      <div className={styles.stages} style={{ left: LANE_WIDTH, height: layout.headerHeight }}>
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
      <div className={styles.lanes} style={{ top: layout.headerHeight, width: LANE_WIDTH }}>
        {layout.lanes.map((lane) => (
          <LaneHeader key={lane.id} lane={lane} />
        ))}
        <div className={styles.experience} data-header-height={CURVE.height} data-header-y={layout.height + CURVE.gap}>
          <b>Experience</b>
          {curves.length === 0 && <span className={styles.hint}>Moods draw a curve here</span>}
          {curves.map((curve) => (
            <CurveName curve={curve} key={curve.lane.id} />
          ))}
        </div>
        <button
          aria-label="New lane at the bottom"
          className={styles.moreLane}
          data-header-y={layout.height + CURVE.gap + CURVE.height + 8}
          onClick={() => addAndType(open, addLane({}, layout.lanes.at(-1)?.id ?? null), 'lane')}
          tabIndex={-1}
          title="New lane at the bottom"
          type="button"
        >
          <Icon icon={Plus} size={16} />
        </button>
      </div>
      <div className={styles.corner} style={{ width: LANE_WIDTH, height: layout.headerHeight }} />
    </div>
  );
}

type Frame = { readonly transform: readonly [number, number, number]; readonly width: number };

/** Moves the headers with the map without React: once per frame, a few dozen elements. */
function placeHeaders(root: HTMLElement, { transform: [tx, ty, zoom], width }: Frame): void {
  for (const element of root.querySelectorAll<HTMLElement>('[data-header-x]')) {
    const left = Number(element.dataset.headerX) * zoom + tx - LANE_WIDTH;
    const size = Number(element.dataset.headerWidth ?? 0) * zoom;
    element.style.transform = `translateX(${left}px)`;
    if (size > 0) {
      element.style.width = `${size - 4}px`;
      // The title stays in the middle of the part that is on screen.
      const shownLeft = Math.max(0, -left);
      const shownRight = Math.min(size, width - LANE_WIDTH - left);
      element.style.paddingLeft = `${Math.min(shownLeft, size) + 8}px`;
      element.style.paddingRight = `${Math.max(0, size - Math.max(shownRight, 0)) + 8}px`;
      const shown = shownRight - shownLeft;
      setSize(element, shown < 34 ? 'none' : shown < 110 ? 'line' : 'full');
    }
  }
  for (const element of root.querySelectorAll<HTMLElement>('[data-header-y]')) {
    element.style.transform = `translateY(${Number(element.dataset.headerY) * zoom + ty - Number(element.parentElement?.offsetTop ?? 0)}px)`;
    if (!element.dataset.headerHeight) continue;
    const height = Number(element.dataset.headerHeight) * zoom;
    element.style.height = `${height}px`;
    setSize(element, height < 18 ? 'none' : height < 62 ? 'line' : 'full');
  }
}

/** How much of its words a header has room for; written only when it changes, for it restyles the header. */
function setSize(element: HTMLElement, size: 'none' | 'line' | 'full'): void {
  if (element.dataset.size !== size) element.dataset.size = size;
}

function StageHeader({ stage }: { readonly stage: StageBox }) {
  const record = useMap((map) => map.stages[stage.id]);
  const count = useMap((map) => Object.keys(map.stages).length);
  if (!record) return null;
  return (
    <Header
      className={styles.stage ?? ''}
      data-header-width={stage.width}
      data-header-x={stage.x}
      data-stage-id={stage.id}
      id={stage.id}
      kind="stage"
      label={`${titleOf(record, 'stage')}, stage, one of ${count}`}
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
      label={`${titleOf(record, 'lane')}, lane, ${zoneNames[lane.zone]}`}
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
      <Icon icon={iconNode(zoneIcons[curve.lane.zone])} size={13} />
      <span className={styles.name}>{titleOf(curve.lane, 'lane')}</span>
    </span>
  );
}
