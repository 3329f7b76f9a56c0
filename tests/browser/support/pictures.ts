/** Opening a map at 100 %, taking its picture away, and looking at it as it stands on the canvas. */
import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import { toJson } from '../../../src/formats/json/write';
import { type JourneyMap, mapInfo } from '../../../src/model';
import type { ThemeName } from '../../../src/tokens';
import { App } from './app';
import type { Area } from './picturePng';

/** Imports the map and opens it. */
export async function openMap(page: Page, map: JourneyMap): Promise<App> {
  const { title } = mapInfo(map);
  const app = await new App(page).goto();
  await app.import({ name: 'map.json', mimeType: 'application/json', buffer: Buffer.from(toJson(map)) });
  await page.locator('[data-map-id]', { hasText: title }).click();
  await expect(app.touchpoints().first()).toBeVisible();
  return app;
}

export interface Choice {
  readonly format: 'PNG picture' | 'SVG picture';
  readonly theme?: ThemeName;
  /** As its name stands in the dialog: "2×". */
  readonly size?: string;
}

/** Opens the Export dialog and chooses. */
export async function choosePicture(app: App, { format, theme = 'light', size }: Choice): Promise<Locator> {
  await app.button('Export').click();
  const dialog = app.dialog('Export map');
  await dialog.getByRole('radio', { name: format }).click();
  await dialog.getByRole('radio', { name: theme === 'dark' ? 'Dark' : 'Light' }).click();
  if (size) await dialog.getByRole('radio', { name: size, exact: true }).click();
  return dialog;
}

export async function download(app: App, dialog: Locator, timeout = 30_000): Promise<Buffer> {
  const file = app.page.waitForEvent('download', { timeout });
  await dialog.getByRole('button', { name: 'Download' }).click();
  return readFile(await (await file).path());
}

export const exportPicture = async (app: App, choice: Choice): Promise<Buffer> => download(app, await choosePicture(app, choice));

/** Where the first cell's top left corner lies on the page. */
export async function originOnPage(app: App): Promise<{ x: number; y: number }> {
  const pane = app.page.locator('.react-flow__viewport');
  return pane.evaluate((element) => {
    const { x, y } = element.getBoundingClientRect();
    return { x, y };
  });
}

/** A screenshot of part of the map as it stands on the canvas, in map units at 100 %. */
export async function shootCanvas(app: App, area: Area): Promise<Buffer> {
  const origin = await originOnPage(app);
  await app.page.mouse.move(2, 2);
  return app.page.screenshot({ clip: { ...area, x: origin.x + area.x, y: origin.y + area.y } });
}
