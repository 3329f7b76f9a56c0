import { lazy, Suspense, useState } from 'react';
import { canvasOf } from '../../actions';
import { notify, useOpenMap, useSession } from '../../state';
import type { SaveStatus as Status } from '../../storage';
import { LiveRegion, NoticeRegion } from '../../ui';
import { downloadMapFile } from '../shared/downloadMapFile';
import styles from './EditorFrame.module.css';
import { SaveStatus } from './SaveStatus';
import { TopBar } from './TopBar';
import type { EditorView, Whereabouts } from './types';
import { panelId, tabId, ViewTabs } from './ViewTabs';
import { WhereaboutsBanner } from './WhereaboutsBanner';

/** With every format, so only where it is used. */
const ExportDialog = lazy(() => import('./ExportDialog'));

export interface EditorFrameProps {
  /** At least one; the first is shown first. */
  readonly views: readonly [EditorView, ...EditorView[]];
  readonly save: Status;
  readonly onRetry: () => void;
  readonly onBack: () => void;
  /** Where the map is kept. */
  readonly where?: Whereabouts;
  /** Takes it out of the trash. */
  readonly onRestore?: () => Promise<void>;
}

/** What is around every view of the open map: the top bar, what is said, what is noticed, the export. */
export function EditorFrame({ views, save, onRetry, onBack, where = 'library', onRestore }: EditorFrameProps) {
  const open = useOpenMap();
  const [selected, setSelected] = useState(views[0].id);
  const [exporting, setExporting] = useState(false);
  const { id, Component } = views.find((view) => view.id === selected) ?? views[0];
  const many = views.length > 1;

  const downloadCopy = (): void => {
    downloadMapFile(open.store.getState().map, 'json').catch((error: unknown) => {
      notify(open.session, `The copy could not be made: ${error instanceof Error ? error.message : String(error)}`, 'danger');
    });
  };

  const restore = (): void => {
    onRestore?.().then(
      // The button goes away with its banner: the keys go on at the map.
      () => canvasOf(open)?.focus(),
      (error: unknown) => notify(open.session, `Not restored: ${error instanceof Error ? error.message : String(error)}`, 'danger'),
    );
  };

  return (
    <div className={styles.frame}>
      <TopBar
        onBack={onBack}
        onExport={() => setExporting(true)}
        saveStatus={where !== 'gone' && <SaveStatus onDownload={downloadCopy} onRetry={onRetry} status={save} />}
        tabs={many ? <ViewTabs onSelect={setSelected} selected={id} views={views} /> : null}
      />
      {where !== 'library' && <WhereaboutsBanner onBack={onBack} onDownload={downloadCopy} onRestore={restore} where={where} />}
      <main className={styles.view}>
        <div className={styles.view} {...(many ? { 'aria-labelledby': tabId(id), id: panelId(id), role: 'tabpanel' } : {})}>
          <Component />
        </div>
      </main>
      <SessionWords />
      {exporting && (
        <Suspense>
          <ExportDialog onClose={() => setExporting(false)} />
        </Suspense>
      )}
    </div>
  );
}

/** The last spoken line and the last notice of the session. */
function SessionWords() {
  const { session } = useOpenMap();
  const said = useSession((state) => state.said);
  const notice = useSession((state) => state.notice);
  return (
    <>
      <LiveRegion said={said} />
      <NoticeRegion
        isSpoken={false}
        notices={notice ? [{ id: notice.count, text: notice.text, tone: notice.tone }] : []}
        onClose={() => session.setState({ notice: null })}
      />
    </>
  );
}
