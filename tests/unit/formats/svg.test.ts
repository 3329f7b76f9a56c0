import { describe, expect, it } from 'vitest';
import { drawPicture, toSvg } from '../../../src/drawing';
import { svgExporter } from '../../../src/formats/svg';
import { emptyMap } from '../../../src/model';
import { fullMap } from './fullMap';

describe('the SVG export', () => {
  it('is the drawing of the map, in UTF-8, with its type', async () => {
    const blob = await svgExporter.write(fullMap());
    expect(blob.type).toBe('image/svg+xml');
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await blob.arrayBuffer());
    expect(text).toBe(toSvg(drawPicture(fullMap())));
    expect(text.startsWith('<svg xmlns="http://www.w3.org/2000/svg"')).toBe(true);
  });

  it('takes the options of a picture', async () => {
    const [light, dark, bare] = await Promise.all(
      [{}, { theme: 'dark' as const }, { frame: false }].map(async (options) => (await svgExporter.write(fullMap(), options)).text()),
    );
    expect(new Set([light, dark, bare]).size).toBe(3);
    expect(dark).toBe(toSvg(drawPicture(fullMap(), { theme: 'dark' })));
  });

  it('has no name of a host in it, but for the namespace and the links of the sources', async () => {
    const text = await (await svgExporter.write(fullMap())).text();
    const links = Object.values(fullMap().sources).map(({ link }) => link);
    const hosts = (text.match(/https?:\/\/[^\s"<,]+/g) ?? []).filter(
      (host) => host !== 'http://www.w3.org/2000/svg' && !links.includes(host),
    );
    expect(hosts).toEqual([]);
  });

  it('of an empty map is a picture too', async () => {
    const text = await (await svgExporter.write(emptyMap())).text();
    expect(text).toContain('<title id="title">Untitled journey</title>');
    expect(text).toContain('Stages: none. Lanes: none. 0 touchpoints');
  });
});
