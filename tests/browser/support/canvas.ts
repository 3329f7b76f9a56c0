/** Pointing at things on the canvas, and reading where they are. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { App } from './app';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Width of a column and height of a row of plain cards, in px at 100 %. */
export const COLUMN = 176;
export const ROW = 112;

export async function middleOf(locator: Locator): Promise<Point> {
  const box = (await locator.boundingBox())!;
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** A point of the canvas by its cell: the middle of a slot at 100 %. */
export async function slotAt(app: App, lane: string, stage: string, column = 0, row = 0): Promise<Point> {
  const across = (await app.stages(stage).boundingBox())!;
  const down = (await app.lanes(lane).boundingBox())!;
  return { x: across.x + COLUMN * (column + 0.5), y: down.y - 7 + ROW * (row + 0.5) };
}

/** Presses the mouse at a point and moves it to another one; it stays down. */
export async function pull(page: Page, from: Point, to: Point): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 8, from.y + 8);
  await page.mouse.move(to.x, to.y, { steps: 5 });
}

export async function drag(page: Page, from: Point, to: Point): Promise<void> {
  await pull(page, from, to);
  await page.mouse.up();
}

/** The titles of a lane's cards from left to right. */
export async function rowOf(app: App, lane: string): Promise<string[]> {
  const cards = await app.page.locator(`[data-touchpoint-id][aria-label*="${lane} lane"]`).all();
  const placed = await Promise.all(
    cards.map(async (card) => ({ title: (await card.getAttribute('aria-label'))!.split('.')[0]!, box: (await card.boundingBox())! })),
  );
  return placed.sort((a, b) => a.box.x - b.box.x || a.box.y - b.box.y).map(({ title }) => title);
}

/** Waits until a lane's cards read so, from left to right. */
export async function expectRow(app: App, lane: string, titles: readonly string[]): Promise<void> {
  await expect.poll(() => rowOf(app, lane)).toEqual(titles);
}

/** The connection from one card to another, by the words it is read out with. */
export const connection = (page: Page, from: string, to: string): Locator =>
  page.locator(`[data-connection-id][aria-label*=" from ${from} to ${to}"]`);

/** A point on the line of a connection, a share of the way along it. */
export async function pointOn(line: Locator, share = 0.5): Promise<Point> {
  return line
    .locator('path')
    .nth(1)
    .evaluate((path: SVGPathElement, at) => {
      const { x, y } = path.getPointAtLength(path.getTotalLength() * at);
      const screen = new DOMPoint(x, y).matrixTransform(path.getScreenCTM()!);
      return { x: screen.x, y: screen.y };
    }, share);
}

/** Waits until a line is said to screen readers. */
export async function expectSaid(page: Page, words: string | RegExp): Promise<void> {
  await expect(page.locator('[data-live-region]')).toHaveText(words);
}

export const undo = (page: Page): Promise<void> => page.keyboard.press('Control+z');

/** What the tooltip of a toolbar button says. */
export async function hint(page: Page, button: Locator): Promise<string> {
  await page.mouse.move(5, 5);
  await button.hover();
  const tip = page.getByRole('tooltip');
  await expect(tip).toBeVisible();
  return (await tip.textContent())!;
}
