import type { JourneyMap } from '../../model';
import { loadMap, loadThumbnail, type MapRow, saveThumbnail } from '../../storage';
import type { ThemeName } from '../../tokens';
import { taskQueue } from './taskQueue';

/** px; cards show it at half of this or less, so that it is sharp on dense screens. */
export const THUMBNAIL = { width: 640, height: 400 } as const;

const enqueue = taskQueue();

async function paint(map: JourneyMap, theme: ThemeName): Promise<Blob> {
  const { renderThumbnail } = await import('../../formats/png/client');
  return renderThumbnail(map, { ...THUMBNAIL, theme });
}

const typeFor = (theme: ThemeName): string => `image/png;theme=${theme}`;

/** The picture of a stored map: the kept one where it is of this head and theme, else painted and kept. */
export async function mapThumbnail({ id, head }: Pick<MapRow, 'id' | 'head'>, theme: ThemeName, signal: AbortSignal): Promise<Blob> {
  const kept = await loadThumbnail(id);
  // The theme goes with the picture, in its type: one picture a map is kept, and forgotten with it.
  if (kept?.head === head && kept.picture instanceof Blob && kept.picture.type === typeFor(theme)) return kept.picture;
  return enqueue(async () => {
    const loaded = await loadMap(id);
    const picture = new Blob([await paint(loaded.map, theme)], { type: typeFor(theme) });
    await saveThumbnail(id, loaded.head, picture);
    return picture;
  }, signal);
}

const previews = new Map<string, Promise<Blob>>();

/** The picture of a template or an example; painted once a visit. */
export function previewThumbnail(key: string, build: () => JourneyMap, theme: ThemeName): Promise<Blob> {
  const name = `${theme} ${key}`;
  let picture = previews.get(name);
  if (!picture) {
    picture = enqueue(() => paint(build(), theme), new AbortController().signal);
    previews.set(name, picture);
    picture.catch(() => previews.delete(name));
  }
  return picture;
}
