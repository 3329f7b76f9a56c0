import { Copy, Download, EllipsisVertical, FolderOpen, Pencil, Trash2 } from 'lucide';
import { useId } from 'react';
import type { MapRow } from '../../storage';
import type { ThemeName } from '../../tokens';
import { IconButton, MenuButton } from '../../ui';
import { Thumbnail } from '../shared/Thumbnail';
import { mapThumbnail } from '../shared/thumbnails';
import styles from './MapCard.module.css';
import { editedWhen, nameOf, stateOf, touchpointsOf } from './mapWords';

const entries = [
  { id: 'open', label: 'Open', icon: FolderOpen },
  { id: 'rename', label: 'Rename', icon: Pencil },
  { id: 'duplicate', label: 'Duplicate', icon: Copy },
  { id: 'download', label: 'Download as JSON', icon: Download },
  { id: 'delete', label: 'Delete', icon: Trash2, isDangerous: true, startsGroup: true },
] as const;
export type CardAction = (typeof entries)[number]['id'];

export interface MapCardProps {
  readonly row: MapRow;
  readonly href: string;
  readonly now: number;
  readonly theme: ThemeName;
  readonly onAction: (action: CardAction) => void;
}

/** One map: a link that covers the card, and its menu. */
export function MapCard({ row, href, now, theme, onAction }: MapCardProps) {
  const about = useId();
  const name = nameOf(row);
  return (
    <li className={styles.card}>
      <div className={styles.picture}>
        <Thumbnail draw={(signal) => mapThumbnail(row, theme, signal)} version={`${row.id} ${row.head} ${theme}`} />
      </div>
      <div className={styles.words}>
        <h2 className={styles.title}>
          <a aria-describedby={about} className={styles.link} data-map-id={row.id} href={href} title={name}>
            {name}
          </a>
        </h2>
        <p className={styles.about} id={about}>
          <span>
            {stateOf(row)} · {touchpointsOf(row)}
          </span>{' '}
          <span>{editedWhen(row, now)}</span>
        </p>
      </div>
      <div className={styles.menu}>
        <MenuButton
          entries={entries}
          label={`Actions for ${name}`}
          onAction={(id) => onAction(id as CardAction)}
          placement="bottom end"
          trigger={<IconButton icon={EllipsisVertical} label={`Actions for ${name}`} placement="bottom" />}
        />
      </div>
    </li>
  );
}
