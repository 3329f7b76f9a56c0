import type { JourneyMap } from '../../model';
import { saveBlob } from './saveBlob';

/**
 * Saves the map as a file of one format, named after the map.
 * @throws FormatError or whatever the exporter throws. @returns the file's name.
 */
export async function downloadMapFile(map: JourneyMap, formatId: string): Promise<string> {
  const { exporters, fileName } = await import('../../formats');
  const exporter = exporters.find(({ id }) => id === formatId);
  if (!exporter) throw new Error(`No exporter for ${formatId}`);
  const name = fileName(map, exporter);
  saveBlob(await exporter.write(map), name);
  return name;
}
