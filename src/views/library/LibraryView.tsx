import { useEffect, useRef, useState } from 'react';
import type { JourneyMap } from '../../model';
import { useThemeName } from '../../state/theme';
import type { MapRow } from '../../storage';
import { NoticeRegion } from '../../ui';
import type { Sorting } from './arrange';
import { ImportReport } from './ImportReport';
import { LibraryBody } from './LibraryBody';
import { LibraryHeader } from './LibraryHeader';
import { LibraryTools } from './LibraryTools';
import styles from './LibraryView.module.css';
import { NewMapDialog } from './NewMapDialog';
import { RenameDialog } from './RenameDialog';
import { useImport } from './useImport';
import { useLibrary } from './useLibrary';
import { useMapActions } from './useMapActions';
import { useNotices } from './useNotices';

export type Section = 'maps' | 'trash';

export interface LibraryViewProps {
  readonly section: Section;
  readonly onSection: (section: Section) => void;
  readonly onOpen: (id: string) => void;
  /** The address of a map, so that its card is a real link. */
  readonly hrefOf: (id: string) => string;
}

/** Every map on this device. */
export function LibraryView({ section, onSection, onOpen, hrefOf }: LibraryViewProps) {
  const { library, error } = useLibrary();
  const notices = useNotices();
  const actions = useMapActions(notices);
  const files = useImport(notices.show, onOpen);
  const theme = useThemeName();
  const [search, setSearch] = useState('');
  const [sorting, setSorting] = useState<Sorting>('edited');
  const [isNaming, setNaming] = useState(false);
  const [renaming, setRenaming] = useState<MapRow | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    document.title = section === 'trash' ? 'Trash – Throughline' : 'Throughline';
  }, [section]);

  const create = async (map: JourneyMap): Promise<void> => {
    const id = await actions.create(map);
    if (id === null) return;
    setNaming(false);
    onOpen(id);
  };

  return (
    <div className={styles.page} {...files.dropProps}>
      <LibraryHeader isImporting={files.isImporting} onImport={() => input.current?.click()} onNew={() => setNaming(true)} />
      <main className={styles.main}>
        <LibraryTools
          count={library?.maps.length ?? 0}
          headingRef={heading}
          onSearch={setSearch}
          onSection={onSection}
          onSorting={setSorting}
          search={search}
          section={section}
          sorting={sorting}
          trashCount={library?.trash.length ?? 0}
        />
        <LibraryBody
          actions={actions}
          error={error}
          heading={heading}
          hrefOf={hrefOf}
          library={library}
          onCreate={(map) => void create(map)}
          onImport={() => input.current?.click()}
          onNew={() => setNaming(true)}
          onOpen={onOpen}
          onRename={setRenaming}
          search={search}
          section={section}
          sorting={sorting}
          theme={theme}
        />
      </main>
      <input
        aria-label="Files to import"
        hidden
        multiple
        onChange={(event) => {
          files.take([...(event.target.files ?? [])]);
          // The same file can be chosen again.
          event.target.value = '';
        }}
        ref={input}
        type="file"
      />
      {files.isOver && (
        <div className={styles.drop}>
          <p>Drop files to import them as new maps</p>
        </div>
      )}
      <NoticeRegion isLow notices={notices.notices} onClose={notices.close} />
      {isNaming && <NewMapDialog onClose={() => setNaming(false)} onCreate={create} theme={theme} />}
      {renaming && <RenameDialog onClose={() => setRenaming(null)} onRename={(title) => actions.rename(renaming, title)} row={renaming} />}
      {files.report && <ImportReport onClose={files.closeReport} results={files.report} />}
    </div>
  );
}
