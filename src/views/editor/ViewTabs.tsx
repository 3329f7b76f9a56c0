import { useRef } from 'react';
import { Icon } from '../../ui';
import type { EditorView } from './types';
import styles from './ViewTabs.module.css';

export interface ViewTabsProps {
  readonly views: readonly EditorView[];
  readonly selected: string;
  readonly onSelect: (id: string) => void;
}

export const tabId = (view: string): string => `view-tab-${view}`;
export const panelId = (view: string): string => `view-panel-${view}`;

/** Tabs in the top bar whose panel is the rest of the screen; arrows, Home and End move between them. */
export function ViewTabs({ views, selected, onSelect }: ViewTabsProps) {
  const list = useRef<HTMLDivElement>(null);
  const move = (key: string): number | null => {
    const at = views.findIndex(({ id }) => id === selected);
    if (key === 'ArrowRight') return (at + 1) % views.length;
    if (key === 'ArrowLeft') return (at - 1 + views.length) % views.length;
    if (key === 'Home') return 0;
    return key === 'End' ? views.length - 1 : null;
  };
  return (
    <div
      aria-label="Views"
      className={styles.tabs}
      onKeyDown={(event) => {
        const next = move(event.key);
        if (next === null) return;
        event.preventDefault();
        onSelect(views[next]!.id);
        (list.current?.children[next] as HTMLElement | undefined)?.focus();
      }}
      ref={list}
      role="tablist"
    >
      {views.map(({ id, label, icon }) => (
        <button
          aria-controls={panelId(id)}
          aria-selected={id === selected}
          className={styles.tab}
          id={tabId(id)}
          key={id}
          onClick={() => onSelect(id)}
          role="tab"
          tabIndex={id === selected ? 0 : -1}
          type="button"
        >
          <Icon icon={icon} />
          {label}
        </button>
      ))}
    </div>
  );
}
