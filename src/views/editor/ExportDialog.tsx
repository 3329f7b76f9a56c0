import { CircleAlert, Copy, Download } from 'lucide';
import { useState } from 'react';
import { type Exporter, exporters, fileName } from '../../formats';
import { notify, useMap, useOpenMap } from '../../state';
import type { ThemeName } from '../../tokens';
import { Button, Dialog, Icon, ProgressBar, SegmentedControl } from '../../ui';
import { RadioCards } from '../shared/RadioCards';
import { saveBlob } from '../shared/saveBlob';
import { copyPicture } from './copyPicture';
import styles from './ExportDialog.module.css';
import { formatHint, isPicture } from './formatHints';
import { PngScaleChoice, preferredScale, usePngScales } from './PngScaleChoice';
import { useJob, type Watch } from './useJob';

const themeSegments = [
  { id: 'light', label: 'Light' },
  { id: 'dark', label: 'Dark' },
] as const;

const formats = exporters as readonly Exporter[];
const whole = (map: ReturnType<typeof useOpenMap>['store']) => map.getState().map;

/** Takes the open map away: as a file of any format, or as a picture on the clipboard. */
export default function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  const { store, session } = useOpenMap();
  const map = useMap((now) => now);
  const [formatId, setFormatId] = useState(formats[0]!.id);
  const [theme, setTheme] = useState<ThemeName>('light');
  const { scales, error: scalesError } = usePngScales(map);
  const [chosen, setChosen] = useState<number | null>(null);
  const { job, run, cancel } = useJob();
  const [copied, setCopied] = useState(false);
  const [copying, setCopying] = useState(false);

  const scale = scales?.find((entry) => entry.available && entry.scale === chosen)?.scale ?? (scales ? preferredScale(scales) : null);
  const format = formats.find(({ id }) => id === formatId)!;
  const working = job.kind === 'working';
  const tooLarge = format.id === 'png' && scales !== null && scale === null;

  const write = (exporter: Exporter, watch: Watch): Promise<Blob> => {
    const options = {
      ...watch,
      ...(isPicture(exporter.id) ? { theme } : {}),
      ...(exporter.id === 'png' && scale !== null ? { scale } : {}),
    };
    return exporter.write(whole(store), options);
  };
  const download = async (): Promise<void> => {
    setCopied(false);
    setCopying(false);
    const name = fileName(whole(store), format);
    const blob = await run((watch) => write(format, watch));
    if (!blob) return;
    saveBlob(blob, name);
    notify(session, `Downloaded ${name}`);
    onClose();
  };
  const copy = async (): Promise<void> => {
    setCopied(false);
    setCopying(true);
    const png = formats.find(({ id }) => id === 'png')!;
    const done = await run(async (watch) => {
      await copyPicture(write(png, watch));
      return true;
    });
    setCopied(done === true);
  };

  return (
    <Dialog
      footer={
        <>
          {formatId === 'png' && (
            <Button className={styles.copy} icon={Copy} isDisabled={working || tooLarge} onPress={() => void copy()}>
              Copy as picture
            </Button>
          )}
          {working && job.isSlow ? <Button onPress={cancel}>Cancel</Button> : null}
          <Button icon={Download} isDisabled={working || tooLarge} onPress={() => void download()} variant="primary">
            Download
          </Button>
        </>
      }
      isOpen
      onClose={onClose}
      title="Export map"
    >
      <RadioCards
        groups={[{ cards: formats.map((entry) => ({ id: entry.id, label: entry.label, hint: formatHint(entry) })) }]}
        label="Format"
        look="rows"
        onChange={(id) => {
          setFormatId(id);
          setCopied(false);
        }}
        value={formatId}
      />
      {isPicture(formatId) && <SegmentedControl label="Colours" onChange={setTheme} segments={themeSegments} value={theme} />}
      {formatId === 'png' && scales && <PngScaleChoice onChange={setChosen} scales={scales} value={scale} />}
      {formatId === 'png' && !scales && !scalesError && <p className={styles.note}>Looking up which sizes this browser can paint…</p>}
      {formatId === 'png' && scalesError && <p className={styles.note}>Which sizes fit could not be looked up: {scalesError}</p>}
      {tooLarge && <p className={styles.note}>This map is too large for any picture here. Choose SVG, which has no such limit.</p>}
      {working && job.isSlow && (
        <ProgressBar label={copying ? 'Painting the picture' : `Making the ${format.label}`} value={job.progress} />
      )}
      <p aria-live="polite" className={styles.outcome} data-tone={job.kind === 'failed' ? 'danger' : 'info'}>
        {job.kind === 'failed' && (
          <>
            <Icon icon={CircleAlert} />
            <span>
              {copying ? 'Not copied' : 'Not exported'}: {job.why}
            </span>
          </>
        )}
        {copied && 'Copied. Paste it into a slide, a document or a chat.'}
      </p>
    </Dialog>
  );
}
