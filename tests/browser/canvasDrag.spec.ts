import type { Page } from '@playwright/test';
import { App } from './support/app';
import { COLUMN, connection, drag, expectRow, middleOf, type Point, pointOn, pull, ROW, slotAt, undo } from './support/canvas';
import { openSpec, visit } from './support/maps';
import { expect, test } from './support/test';

const landing = (page: Page) => page.locator('[class*="landing"]');

test('given a card, when it is dragged, then its slot is shown, and what is there is pushed along', async ({ page }) => {
  const app = await openSpec(new App(page), visit);
  const from = await middleOf(app.card('Goes home'));
  const taken = await slotAt(app, 'Patient', 'Arrive', 0);
  await pull(page, from, taken);
  await expect(landing(page)).toBeVisible();
  const shown = await middleOf(landing(page));
  expect(Math.abs(shown.x - taken.x)).toBeLessThan(3);
  expect(Math.abs(shown.y - taken.y)).toBeLessThan(20);
  await expectRow(app, 'Nurse', ['Greets', 'Measures']);
  await page.mouse.up();
  await expect(landing(page)).toHaveCount(0);
  await expectRow(app, 'Patient', ['Goes home', 'Comes in', 'Gives a name', 'Sits down']);
  await expect(app.card('Goes home')).toHaveAccessibleName(/Patient lane, Arrive stage, 1 of 7/);
  await undo(page);
  await expectRow(app, 'Patient', ['Comes in', 'Gives a name', 'Sits down', 'Goes home']);
  await expect(app.card('Goes home')).toHaveAccessibleName(/Leave stage/);
});

test('given a chain, when a card is dropped on a connection, then it stands in it, and the chain it left is joined', async ({ page }) => {
  const app = await openSpec(new App(page), visit);
  // Sits down leaves its chain and goes between Comes in and Gives a name.
  const target = await pointOn(connection(page, 'Comes in', 'Gives a name'));
  await pull(page, await middleOf(app.card('Sits down')), target);
  await expect(page.locator('[class*="inserting"]')).toHaveCount(1);
  await page.mouse.up();
  await expectRow(app, 'Patient', ['Comes in', 'Sits down', 'Gives a name', 'Goes home']);
  for (const [a, b] of [
    ['Comes in', 'Sits down'],
    ['Sits down', 'Gives a name'],
    ['Gives a name', 'Goes home'],
  ] as const)
    await expect(connection(page, a, b)).toHaveCount(1);
  await expect(app.connections()).toHaveCount(4);
  await undo(page);
  await expect(connection(page, 'Gives a name', 'Sits down')).toHaveCount(1);
});

test('given a full cell, when cards are dropped in the gutters, then a column and a row open', async ({ page }) => {
  const app = await openSpec(new App(page), visit);
  const width = (await app.stages('Arrive').boundingBox())!.width;
  const gutter = await slotAt(app, 'Patient', 'Arrive', 1);
  await drag(page, await middleOf(app.card('Measures')), { x: gutter.x + COLUMN / 2 - 8, y: gutter.y });
  await expectRow(app, 'Patient', ['Comes in', 'Gives a name', 'Measures', 'Sits down', 'Goes home']);
  await expect.poll(async () => (await app.stages('Arrive').boundingBox())!.width).toBeCloseTo(width + COLUMN, 0);

  const height = (await app.lanes('Patient').boundingBox())!.height;
  const below = await slotAt(app, 'Patient', 'Arrive', 0);
  await drag(page, await middleOf(app.card('Goes home')), { x: below.x, y: below.y + ROW / 2 - 4 });
  await expect.poll(async () => (await app.lanes('Patient').boundingBox())!.height).toBeCloseTo(height + ROW, 0);
  const [first, second] = [await middleOf(app.card('Comes in')), await middleOf(app.card('Goes home'))];
  expect(second.x).toBeCloseTo(first.x, 0);
  expect(second.y - first.y).toBeCloseTo(ROW, 0);
});

test('given several selected cards, when one is dragged, then all go, as one step', async ({ page }) => {
  const app = await openSpec(new App(page), visit);
  await app.card('Comes in').click();
  await app.card('Gives a name').click({ modifiers: ['Shift'] });
  await drag(page, await middleOf(app.card('Comes in')), await slotAt(app, 'Desk', 'Leave', 0));
  await expectRow(app, 'Desk', ['Finds the record', 'Comes in', 'Gives a name']);
  await expectRow(app, 'Patient', ['Sits down', 'Goes home']);
  await undo(page);
  await expectRow(app, 'Patient', ['Comes in', 'Gives a name', 'Sits down', 'Goes home']);
  // A click without a drag goes back to one.
  await app.card('Comes in').click();
  await expect(page.locator('[data-touchpoint-id][aria-pressed="true"]')).toHaveCount(1);
});

test('given a drag, when Escape is pressed or it ends outside the map, then nothing has changed', async ({ page }) => {
  const app = await openSpec(new App(page), visit);
  const before = ['Comes in', 'Gives a name', 'Sits down', 'Goes home'];
  const unchanged = async (): Promise<void> => {
    await expect(landing(page)).toHaveCount(0);
    await expectRow(app, 'Patient', before);
    await expect(app.button('Undo')).toBeDisabled();
  };
  const to = await slotAt(app, 'Desk', 'Arrive', 0);
  await pull(page, await middleOf(app.card('Comes in')), to);
  await expect(landing(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await unchanged();
  await page.mouse.move(to.x + 30, to.y);
  await unchanged();
  await page.mouse.up();
  await unchanged();

  // Another window comes to the front.
  await pull(page, await middleOf(app.card('Comes in')), to);
  await page.evaluate(() => window.dispatchEvent(new Event('blur')));
  await unchanged();
  await page.mouse.up();
  await unchanged();

  const outside: readonly Point[] = [{ x: to.x, y: 10 }, { x: to.x, y: -50 }, await middleOf(app.inspector)];
  for (const point of outside) {
    await pull(page, await middleOf(app.card('Comes in')), to);
    await page.mouse.move(point.x, point.y, { steps: 3 });
    await expect(landing(page)).toHaveCount(0);
    await page.mouse.up();
    await unchanged();
    await app
      .button('Zoom to 100 %')
      .or(page.getByRole('button', { name: /back to 100/ }))
      .click();
    await app.button('Whole map in view').click();
  }
});

test('given a card near the edge, when it is held there, then the map moves on under it', async ({ page }) => {
  await page.setViewportSize({ width: 1000, height: 700 });
  const app = await openSpec(new App(page), visit);
  const frame = (await page.getByRole('application', { name: 'Journey map' }).boundingBox())!;
  const stage = (await app.stages('Arrive').boundingBox())!;
  await pull(page, await middleOf(app.card('Greets')), { x: frame.x + frame.width - 12, y: frame.y + 300 });
  await expect.poll(async () => (await app.stages('Arrive').boundingBox())!.x).toBeLessThan(stage.x - 150);
  await page.mouse.up();
  await expect(app.card('Greets')).toHaveAccessibleName(/Leave stage/);
});
