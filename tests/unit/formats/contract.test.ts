import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { exporters, FormatError, fileName, importers } from '../../../src/formats';
import { emptyMap, mapInfo } from '../../../src/model';
import { fullMap } from './fullMap';

/** Names that stay (PRODUCT.md): tests and scripts find formats by them. */
const IDS = 'json png svg pdf pptx html csv xlsx markdown mermaid json-canvas excalidraw drawio'.split(' ');
/** The only one that paints, and so needs a browser: the browser tests hold it to the same. */
const IN_BROWSER = ['png'];

const formats = [...new Set([...importers, ...exporters])];
const inNode = exporters.filter(({ id }) => !IN_BROWSER.includes(id));

describe('the registry', () => {
  it.each([
    ['importers', importers],
    ['exporters', exporters],
  ])('%s: has ids, labels and extensions that do not repeat', (_, list) => {
    expect(list.length).toBeGreaterThan(0);
    for (const field of ['id', 'label', 'extension'] as const) {
      const values = list.map((format) => format[field].toLowerCase());
      expect(values).toEqual([...new Set(values)]);
    }
  });

  it('has every format that has a file here', () => {
    const helpers = ['asNewMap', 'fileName', 'index', 'types'];
    const files = readdirSync('src/formats', { withFileTypes: true })
      .filter((entry) => entry.isFile() || existsSync(`src/formats/${entry.name}/index.ts`))
      .map((entry) => entry.name.replace(/\.ts$/, ''))
      .filter((name) => !helpers.includes(name));
    expect([...new Set(formats.map(({ id }) => id))].sort()).toEqual(files.sort());
  });
});

describe.each(formats.map((format) => [format.id, format] as const))('%s', (id, format) => {
  it('says what it is', () => {
    expect(IDS).toContain(id);
    expect(format.label).toMatch(/^\S.*\S$/);
    expect(format.extension).toMatch(/^[a-z0-9]+$/);
    expect(format.mimeType).toMatch(/^[a-z]+\/[a-z0-9.+-]+$/);
    expect(fileName(emptyMap({ title: 'A map' }), format)).toBe(`A map.${format.extension}`);
  });
});

describe.each(inNode.map((exporter) => [exporter.id, exporter] as const))('%s, out', (_, exporter) => {
  it.each([
    ['a full map', fullMap()],
    ['an empty map', emptyMap()],
  ])('writes %s as its own type, without changing it', async (__, map) => {
    const before = structuredClone(map);
    const blob = await exporter.write(map);
    expect(blob.type.split(';')[0]).toBe(exporter.mimeType);
    expect(blob.size).toBeGreaterThan(0);
    expect(map).toEqual(before);
  });

  it('writes the same bytes for the same map', async () => {
    const [first, second] = await Promise.all([exporter.write(fullMap()), exporter.write(fullMap())]);
    expect(await first.text()).toBe(await second.text());
  });
});

describe.each(importers.map((importer) => [importer.id, importer] as const))('%s, in', (id, importer) => {
  const fileOf = (part: BlobPart, name = `a.${importer.extension}`): File => new File([part], name);

  it('reads what it wrote, whatever the file is called', async () => {
    const blob = await exporters.find((exporter) => exporter.id === id)!.write(fullMap());
    for (const name of [`map.${importer.extension}`, 'map', '../\u202emap.exe', '']) {
      const { map, warnings } = await importer.read(fileOf(blob, name));
      expect(mapInfo(map)).toEqual(mapInfo(fullMap()));
      expect(warnings).toEqual([]);
    }
  });

  it.each([
    ['nothing', ''],
    ['prose', 'Dear colleague'],
    ['zeros', new Uint8Array(1_000)],
    ['bytes', new Uint8Array(1_000).map((_, index) => (index * 131) % 256)],
    ['markup', '<html><script>alert(1)</script></html>'],
    ['other JSON', '{"hello":"world"}'],
  ])('refuses %s with one sentence for a person', async (_, part) => {
    const error = await importer.read(fileOf(part)).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(FormatError);
    expect((error as FormatError).message).toMatch(/^[A-Z“][^\n]{10,200}\.$/);
  });
});
