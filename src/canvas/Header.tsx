import { type CSSProperties, type ReactNode, useState } from 'react';
import { select } from '../actions';
import { useOpenMap, useSession } from '../state';
import styles from './Headers.module.css';
import { HeaderTitleEditor } from './HeaderTitleEditor';
import { useHeaderDrag } from './headerDrag';

interface HeaderProps {
  readonly kind: 'stage' | 'lane';
  readonly id: string;
  readonly title: string;
  readonly label: string;
  readonly className: string;
  readonly style?: CSSProperties;
  readonly children?: ReactNode;
  readonly [data: `data-${string}`]: string | number;
}

/** A stage or lane header: click selects, double click or F2 renames in place, a drag reorders. */
export function Header({ kind, id, title, label, className, style, children, ...data }: HeaderProps) {
  const open = useOpenMap();
  const selected = useSession(({ selection }) => selection.kind === kind && selection.id === id);
  const editing = useSession((session) => session.editingId === id);
  const [dragging, setDragging] = useState(false);
  const drag = useHeaderDrag(kind, id, setDragging);
  const classes = [className, selected && styles.selected, dragging && styles.dragging].filter(Boolean).join(' ');
  return (
    // biome-ignore lint/a11y/useSemanticElements: a native button may not hold the title's field
    <div
      {...data}
      aria-label={label}
      aria-pressed={selected}
      aria-roledescription={kind}
      className={classes}
      onDoubleClick={() => open.session.setState({ editingId: id, selection: { kind, id } })}
      {...(editing ? {} : drag)}
      onPointerDown={(event) => {
        if (event.button !== 0 || editing) return;
        select(open, { kind, id });
        drag.onPointerDown(event);
      }}
      role="button"
      style={style}
      tabIndex={selected ? 0 : -1}
      title={title}
    >
      {editing ? <HeaderTitleEditor id={id} kind={kind} /> : <b>{title || `Untitled ${kind}`}</b>}
      {children}
    </div>
  );
}
