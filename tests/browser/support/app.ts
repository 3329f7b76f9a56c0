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

  get inspector(): Locator {
    return this.page.getByRole('complementary', { name: 'Inspector' });
  }

  /** A touchpoint's card by the whole of its title. */
  card(title: string): Locator {
    return this.page.locator(`[data-touchpoint-id][aria-label^="${title}."]`);
  }

  async rename(kind: 'stage' | 'lane', from: string, to: string): Promise<void> {
    await this[kind === 'stage' ? 'stages' : 'lanes'](from).dblclick();
    const field = this.page.getByLabel(`Title of the ${kind}`);
    await field.fill(to);
    await field.press('Enter');
  }

  /** Double-clicks into the cell of a lane and a stage, beyond what is in it, and types a title. */
  async placeByMouse(title: string, lane: string, stage: string): Promise<void> {
    const row = (await this.lanes(lane).boundingBox())!;
    let column = (await this.stages(stage).boundingBox())!;
    const room = (await this.inspector.boundingBox())!.x - 200;
    if (column.x + column.width > room) {
      await this.page.mouse.move(room, row.y + row.height - 2);
      await this.page.mouse.wheel(column.x + column.width - room, 0);
      await expect.poll(async () => (await this.stages(stage).boundingBox())!.x).toBeLessThan(column.x);
      column = (await this.stages(stage).boundingBox())!;
    }
    const taken = await this.cardBoxes();
    // The first free 176 px column of the cell, from its left; past the last one a new one opens.
    let x = column.x + 88;
    const y = row.y + 40;
    while (taken.some((box) => x > box.x && x < box.x + box.width && y > box.y - 20 && y < box.y + box.height)) x += 176;
    await this.page.mouse.dblclick(Math.min(x, column.x + column.width + 1), y);
    const field = this.page.getByLabel('Title of the touchpoint');
    await field.fill(title);
    await field.press('Escape');
    await expect(this.card(title)).toBeVisible();
  }

  private async cardBoxes(): Promise<{ x: number; y: number; width: number; height: number }[]> {
    const boxes = await Promise.all((await this.touchpoints().all()).map((card) => card.boundingBox()));
    return boxes.filter((box) => box !== null);
  }

  /** Drags from the + beside a card to another card. */
  async connectByDrag(from: string, to: string): Promise<void> {
    await this.card(from).click();
    const plus = (await this.button('Next touchpoint').boundingBox())!;
    const target = (await this.card(to).boundingBox())!;
    await this.page.mouse.move(plus.x + plus.width / 2, plus.y + plus.height / 2);
    await this.page.mouse.down();
    await this.page.mouse.move(target.x + 20, target.y + 10, { steps: 6 });
    await this.page.mouse.move(target.x + target.width / 2, target.y + 20, { steps: 3 });
    await this.page.mouse.up();
  }

  /** The Connect tool: one click on each. */
  async connectByClicks(from: string, to: string): Promise<void> {
    await this.button('Connect').click();
    await this.card(from).click();
    await this.card(to).click();
    await this.button('Select').click();
  }

  /** Tags the selected touchpoint in the inspector. */
  async tagChannel(name: string): Promise<void> {
    const group = this.inspector.getByRole('group', { name: 'Channels' });
    const chip = group.getByRole('button', { name, exact: true });
    if ((await chip.count()) > 0) {
      await chip.click();
      return;
    }
    await group.getByRole('button', { name: 'Add channel' }).click();
    await this.page.getByRole('option', { name, exact: true }).click();
    await this.page.keyboard.press('Escape');
  }

  async addPain(title: string): Promise<void> {
    await this.inspector.getByRole('button', { name: 'Add pain point' }).click();
    await this.inspector.getByRole('textbox', { name: 'Pain point' }).last().fill(title);
    await this.inspector.getByRole('textbox', { name: 'Pain point' }).last().blur();
  }

  /** Presses Tab until a button has the focus. */
  async focusByTab(name: string): Promise<void> {
    const button = this.button(name).first();
    await expect(button).toBeVisible();
    for (let presses = 0; presses < 30; presses++) {
      if (await button.evaluate((element) => element === document.activeElement)) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`${name} cannot be reached by Tab`);
  }

  /** Presses Tab until the focus is in an element. */
  async tabInto(target: Locator): Promise<void> {
    for (let presses = 0; presses < 40; presses++) {
      if (await target.evaluate((element) => element.contains(document.activeElement))) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error('It cannot be reached by Tab');
  }

  private async activeName(): Promise<string> {
    return this.page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
  }

  /** Arrow keys to a stage header: left to the lanes, up to the first stage, then along. */
  async goToStage(title: string): Promise<void> {
    const at = async (kind: string): Promise<boolean> => (await this.activeName()).includes(`, ${kind},`);
    for (let presses = 0; presses < 20 && !(await at('lane')); presses++) await this.page.keyboard.press('ArrowLeft');
    for (let presses = 0; presses < 10 && !(await at('stage')); presses++) await this.page.keyboard.press('ArrowUp');
    for (let presses = 0; presses < 10; presses++) {
      if ((await this.activeName()).startsWith(`${title},`)) return;
      await this.page.keyboard.press('ArrowRight');
    }
    throw new Error(`No way by arrow keys to the stage ${title}: ${await this.activeName()}`);
  }

  /** N on a stage header begins in the first lane; Alt+Shift+Down takes it to its own. */
  async placeByKeys(title: string, lane: string, stage: string): Promise<void> {
    await this.goToStage(stage);
    await this.page.keyboard.press('n');
    await this.page.keyboard.type(title);
    await this.page.keyboard.press('Escape');
    await expect(this.card(title)).toBeFocused();
    for (let presses = 0; presses < 6; presses++) {
      if ((await this.activeName()).includes(`${lane} lane`)) return;
      await this.page.keyboard.press('Alt+Shift+ArrowDown');
    }
    throw new Error(`${title} does not get to ${lane}`);
  }

  /** H goes to the channels in the inspector; Escape comes back. */
  async tagChannelByKeys(name: string): Promise<void> {
    const title = (await this.activeName()).split('.')[0]!;
    await this.page.keyboard.press('h');
    await this.page.keyboard.type(name);
    await this.page.keyboard.press('Enter');
    await this.backToCanvas(title);
  }

  async addPainByKeys(text: string): Promise<void> {
    const title = (await this.activeName()).split('.')[0]!;
    await this.page.keyboard.press('p');
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
    await this.backToCanvas(title);
  }

  /** Escape, one level up at a time, until the card has the focus again. */
  private async backToCanvas(title: string): Promise<void> {
    for (let presses = 0; presses < 4; presses++) {
      await this.page.keyboard.press('Escape');
      await this.focusAtRest();
      if ((await this.activeName()).startsWith(`${title}.`)) return;
    }
    throw new Error(`Escape does not lead back to ${title}: ${await this.activeName()}`);
  }

  /** Waits for a list that closes to give the focus back: the next key would go nowhere. */
  private async focusAtRest(): Promise<void> {
    await this.page.evaluate(
      () =>
        new Promise<void>((done) => {
          let last: Element | null = null;
          let frames = 0;
          const look = (): void => {
            const now = document.activeElement;
            frames = now === last && now !== document.body ? frames + 1 : 0;
            last = now;
            if (frames > 4) done();
            else requestAnimationFrame(look);
          };
          look();
        }),
    );
  }

  /** Arrow keys towards a card, by where it lies from here. */
  async goTo(title: string): Promise<void> {
    const target = (await this.card(title).boundingBox())!;
    for (let presses = 0; presses < 40; presses++) {
      if ((await this.activeName()).startsWith(`${title}.`)) return;
      const here = (await this.page.locator(':focus').boundingBox())!;
      const [dx, dy] = [target.x - here.x, target.y - here.y];
      const key = Math.abs(dy) > 20 ? (dy > 0 ? 'ArrowDown' : 'ArrowUp') : dx > 0 ? 'ArrowRight' : 'ArrowLeft';
      await this.page.keyboard.press(key);
    }
    throw new Error(`No way by arrow keys to ${title}`);
  }

  /** C, the first letters, Enter. */
  async connectByKeys(from: string, to: string): Promise<void> {
    await this.goTo(from);
    await expect(this.card(from)).toBeFocused();
    await this.page.keyboard.press('c');
    await this.page.keyboard.type(to.slice(0, 8));
    await expect(this.card(to)).toBeFocused();
    await this.page.keyboard.press('Enter');
  }

  async deleteFromLibrary(title: string): Promise<void> {
    await this.button(`Actions for ${title}`).click();
    await this.page.getByRole('menuitem', { name: 'Delete' }).click();
  }
}
