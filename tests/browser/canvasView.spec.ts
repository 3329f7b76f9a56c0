import type { Page } from '@playwright/test';
import { App } from './support/app';
import { drag, middleOf, type Point } from './support/canvas';
import { crowd, openSpec, visit } from './support/maps';
import { expect, test } from './support/test';

const left = async (app: App, stage = 'Arrive'): Promise<Point> => (await app.stages(stage).boundingBox())!;
const zoom = async (page: Page): Promise<number> =>
  Number.parseInt((await page.getByRole('button', { name: /back to 100/ }).textContent())!, 10);

test('given a map, when the wheel turns, then it pans, and with Ctrl it zooms at the pointer, over ground and cards alike', async ({
  page,
}) => {
  const app = await openSpec(new App(page), visit);
  const places = [await middleOf(app.card('Gives a name')), { x: 420, y: 620 }];
  for (const at of places) {
    const before = await left(app);
    await page.mouse.move(at.x, at.y);
    await page.mouse.wheel(100, 0);
    await expect.poll(async () => (await left(app)).x).toBeCloseTo(before.x - 100, -1);
    await page.mouse.wheel(-100, 0);
    await expect.poll(async () => (await left(app)).x).toBeCloseTo(before.x, -1);
    const card = await middleOf(app.card('Gives a name'));
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -120);
    await page.keyboard.up('Control');
    await expect.poll(() => zoom(page)).toBeGreaterThan(105);
    const factor = (await zoom(page)) / 100;
    const now = await middleOf(app.card('Gives a name'));
    expect(Math.abs(now.x - (at.x + (card.x - at.x) * factor))).toBeLessThan(3);
    await page.getByRole('button', { name: /back to 100/ }).click();
    await app.button('Whole map in view').click();
    await page.getByRole('button', { name: /back to 100/ }).click();
  }
});

test('given a map, when it is zoomed and fitted by buttons and keys, then the zoom is shown and the whole map is in view', async ({
  page,
}) => {
  const app = await openSpec(new App(page), visit);
  const corner = await left(app);
  await app.button('Zoom out').click();
  await expect.poll(() => zoom(page)).toBe(80);
  // No empty ground opens beside the headers.
  expect((await left(app)).x).toBeCloseTo(corner.x, 0);
  await app.button('Zoom in').click();
  await app.button('Zoom in').click();
  await expect.poll(() => zoom(page)).toBe(125);
  await app.card('Greets').click();
  await page.keyboard.press('-');
  await expect.poll(() => zoom(page)).toBe(100);
  await page.keyboard.press('+');
  await page.keyboard.press('+');
  await expect.poll(() => zoom(page)).toBe(156);
  await page.keyboard.press('0');
  await expect.poll(() => zoom(page)).toBe(100);
  await page.setViewportSize({ width: 900, height: 640 });
  // The canvas hears of its new size a moment after the window has it.
  const fit = async (): Promise<number> => {
    await page.keyboard.press('Shift+1');
    return zoom(page);
  };
  await expect.poll(fit).toBeLessThan(100);
  const frame = (await page.getByRole('application', { name: 'Journey map' }).boundingBox())!;
  for (const card of await app.touchpoints().all()) {
    const box = (await card.boundingBox())!;
    expect(box.x + box.width).toBeLessThanOrEqual(frame.x + frame.width);
    expect(box.y + box.height).toBeLessThanOrEqual(frame.y + frame.height);
  }
});

test('given the hand, or Space held, when the map is dragged, then it moves, and nothing on it does', async ({ page }) => {
  const app = await openSpec(new App(page), visit);
  const selected = page.locator('[data-touchpoint-id][aria-pressed="true"]');
  const ground = { x: 1000, y: 640 };
  const moved = async (from: Point): Promise<void> => {
    const before = await left(app);
    await drag(page, from, { x: from.x - 120, y: from.y });
    await expect.poll(async () => (await left(app)).x).toBeCloseTo(before.x - 120, -1);
    await expect(page.locator('[class*="marquee"]')).toHaveCount(0);
  };
  await page.mouse.click(ground.x, ground.y);
  await page.keyboard.down('Space');
  await moved(ground);
  await moved(await middleOf(app.card('Sits down')));
  await page.keyboard.up('Space');
  const still = await left(app);
  await drag(page, ground, { x: ground.x - 120, y: ground.y });
  expect(await left(app)).toEqual(still);

  await app.button('Hand').click();
  await moved(ground);
  await expect(selected).toHaveCount(0);
  // Drags of the middle button move it with any tool.
  await app.button('Select').click();
  const before = await left(app);
  await page.mouse.move(ground.x, ground.y);
  await page.mouse.down({ button: 'middle' });
  await page.mouse.move(ground.x + 200, ground.y, { steps: 4 });
  await page.mouse.up({ button: 'middle' });
  await expect.poll(async () => (await left(app)).x).toBeCloseTo(before.x + 200, -1);
  await expect(app.button('Undo')).toBeDisabled();
});

test('given more than 40 touchpoints, then a minimap shows where one is, and moves there', async ({ page }) => {
  const app = await openSpec(new App(page), crowd(41), 'Many');
  const minimap = page.locator('[class*="minimap"]');
  await expect(minimap).toBeVisible();
  const box = (await minimap.boundingBox())!;
  const frame = minimap.locator('[class*="frame"]');
  const before = (await frame.boundingBox())!;
  await page.mouse.click(box.x + box.width - 12, box.y + box.height / 2);
  await expect.poll(async () => (await frame.boundingBox())!.x).toBeGreaterThan(before.x + 30);
  await expect(app.card('Moment 40')).toBeInViewport();
  await expect.poll(async () => (await left(app, 'Stage 1')).x).toBeLessThan(0);
  await drag(page, { x: box.x + box.width - 12, y: box.y + 20 }, { x: box.x + 4, y: box.y + 20 });
  await expect(app.card('Moment 0')).toBeInViewport();
  // One fewer, and it is gone.
  await app.card('Moment 0').click();
  await page.keyboard.press('Delete');
  await expect(minimap).toHaveCount(0);
});
