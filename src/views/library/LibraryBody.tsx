import { CircleAlert, RotateCw } from 'lucide';
import type { RefObject } from 'react';
import type { JourneyMap } from '../../model';
import type { Library, MapRow, StorageError } from '../../storage';
import type { ThemeName } from '../../tokens';
import { Button, Icon } from '../../ui';
import { arrange, type Sorting } from './arrange';
import { EmptyLibrary } from './EmptyLibrary';
import styles from './LibraryBody.module.css';
import type { Section } from './LibraryView';
import type { CardAction } from './MapCard';
import { MapGrid } from './MapGrid';
import { TrashList } from './TrashList';
import { useKeepFocus } from './useKeepFocus';
import type { MapActions } from './useMapActions';
import { useNow } from './useNow';

const none: readonly MapRow[] = [];

export interface LibraryBodyProps {
  readonly section: Section;
  readonly library: Library | null;
  readonly error: StorageError | null;
  readonly search: string;
  readonly sorting: Sorting;
  readonly theme: ThemeName;
  readonly actions: MapActions;
  readonly heading: RefObject<HTMLElement | null>;
  readonly hrefOf: (id: string) => string;
  readonly onOpen: (id: string) => void;
  readonly onRename: (row: MapRow) => void;
  readonly onNew: () => void;
  readonly onImport: () => void;
  readonly onCreate: (map: JourneyMap) => void;
}

const elements = { maps: (id: string) => `a[data-map-id="${id}"]`, trash: (id: string) => `[data-trashed-id="${id}"] button` };

/** The list of the page, or what stands in its place. */
export function LibraryBody(props: LibraryBodyProps) {
  const { section, library, error, search, sorting, theme, actions, heading, hrefOf, onOpen, onRename } = props;
  const now = useNow();
  const rows = !library ? none : section === 'trash' ? library.trash : arrange(library.maps, search, sorting);
  // Here, above the lists, as the last row takes its list with it.
  const leave = useKeepFocus(rows, (id) => document.querySelector<HTMLElement>(elements[section](id)), actions.following, heading);
  const leaving =
    (act: (row: MapRow) => void) =>
    (row: MapRow): void => {
      leave(row.id);
      act(row);
    };

  if (error) return <Unreadable error={error} />;
  if (!library) return <p className={styles.note}>Reading your maps…</p>;
  if (section === 'trash') {
    if (rows.length === 0)
      return <p className={styles.note}>The trash is empty. Maps you delete stay here until you delete them forever.</p>;
    return <TrashList now={now} onDelete={leaving(actions.deleteForever)} onRestore={leaving(actions.restore)} rows={rows} />;
  }
  if (library.maps.length === 0) {
    return <EmptyLibrary onCreate={props.onCreate} onImport={props.onImport} onNew={props.onNew} theme={theme} />;
  }
  const act = (action: CardAction, row: MapRow): void => {
    if (action === 'open') onOpen(row.id);
    else if (action === 'rename') onRename(row);
    else if (action === 'duplicate') actions.duplicate(row);
    else if (action === 'download') actions.download(row);
    else leaving(actions.trash)(row);
  };
  return <MapGrid hrefOf={hrefOf} now={now} onAction={act} rows={rows} search={search.trim()} theme={theme} />;
}

const reloadHelps = ['outdated', 'newer', 'lost'];

function Unreadable({ error }: { readonly error: StorageError }) {
  return (
    <div className={styles.problem} role="alert">
      <Icon className={styles.bad} icon={CircleAlert} size={22} />
      <div className={styles.words}>
        <h2>Your maps cannot be shown</h2>
        <p>{error.problem === 'failed' ? 'The browser could not read its storage. Reload the page to try again.' : error.message}</p>
        {(error.problem === 'failed' || reloadHelps.includes(error.problem)) && (
          <Button icon={RotateCw} onPress={() => window.location.reload()}>
            Reload
          </Button>
        )}
      </div>
    </div>
  );
}
