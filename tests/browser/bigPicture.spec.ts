/** Pictures of 2,000 touchpoints: whole, sharp and of the size that was promised, or offered smaller by name. */
import type { Locator } from '@playwright/test';
import { CURVE, drawPicture, layoutMap } from '../../src/drawing';
import type { JourneyMap } from '../../src/model';
import { themes } from '../../src/tokens';
import { coarse } from './support/pictureCompare';
import { bigMap } from './support/pictureMaps';
import { type Area, readPng } from './support/picturePng';
import { missing, type Probe, probesOf } from './support/pictureProbes';
import { choosePicture, download, openMap } from './support/pictures';
import { expect, test } from './support/test';

const theme = themes.light;

/** The last stage with what is under it, to the right edge of the picture. */
function lastStage(map: JourneyMap): Area {
  const { stages, height } = layoutMap(map);
  const { x, width } = stages.at(-1)!;
  return { x, y: 0, width: width + 24, height: height + CURVE.gap + CURVE.height };
}

const within = (area: Area, { at }: Probe): boolean =>
  at.every(([x, y]) => x > area.x + 1 && x < area.x + area.width - 1 && y > area.y && y < area.y + area.height - 1);

/** What can be told at any scale: the corner of the last card and what lies around it. */
function corners(map: JourneyMap): Probe[] {
  const { cards, lanes, width, height } = layoutMap(map);
  const last = [...cards.values()].reduce((best, box) => (box.x + box.y > best.x + best.y ? box : best));
  const [right, bottom] = [last.x + last.width, last.y + last.height];
  const band = theme.bands[lanes.at(-1)!.zone];
  return [
    { what: 'last card', colour: theme.surface, at: [[right - 5, bottom - 5]] },
    { what: 'right of the last card', colour: band, at: [[right + 5, bottom - 5]] },
    { what: 'below the last card', colour: band, at: [[right - 5, bottom + 5]] },
    { what: 'end of the curve band', colour: theme.surface, at: [[width - 5, height + CURVE.gap + 5]] },
    { what: 'ground', colour: theme.canvas, at: [[width + 12, height - 50]] },
  ];
}

/** A picture's size and its last stage, looked at; what is not right is listed. */
async function faults(bytes: Buffer, map: JourneyMap, scale: number): Promise<{ size: number[]; wrong: string[]; colours: number }> {
  const { origin } = drawPicture(map);
  const area = lastStage(map);
  const px: Area = {
    x: Math.floor((origin.x + area.x) * scale),
    y: Math.floor((origin.y + area.y) * scale),
    width: Math.floor(area.width * scale),
    height: Math.floor(area.height * scale),
  };
  const { width, height, areas, sample } = await readPng(bytes, [px]);
  const probes = [...corners(map), ...(scale >= 1 ? probesOf(map, 'light').filter((probe) => within(area, probe)) : [])];
  return { size: [width, height], wrong: missing(probes, areas[0]!, origin, scale), colours: sample.size };
}

const sizes = (dialog: Locator): Locator => dialog.getByRole('radiogroup', { name: 'Size' });

/** What the dialog says about a size: its px, or why it cannot be had. */
async function about(dialog: Locator, size: string): Promise<string> {
  const id = await sizes(dialog).getByRole('radio', { name: size, exact: true }).getAttribute('aria-describedby');
  return dialog
    .page()
    .locator(`[id="${id!.split(' ')[0]}"]`)
    .innerText();
}

const pxOf = (text: string): number[] => text.replaceAll(',', '').match(/\d+/g)!.slice(0, 2).map(Number);

test('given 2,000 touchpoints on 250 stages, then no whole scale fits, and the largest that does gives the whole map', async ({ page }) => {
  const map = bigMap('Wide', 4, 1);
  const app = await openMap(page, map);
  const dialog = await choosePicture(app, { format: 'PNG picture' });
  for (const size of ['1×', '2×', '4×']) {
    await expect(sizes(dialog).getByRole('radio', { name: size, exact: true })).toBeDisabled();
    expect(await about(dialog, size)).toMatch(/^[\d,]+ × [\d,]+ px is more than this browser can paint$/);
  }
  await expect(sizes(dialog).getByRole('radio', { name: '0.74×' })).toBeChecked();
  const promised = pxOf(await about(dialog, '0.74×'));
  const { size, wrong, colours } = await faults(await download(app, dialog), map, 0.74);
  expect([size, wrong]).toEqual([promised, []]);
  expect(colours).toBeGreaterThan(4);
});

test('given 2,000 touchpoints on 25 stages, then the smallest and the largest scale give the whole map, and the largest can be cancelled', async ({
  page,
}) => {
  test.slow();
  const map = bigMap('Square', 8, 5);
  const app = await openMap(page, map);
  let downloads = 0;
  page.on('download', () => downloads++);

  let dialog = await choosePicture(app, { format: 'PNG picture', size: '2.4×' });
  await expect(sizes(dialog).getByRole('radio', { name: '4×', exact: true })).toBeDisabled();
  expect(await about(dialog, '4×')).toBe('35,992 × 20,472 px is more than this browser can paint');

  await dialog.getByRole('button', { name: 'Download' }).click();
  await expect(dialog.getByRole('progressbar', { name: 'Making the PNG picture' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog.getByRole('progressbar')).toBeHidden();
  expect(downloads).toBe(0);

  for (const [name, scale] of [
    ['1×', 1],
    ['2.4×', 2.4],
  ] as const) {
    if (!(await dialog.isVisible())) dialog = await choosePicture(app, { format: 'PNG picture' });
    await sizes(dialog).getByRole('radio', { name, exact: true }).click();
    const promised = pxOf(await about(dialog, name));
    const { size, wrong, colours } = await faults(await download(app, dialog, 60_000), map, scale);
    expect([name, size, wrong]).toEqual([name, promised, []]);
    expect(colours).toBeGreaterThan(4);
    await expect(dialog).toBeHidden();
  }
  expect(downloads).toBe(2);
});

test('given a large map from afar, when a painted card is chosen and so is mounted, then it looks the same', async ({ page }) => {
  const map = bigMap('Far', 4, 1);
  const app = await openMap(page, map);
  for (let presses = 0; presses < 12 && (await app.touchpoints().count()) > 0; presses++) await app.button('Zoom out').click();
  await expect(app.touchpoints()).toHaveCount(0);
  const {
    x: left,
    y: top,
    zoom,
  } = await page.locator('.react-flow__viewport').evaluate((element) => {
    const { x, y } = element.getBoundingClientRect();
    return { x, y, zoom: new DOMMatrix(getComputedStyle(element).transform).a };
  });
  const box = layoutMap(map).cards.get('t8')!;
  // Without the right edge, where the + of a chosen card stands.
  const clip = {
    x: Math.round(left + box.x * zoom) + 2,
    y: Math.round(top + box.y * zoom) + 2,
    width: Math.floor(box.width * zoom * 0.8),
    height: Math.floor(box.height * zoom) - 4,
  };
  await page.mouse.move(2, 2);
  const painted = await readPng(await page.screenshot({ clip }));
  await page.mouse.click(clip.x + 20, clip.y + 12);
  await page.mouse.move(2, 2);
  await expect(app.touchpoints()).toHaveCount(1);
  const mounted = await readPng(await page.screenshot({ clip }));
  const [one, two] = [coarse(painted.areas[0]!), coarse(mounted.areas[0]!)];
  const apart = (a: readonly number[], b: readonly number[]): number => Math.max(...a.map((value, at) => Math.abs(value - b[at]!)));
  expect(apart(one, two)).toBeLessThan(45);
  // It would be told if the title or the foot were missing or had slipped by 5 px.
  for (const by of [
    [0, 5],
    [5, 0],
  ] as const) {
    expect(apart(one, coarse(mounted.areas[0]!, ...by))).toBeGreaterThan(45);
  }
  // Averages over blocks of pixels: words are pale, yet nothing like an empty card.
  expect(Math.max(...one) - Math.min(...one)).toBeGreaterThan(50);
});
