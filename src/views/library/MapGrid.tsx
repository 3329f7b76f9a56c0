import type { RefObject } from 'react';
import type { MapRow } from '../../storage';
import type { ThemeName } from '../../tokens';
import { arrange, type Sorting } from './arrange';
import { type CardAction, MapCard } from './MapCard';
import styles from './MapGrid.module.css';
import { useKeepFocus } from './useKeepFocus';
import type { MapActions } from './useMapActions';

export interface MapGridProps {
  readonly rows: readonly MapRow[];
  readonly search: string;
  readonly sorting: Sorting;
  readonly theme: ThemeName;
  readonly now: number;
  readonly actions: MapActions;
  readonly heading: RefObject<HTMLElement | null>;
  readonly hrefOf: (id: string) => string;
  readonly onOpen: (id: string) => void;
  readonly onRename: (row: MapRow) => void;
}

const linkOf = (id: string): HTMLElement | null => document.querySelector(`a[data-map-id="${id}"]`);

export function MapGrid({ rows, search, sorting, theme, now, actions, heading, hrefOf, onOpen, onRename }: MapGridProps) {
  const shown = arrange(rows, search, sorting);
  const leave = useKeepFocus(
    shown.map(({ id }) => id),
    linkOf,
    heading,
  );
  const act = (action: CardAction, row: MapRow): void => {
    if (action === 'open') onOpen(row.id);
    else if (action === 'rename') onRename(row);
    else if (action === 'duplicate') actions.duplicate(row);
    else if (action === 'download') actions.download(row);
    else {
      leave(row.id);
      actions.trash(row);
    }
  };
  return (
    <>
      <p className={search.trim() ? styles.found : 'visually-hidden'} role="status">
        {search.trim() ? found(shown.length, search.trim()) : ''}
      </p>
      <ul aria-label="Maps" className={styles.grid}>
        {shown.map((row) => (
          <MapCard href={hrefOf(row.id)} key={row.id} now={now} onAction={(action) => act(action, row)} row={row} theme={theme} />
        ))}
      </ul>
    </>
  );
}

function found(count: number, search: string): string {
  if (count === 0) return `No map has “${search}” in its name.`;
  return count === 1 ? '1 map found' : `${count} maps found`;
}
