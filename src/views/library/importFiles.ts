import type { Importer } from '../../formats';
import { mapInfo } from '../../model';
import { createMap } from '../../storage';
import { wordsOf } from './useMapActions';

/** What became of one file. */
export type Imported =
  | { readonly file: string; readonly id: string; readonly title: string; readonly warnings: readonly string[] }
  | { readonly file: string; readonly error: string };

/** The importer for a file: by its extension, else by its type. */
export function importerFor(file: Pick<File, 'name' | 'type'>, importers: readonly Importer[]): Importer | undefined {
  const name = file.name.toLowerCase();
  const type = file.type.split(';')[0]!.trim().toLowerCase();
  return (
    importers.find(({ extension }) => name.endsWith(`.${extension}`)) ?? importers.find(({ mimeType }) => type !== '' && mimeType === type)
  );
}

/**
 * Reads each file as a map of its own and keeps it. Files are independent: one that is wrong changes nothing and stops
 * no other. No map that is here already is touched.
 */
export async function importFiles(files: readonly File[]): Promise<Imported[]> {
  const { importers, asNewMap } = await import('../../formats');
  const results: Imported[] = [];
  for (const file of files) {
    try {
      const importer = importerFor(file, importers);
      if (!importer)
        throw new Error(
          `This is not a kind of file that can be opened here (${importers.map(({ extension }) => `.${extension}`).join(', ')}).`,
        );
      const { map, warnings } = await importer.read(file);
      const fresh = asNewMap(map);
      const id = await createMap(fresh);
      results.push({ file: file.name, id, title: mapInfo(fresh).title || 'Untitled journey', warnings });
    } catch (error) {
      results.push({ file: file.name, error: wordsOf(error) });
    }
  }
  return results;
}
