import type { NodeProps } from '@xyflow/react';
import { memo, useRef } from 'react';
import { selectTouchpoint, toggleSelected } from '../actions';
import { cardView, moodIcons } from '../drawing';
import { describeTouchpoint, matchesFilter, moodNames } from '../model';
import { selectedTouchpoints, useMap, useOpenMap, useSession } from '../state';
import styles from './Card.module.css';
import { CardTime } from './CardTime';
import { CardTitleEditor } from './CardTitleEditor';
import { clickedToConnect } from './connecting';
import { iconClass } from './iconSheet';
import type { CardNode } from './nodes';
import { PlusHandle } from './PlusHandle';

const moodClass: Record<number, string | undefined> = {
  [-2]: styles.worst,
  [-1]: styles.bad,
  0: styles.neutral,
  1: styles.good,
  2: styles.best,
};

/** A pointer that moves no further than this, in px, clicks. */
const CLICK = 4;

/** A touchpoint on the canvas. It subscribes to its own record, so that a change elsewhere does not touch it. */
export const Card = memo(function Card({ id }: NodeProps<CardNode>) {
  const open = useOpenMap();
  const label = useMap((map) => describeTouchpoint(map, id));
  const selected = useSession((session) => selectedTouchpoints(session).includes(id));
  const isFirst = useSession((session) => selectedTouchpoints(session)[0] === id);
  const alone = useSession((session) => selectedTouchpoints(session).length === 1);
  const editing = useSession((session) => session.editingId === id);
  const source = useSession((session) => session.connectingFrom === id);
  const filter = useSession((session) => session.filter);
  const view = useMap((map) => cardView(map, id, filter.personaId));
  const dim = useMap((map) => map.touchpoints[id] !== undefined && !matchesFilter(map, map.touchpoints[id], filter));
  const pressedAt = useRef({ x: 0, y: 0 });
  if (!view) return null;

  const press = (event: React.PointerEvent): void => {
    if (event.button !== 0 || editing) return;
    pressedAt.current = { x: event.clientX, y: event.clientY };
    if (clickedToConnect(open, id)) return;
    if (event.shiftKey || event.ctrlKey || event.metaKey) toggleSelected(open, id);
    else if (!selected) selectTouchpoint(open, id);
  };
  /** Pressing one of several keeps them all, for a drag; a click that was none goes back to the one. */
  const click = ({ clientX, clientY, shiftKey, ctrlKey, metaKey }: React.MouseEvent): void => {
    const moved = Math.hypot(clientX - pressedAt.current.x, clientY - pressedAt.current.y) > CLICK;
    if (selected && !alone && !moved && !shiftKey && !ctrlKey && !metaKey) selectTouchpoint(open, id);
  };
  const classes = [styles.card, selected && styles.selected, view.assumed && styles.assumed, dim && styles.dim, source && styles.source];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a native button may not hold the title's text area
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys of the canvas select
    <div
      aria-label={label}
      aria-pressed={selected}
      aria-roledescription="touchpoint"
      className={classes.filter(Boolean).join(' ')}
      data-touchpoint-id={id}
      onClick={click}
      onDoubleClick={() => open.session.setState({ editingId: id, selection: { kind: 'touchpoints', ids: [id] } })}
      onPointerDown={press}
      role="button"
      tabIndex={isFirst ? 0 : -1}
    >
      {editing ? <CardTitleEditor id={id} /> : <div className={styles.title}>{view.titleLines.join('\n') || ' '}</div>}
      <div className={styles.foot}>
        {view.channelIcons.map((name, index) => (
          <i
            className={`${styles.icon} ${iconClass(name)}`}
            key={`${name}${view.channelColours[index]}`}
            style={{ color: `var(--channel-${view.channelColours[index]})` }}
          />
        ))}
        {view.channelLabel && <span className={styles.channel}>{view.channelLabel}</span>}
        {view.more > 0 && <span className={styles.more}>+{view.more}</span>}
        <span className={styles.right}>
          {view.gains > 0 && <Badge className={styles.gain} count={view.gains} icon="ThumbsUp" />}
          {view.pains > 0 && <Badge className={styles.pain} count={view.pains} icon="TriangleAlert" />}
          {view.mood !== null && (
            <i className={`${styles.face} ${moodClass[view.mood]} ${iconClass(moodIcons[view.mood])}`} title={moodNames[view.mood]} />
          )}
        </span>
      </div>
      {view.time !== '' && <CardTime text={view.time} />}
      {view.star && (
        <span className={styles.star}>
          <i className={`${styles.starIcon} ${iconClass('Star')}`} />
        </span>
      )}
      {selected && alone && !editing && <PlusHandle id={id} />}
    </div>
  );
});

function Badge({ className, icon, count }: { readonly className: string | undefined; readonly icon: string; readonly count: number }) {
  return (
    <span className={className}>
      <i className={`${styles.badgeIcon} ${iconClass(icon)}`} />
      {count}
    </span>
  );
}
