import { type DragEvent, useCallback, useEffect, useRef, useState } from 'react';
import { shorten } from '../shared/shorten';
import { type Imported, importFiles } from './importFiles';
import type { ShowNotice } from './useNotices';

export interface ImportControl {
  readonly isImporting: boolean;
  /** Files are held over the page. */
  readonly isOver: boolean;
  /** What has to be read by the person: errors and warnings, file by file. */
  readonly report: readonly Imported[] | null;
  readonly closeReport: () => void;
  readonly take: (files: readonly File[]) => void;
  /** For the element that files can be dropped on. */
  readonly dropProps: {
    readonly onDragEnter: (event: DragEvent) => void;
    readonly onDragOver: (event: DragEvent) => void;
    readonly onDragLeave: () => void;
    readonly onDrop: (event: DragEvent) => void;
  };
}

/** Files come by button, by drop and by paste; what is pasted as text is taken as JSON. */
export function useImport(show: ShowNotice, onOpen: (id: string) => void): ImportControl {
  const [isImporting, setImporting] = useState(false);
  const [report, setReport] = useState<readonly Imported[] | null>(null);
  const [isOver, setOver] = useState(false);
  /** Entering a child comes before leaving its parent, so they are counted. */
  const depth = useRef(0);

  const take = useCallback(
    (files: readonly File[]): void => {
      if (files.length === 0) return;
      setImporting(true);
      importFiles(files)
        .then((results) => {
          const done = results.filter((result) => 'id' in result);
          const [first] = done;
          if (done.length === 1 && first) {
            show({ text: `Imported “${shorten(first.title, 50)}”.`, action: { label: 'Open', onPress: () => onOpen(first.id) } });
          } else if (done.length > 1) show({ text: `Imported ${done.length} maps.` });
          const toRead = results.filter((result) => 'error' in result || result.warnings.length > 0);
          if (toRead.length > 0) setReport(toRead);
        })
        .catch((error: unknown) =>
          show({ text: `Not imported: ${error instanceof Error ? error.message : String(error)}`, tone: 'danger' }),
        )
        .finally(() => setImporting(false));
    },
    [show, onOpen],
  );

  useEffect(() => {
    const onPaste = (event: ClipboardEvent): void => {
      const target = event.target;
      const typing = target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable], [role=dialog]');
      if (typing || !event.clipboardData) return;
      const files = [...event.clipboardData.files];
      const text = event.clipboardData.getData('text/plain').trim();
      if (files.length > 0) take(files);
      else if (text.startsWith('{')) take([new File([text], 'Pasted text.json', { type: 'application/json' })]);
      else return;
      event.preventDefault();
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, [take]);

  const leave = (): void => {
    depth.current = 0;
    setOver(false);
  };
  return {
    isImporting,
    isOver,
    report,
    closeReport: () => setReport(null),
    take,
    dropProps: {
      onDragEnter(event) {
        if (!holdsFiles(event)) return;
        event.preventDefault();
        depth.current++;
        setOver(true);
      },
      onDragOver(event) {
        if (!holdsFiles(event)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
      },
      onDragLeave() {
        depth.current--;
        if (depth.current <= 0) leave();
      },
      onDrop(event) {
        if (!holdsFiles(event)) return;
        event.preventDefault();
        leave();
        take([...event.dataTransfer.files]);
      },
    },
  };
}

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files');
