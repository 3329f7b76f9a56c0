import { lazy, Suspense, useState } from 'react';
import { notify, useOpenMap, useSession } from '../../state';
import type { SaveStatus as Status } from '../../storage';
import { LiveRegion, NoticeRegion } from '../../ui';
import { downloadMapFile } from '../shared/downloadMapFile';
import styles from './EditorFrame.module.css';
import { SaveStatus } from './SaveStatus';
import { TopBar } from './TopBar';
import type { EditorView } from './types';
import { panelId, tabId, ViewTabs } from './ViewTabs';

/** With every format, so only where it is used. */
const ExportDialog = lazy(() => import('./ExportDialog'));

export interface EditorFrameProps {
  /** At least one; the first is shown first. */
  readonly views: readonly [EditorView, ...EditorView[]];
  readonly save: Status;
  readonly onRetry: () => void;
  readonly onBack: () => void;
}

/** What is around every view of the open map: the top bar, what is said, what is noticed, the export. */
export function EditorFrame({ views, save, onRetry, onBack }: EditorFrameProps) {
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

  return (
    <div className={styles.frame}>
      <TopBar
        onBack={onBack}
        onExport={() => setExporting(true)}
        saveStatus={<SaveStatus onDownload={downloadCopy} onRetry={onRetry} status={save} />}
        tabs={many ? <ViewTabs onSelect={setSelected} selected={id} views={views} /> : null}
      />
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
