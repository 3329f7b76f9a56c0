import { CircleAlert, RotateCw } from 'lucide';
import type { RefObject } from 'react';
import type { JourneyMap } from '../../model';
import type { Library, MapRow, StorageError } from '../../storage';
import type { ThemeName } from '../../tokens';
import { Button, Icon } from '../../ui';
import type { Sorting } from './arrange';
import { EmptyLibrary } from './EmptyLibrary';
import styles from './LibraryBody.module.css';
import type { Section } from './LibraryView';
import { MapGrid } from './MapGrid';
import { TrashList } from './TrashList';
import { useKeepFocus } from './useKeepFocus';
import type { MapActions } from './useMapActions';
import { useNow } from './useNow';

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

/** The list of the page, or what stands in its place. */
export function LibraryBody(props: LibraryBodyProps) {
  const { section, library, error, actions, theme } = props;
  const now = useNow();
  if (error) return <Unreadable error={error} />;
  if (!library) return <p className={styles.note}>Reading your maps…</p>;
  if (section === 'trash') return <Trash {...props} now={now} rows={library.trash} />;
  if (library.maps.length === 0) {
    return <EmptyLibrary onCreate={props.onCreate} onImport={props.onImport} onNew={props.onNew} theme={theme} />;
  }
  return (
    <MapGrid
      actions={actions}
      heading={props.heading}
      hrefOf={props.hrefOf}
      now={now}
      onOpen={props.onOpen}
      onRename={props.onRename}
      rows={library.maps}
      search={props.search}
      sorting={props.sorting}
      theme={theme}
    />
  );
}

const trashedElement = (id: string): HTMLElement | null => document.querySelector(`[data-trashed-id="${id}"] button`);

function Trash({ rows, now, actions, heading }: LibraryBodyProps & { readonly rows: readonly MapRow[]; readonly now: number }) {
  const leave = useKeepFocus(
    rows.map(({ id }) => id),
    trashedElement,
    heading,
  );
  if (rows.length === 0) return <p className={styles.note}>The trash is empty. Maps you delete stay here until you delete them forever.</p>;
  const then =
    (act: (row: MapRow) => void) =>
    (row: MapRow): void => {
      leave(row.id);
      act(row);
    };
  return <TrashList now={now} onDelete={then(actions.deleteForever)} onRestore={then(actions.restore)} rows={rows} />;
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
