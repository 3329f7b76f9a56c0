import { memo } from 'react';
import { select } from '../actions';
import { type EdgeShape, LABEL_HEIGHT, looseLine, type MapLayout } from '../drawing';
import { describeConnection, type Id, isFiltering, matchesFilter } from '../model';
import { useMap, useOpenMap, useSession } from '../state';
import styles from './Board.module.css';
import type { LivePositions } from './dragging';
import { useDrawing } from './drawing';
import { type MapWindow, touches } from './window';

/** The connections in the window, in one <svg>: a paint chunk each would cost more than drawing them. */
export const Edges = memo(function Edges({ view, live }: { readonly view: MapWindow; readonly live: LivePositions }) {
  const cards = useDrawing((drawing) => drawing.layout.cards);
  const edges = useDrawing((drawing) => drawing.edges);
  const chosen = useSession((session) => (session.selection.kind === 'connection' ? session.selection.id : null));
  const visible = [...edges.values()].filter((edge) => edge.id === chosen || touches(view, edge.left, edge.top, edge.right, edge.bottom));
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: each connection in it has a label of its own
    <svg className={styles.edges} height="1" width="1">
      {visible.map((edge) => (
        <Edge edge={live.size > 0 ? follow(edge, cards, live) : edge} key={edge.id} selected={edge.id === chosen} />
      ))}
    </svg>
  );
});

/** The connection of a card that is being dragged, loose between the two; others stay the same object. */
function follow(edge: EdgeShape, cards: MapLayout['cards'], live: LivePositions): EdgeShape {
  const { fromId, toId } = edge.connection;
  const [from, to] = [cards.get(fromId), cards.get(toId)];
  if (!from || !to || (!live.has(fromId) && !live.has(toId))) return edge;
  return { ...edge, ...looseLine({ ...from, ...live.get(fromId) }, { ...to, ...live.get(toId) }), text: '' };
}

const Edge = memo(function Edge({ edge, selected }: { readonly edge: EdgeShape; readonly selected: boolean }) {
  const open = useOpenMap();
  const label = useMap((map) => describeConnection(map, edge.connection));
  const filter = useSession((session) => session.filter);
  const dim = useMap((map) => isFiltering(filter) && !bothMatch(map, edge, filter));
  const { connection, d, head, text, labelX: x, labelY: y, labelWidth: width } = edge;
  const classes = [styles.edge, selected && styles.selected, dim && styles.dim].filter(Boolean).join(' ');
  return (
    // biome-ignore lint/a11y/useSemanticElements: there is no native button inside an <svg>
    <g
      aria-label={label}
      aria-pressed={selected}
      aria-roledescription="connection"
      className={classes}
      data-connection-id={edge.id}
      onPointerDown={(event) => {
        if (event.button === 0) select(open, { kind: 'connection', id: edge.id });
      }}
      role="button"
      tabIndex={selected ? 0 : -1}
    >
      <path className={styles.hit} d={d} />
      <path className={`${styles.line} ${styles[connection.kind] ?? ''}`} d={d} />
      <path className={styles.head} d={head} />
      {text !== '' && (
        <>
          <rect
            className={styles.pill}
            height={LABEL_HEIGHT}
            rx={LABEL_HEIGHT / 2}
            width={width}
            x={x - width / 2}
            y={y - LABEL_HEIGHT / 2}
          />
          <text className={styles.text} x={x} y={y + 4}>
            {text}
          </text>
        </>
      )}
    </g>
  );
});

function bothMatch(map: Parameters<typeof matchesFilter>[0], edge: EdgeShape, filter: Parameters<typeof matchesFilter>[2]): boolean {
  const ends: (Id | undefined)[] = [edge.connection.fromId, edge.connection.toId];
  return ends.every((id) => id !== undefined && map.touchpoints[id] !== undefined && matchesFilter(map, map.touchpoints[id], filter));
}
