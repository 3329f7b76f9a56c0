/** Pictures that leave the app, looked at: right in every place, and the same as what stands on the canvas. */
import { writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import type { Browser, TestInfo } from '@playwright/test';
import { examples } from '../../src/content';
import { CURVE, drawPicture, edgeShapes, laneCurves, layoutMap } from '../../src/drawing';
import type { JourneyMap } from '../../src/model';
import { cardsOnPage, expectedCards, unlike } from './support/pictureCards';
import { type Difference, difference, type Shifted } from './support/pictureCompare';
import { everythingMap } from './support/pictureMaps';
import { type Area, readPng } from './support/picturePng';
import { missing, probesOf } from './support/pictureProbes';
import { choosePicture, download, exportPicture, openMap, shootCanvas } from './support/pictures';
import { expect, test } from './support/test';

const maps: Readonly<Record<string, () => JourneyMap>> = {
  Everything: everythingMap,
  'Coming to A&E': () => examples[0]!.build('Coming to A&E'),
};

// Both maps whole at 100 %, beside the inspector and above the toolbar.
test.use({ viewport: { width: 2_300, height: 1_000 } });

interface Compared {
  readonly what: string;
  readonly area: Area;
  readonly most: Difference;
}

/** Opens an SVG file on its own, as a person does who was sent it. */
async function showSvg(browser: Browser, info: TestInfo, bytes: Buffer) {
  const file = info.outputPath('picture.svg');
  await writeFile(file, bytes);
  const context = await browser.newContext({ viewport: { width: 2_300, height: 1_200 } });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('console', (message) => errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('request', (request) => {
    if (request.url() !== pathToFileURL(file).href) errors.push(`asks for ${request.url()}`);
  });
  await page.goto(pathToFileURL(file).href);
  return { page, errors, close: () => context.close() };
}

for (const [title, build] of Object.entries(maps)) {
  for (const theme of ['light', 'dark'] as const) {
    test(`given ${title} in ${theme}, then every card, connection and curve is in the PNG, in the SVG and on the canvas alike`, async ({
      page,
      browser,
    }, info) => {
      const map = build();
      const layout = layoutMap(map);
      const { origin, width, height } = drawPicture(map, { theme });
      await page.emulateMedia({ colorScheme: theme });
      const app = await openMap(page, map);

      const whole: Area = { x: -12, y: -12, width: layout.width + 24, height: layout.height + CURVE.gap + CURVE.height + 12 };
      const canvas = await readPng(await shootCanvas(app, whole));
      const png = await readPng(await exportPicture(app, { format: 'PNG picture', theme, size: '1×' }));
      expect([png.width, png.height]).toEqual([width, height]);
      const svg = await showSvg(browser, info, await exportPicture(app, { format: 'SVG picture', theme }));
      const drawn = await readPng(await svg.page.screenshot({ clip: { x: 0, y: 0, width, height } }));
      expect(svg.errors).toEqual([]);
      await svg.close();

      const probes = probesOf(map, theme);
      expect(missing(probes, png.areas[0]!, origin, 1)).toEqual([]);
      // The same places a little aside are others: a picture that has slipped would be found out.
      expect(missing(probes, png.areas[0]!, { x: origin.x - 4, y: origin.y - 4 }, 1).length).toBeGreaterThan(probes.length / 3);

      const inPng: Shifted = { pixels: png.areas[0]!, ...origin };
      const others = { canvas: { pixels: canvas.areas[0]!, x: 12, y: 12 }, svg: { pixels: drawn.areas[0]!, ...origin } };
      const curveTop = layout.height + CURVE.gap;
      const areas: Compared[] = [
        ...[...layout.cards.values()].map((area) => ({ what: `card ${area.id}`, area, most: { share: 0.002, mean: 2 } })),
        // Its ends lie on the cards, whose shadow is on the canvas only.
        ...[...edgeShapes(map, layout).values()].map(({ id, left, top, right, bottom }) => ({
          what: `connection ${id}`,
          area: { x: left + 2, y: top + 2, width: right - left - 4, height: bottom - top - 4 },
          most: { share: 0.01, mean: 8 },
        })),
        ...laneCurves(map, layout).flatMap(({ points }) =>
          points.map(({ touchpointId, x }) => ({
            what: `curve at ${touchpointId}`,
            area: { x: Math.max(-10, x - 60), y: curveTop, width: 120, height: CURVE.height },
            most: { share: 0.002, mean: 4 },
          })),
        ),
      ];
      const differing = areas.flatMap(({ what, area, most }) =>
        Object.entries(others).flatMap(([where, other]) => {
          const { mean, share } = difference(inPng, other, area);
          const alike = share <= most.share && mean <= (where === 'svg' ? 0.5 : most.mean);
          return alike ? [] : [`${what} on ${where}: mean ${mean}, share ${share}`];
        }),
      );
      expect(differing).toEqual([]);
      const slipped = { ...others.canvas, x: 14, y: 14 };
      const told = [...layout.cards.values()].filter((box) => difference(inPng, slipped, box).share > 0.002);
      expect(told.length).toBe(layout.cards.size);
    });
  }

  test(`given ${title}, when it is exported at 2×, then it has the promised size and everything is in its place`, async ({ page }) => {
    const map = build();
    const app = await openMap(page, map);
    const dialog = await choosePicture(app, { format: 'PNG picture', size: '2×' });
    const promised = await dialog.getByRole('radio', { name: '2×' }).evaluate((radio) => {
      const about = document.getElementById(radio.getAttribute('aria-describedby')!.split(' ')[0]!)!.textContent!;
      return about.replaceAll(',', '').match(/\d+/g)!.map(Number);
    });
    const { width, height, areas } = await readPng(await download(app, dialog));
    expect([width, height]).toEqual(promised);
    expect(missing(probesOf(map, 'light'), areas[0]!, drawPicture(map).origin, 2)).toEqual([]);
  });

  test(`given ${title} on the canvas, then each card stands where the drawing says, and so does all that is in it`, async ({ page }) => {
    const map = build();
    const app = await openMap(page, map);
    const seen = await cardsOnPage(app);
    const expected = expectedCards(map);
    expect([...seen.keys()].sort()).toEqual([...expected.keys()].sort());
    const differing = [...expected].flatMap(([id, look]) => unlike(look, seen.get(id)!).map((what) => `${id}: ${what}`));
    expect(differing).toEqual([]);
  });
}

test('given a map, when it is exported as SVG, then the file is text with a title and a description, and runs nothing', async ({
  page,
  browser,
}, info) => {
  const map = everythingMap();
  const app = await openMap(page, map);
  const { page: alone, errors, close } = await showSvg(browser, info, await exportPicture(app, { format: 'SVG picture' }));
  const found = await alone.evaluate(() => {
    const root = document.documentElement;
    const labels = (root.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent);
    const attributes = [...document.querySelectorAll('*')].flatMap((element) => [...element.attributes]);
    return {
      root: `${root.namespaceURI} ${root.localName}`,
      labels,
      words: [...document.querySelectorAll('text')].map((text) => text.textContent),
      active: document.querySelectorAll('script, foreignObject, image, style, a, parsererror').length,
      handlers: attributes.filter(
        ({ name, value }) => name !== 'xmlns' && (name.startsWith('on') || /^\s*(javascript|https?|data):/.test(value)),
      ).length,
    };
  });
  expect(found.root).toBe('http://www.w3.org/2000/svg svg');
  expect(found.labels).toEqual(['Everything', expect.stringContaining('12 touchpoints, 13 connections')]);
  expect(found.words).toEqual(
    expect.arrayContaining(['Gains & pains', 'ngsnachweis', 'letter · 2 weeks', 'Line of visibility', '12', '−2']),
  );
  expect([found.active, found.handlers, errors]).toEqual([0, 0, []]);
  await close();
});

test('given maps in the library, then each has a thumbnail that shows its lanes and cards', async ({ page }) => {
  const app = await openMap(page, everythingMap());
  await app.saved();
  await app.goto();
  const picture = page.locator('li', { has: page.locator('[data-map-id]') }).locator('img');
  await expect(picture).toBeVisible();
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth)).toBeGreaterThan(200);
  const shares = await picture.evaluate(async (image: HTMLImageElement) => {
    await image.decode();
    const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight);
    const context = canvas.getContext('2d')!;
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    const counts: Record<string, number> = {};
    for (let at = 0; at < data.length; at += 4) {
      const colour = data.slice(at, at + 4).join();
      counts[colour] = (counts[colour] ?? 0) + 4 / data.length;
    }
    return Object.values(counts).sort((a, b) => b - a);
  });
  // Bands, cards and the ground have a good part each; no colour has nearly all of it.
  expect(shares[0]).toBeLessThan(0.7);
  expect(shares.filter((share) => share > 0.03).length).toBeGreaterThanOrEqual(3);
  expect(shares.length).toBeGreaterThan(50);
});
