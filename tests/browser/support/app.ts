import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';

/** Drives the app as a person does: by roles and by the names on screen. */
export class App {
  constructor(readonly page: Page) {}

  /** Opens the library. */
  async goto(): Promise<this> {
    await this.page.goto('./');
    await expect(this.button('New map').first()).toBeVisible();
    return this;
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  dialog(name: string): Locator {
    return this.page.getByRole('dialog', { name });
  }

  /** A view of the open map: Map, Outline, Insights, Research, Actions. */
  view(name: string): Locator {
    return this.page.getByRole('tab', { name, exact: true });
  }

  /** From the library: makes a map and opens it. */
  async newMap(name: string, template = 'Blank map'): Promise<this> {
    await this.button('New map').first().click();
    const dialog = this.dialog('New map');
    await dialog.getByLabel('Map name').fill(name);
    await dialog
      .getByRole('radio', { name: template })
      .or(dialog.getByRole('option', { name: template }))
      .first()
      .click();
    await dialog.getByRole('button', { name: 'Create map' }).click();
    await expect(dialog).toBeHidden();
    return this;
  }

  /** Touchpoints on the canvas, or those whose title reads so. */
  touchpoints(title?: string): Locator {
    const all = this.page.locator('[data-touchpoint-id]');
    return title === undefined ? all : all.filter({ hasText: title });
  }

  stages(title?: string): Locator {
    const all = this.page.locator('[data-stage-id]');
    return title === undefined ? all : all.filter({ hasText: title });
  }

  lanes(title?: string): Locator {
    const all = this.page.locator('[data-lane-id]');
    return title === undefined ? all : all.filter({ hasText: title });
  }

  connections(): Locator {
    return this.page.locator('[data-connection-id]');
  }

  /** Waits until every change so far is in storage. */
  async saved(): Promise<this> {
    await expect(this.page.getByRole('status').filter({ hasText: 'Saved on this device' })).toBeVisible();
    return this;
  }

  /** From an open map: saves it as a file. @returns its name and its bytes. */
  async export(format: string): Promise<{ name: string; bytes: Buffer }> {
    await this.button('Export').click();
    const dialog = this.dialog('Export map');
    await dialog
      .getByRole('radio', { name: format })
      .or(dialog.getByRole('option', { name: format }))
      .first()
      .click();
    const download = this.page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Download' }).click();
    const file = await download;
    return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
  }

  /** From the library: opens a file with the Import button. */
  async import(file: string | { name: string; mimeType: string; buffer: Buffer }): Promise<this> {
    const chooser = this.page.waitForEvent('filechooser');
    await this.button('Import').first().click();
    await (await chooser).setFiles(file);
    return this;
  }
}
