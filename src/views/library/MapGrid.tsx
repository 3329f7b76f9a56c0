import type { MapRow } from '../../storage';
import type { ThemeName } from '../../tokens';
import { type CardAction, MapCard } from './MapCard';
import styles from './MapGrid.module.css';

export interface MapGridProps {
  /** Found and in order. */
  readonly rows: readonly MapRow[];
  /** What was searched for; empty when nothing was. */
  readonly search: string;
  readonly theme: ThemeName;
  readonly now: number;
  readonly hrefOf: (id: string) => string;
  readonly onAction: (action: CardAction, row: MapRow) => void;
}

export function MapGrid({ rows, search, theme, now, hrefOf, onAction }: MapGridProps) {
  return (
    <>
      <p className={search ? styles.found : 'visually-hidden'} role="status">
        {search && found(rows.length, search)}
      </p>
      <ul aria-label="Maps" className={styles.grid}>
        {rows.map((row) => (
          <MapCard href={hrefOf(row.id)} key={row.id} now={now} onAction={(action) => onAction(action, row)} row={row} theme={theme} />
        ))}
      </ul>
    </>
  );
}

function found(count: number, search: string): string {
  if (count === 0) return `No map has “${search}” in its name.`;
  return count === 1 ? '1 map found' : `${count} maps found`;
}
