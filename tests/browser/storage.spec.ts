import type { Page } from '@playwright/test';
import { App } from './support/app';
import { openSpec, visit } from './support/maps';
import { expect, test } from './support/test';

/** What a person sees of where they were: zoom, place of the map, what is selected. */
async function whereabouts(app: App) {
  const stage = (await app.stages('Wait').boundingBox())!;
  return {
    zoom: await app.page.getByRole('button', { name: /back to 100/ }).textContent(),
    x: Math.round(stage.x),
    selected: await app.page.locator('[data-touchpoint-id][aria-pressed="true"]').getAttribute('aria-label'),
    title: await app.inspector.getByLabel('Title').inputValue(),
  };
}

const type = async (app: App, card: string, text: string): Promise<void> => {
  await app.card(card).dblclick();
  await app.page.keyboard.type(text);
  await expect(app.page.getByLabel('Title of the touchpoint')).toHaveValue(text);
};

test('given a map in use, when the page is reloaded and the browser started again, then all is as it was', async ({ device }) => {
  const app = await openSpec(new App(await device.open()), visit);
  await app.button('Zoom out').click();
  await app.page.mouse.move(700, 500);
  await app.page.mouse.wheel(130, 40);
  await type(app, 'Sits down', 'Sits on the floor');
  await app.page.keyboard.press('Enter');
  const before = await whereabouts(app);
  expect(before).toMatchObject({ zoom: '80%', title: 'Sits on the floor' });
  await (await app.saved()).page.reload();
  await app.touchpoints().first().waitFor();
  expect(await whereabouts(app)).toEqual(before);
  const address = new URL(app.page.url()).hash;
  await device.close();
  const again = new App(await device.open(`./${address}`));
  await again.touchpoints().first().waitFor();
  await expect.poll(() => whereabouts(again)).toEqual(before);
  await expect(again.connections()).toHaveCount(4);
});

test('given something just typed, when the tab is closed or left at once, then it is there afterwards', async ({ device }) => {
  const page = await device.open();
  const app = await openSpec(new App(page), visit);
  const address = `./${new URL(page.url()).hash}`;
  await app.saved();
  const tab = async (): Promise<App> => {
    const other = await (await device.context()).newPage();
    await other.goto(address);
    return new App(other);
  };
  const close = (page: Page) => Promise.all([page.waitForEvent('close'), page.close({ runBeforeUnload: true })]);
  // A title on its card, with an edit still on its way to the disk before it.
  const card = await tab();
  await card.card('Goes home').click();
  await card.inspector.getByRole('radio', { name: '−2, Very bad' }).check({ force: true });
  await type(card, 'Measures', 'Weighs');
  await close(card.page);
  await expect(app.card('Weighs')).toHaveCount(1);
  await expect(app.card('Goes home')).toHaveAccessibleName(/Mood minus 2/);
  // A field of the inspector.
  const field = await tab();
  await field.card('Comes in').click();
  await field.inspector.getByLabel('Description').click();
  await field.page.keyboard.type('Through the back door');
  await close(field.page);
  // A header, and a card again, in a tab that goes elsewhere.
  const left = await tab();
  await left.stages().first().dblclick();
  await left.page.keyboard.type('Arriving');
  // It must be on its way by the end of pagehide: what is written later, a closing page loses one time in twelve.
  await left.page.evaluate(() => {
    const { commit } = IDBTransaction.prototype;
    let isWritten = false;
    IDBTransaction.prototype.commit = function (): void {
      isWritten = true;
      commit.call(this);
    };
    window.addEventListener('pagehide', () => localStorage.setItem('written at pagehide', String(isWritten)));
  });
  await left.page.goto('about:blank');
  await expect.poll(() => page.evaluate(() => localStorage.getItem('written at pagehide'))).toBe('true');
  await left.page.goto(address);
  await type(left, 'Weighs', 'Weighs twice');
  // Hidden and gone within a moment, with another change just made: what is typed must be in the first of two flushes.
  const radio = await left.inspector.getByRole('radio', { name: '+2, Very good' }).elementHandle();
  await left.page.evaluate((mood) => {
    (mood as HTMLInputElement).click();
    Object.defineProperty(document, 'visibilityState', { get: () => 'hidden' });
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    window.location.href = 'about:blank';
  }, radio);
  await expect(left.page).toHaveURL('about:blank');
  await expect(app.card('Weighs twice')).toHaveCount(1);
  await expect(app.card('Weighs twice')).toHaveAccessibleName(/Mood plus 2/);
  await expect(app.stages('Arriving')).toHaveCount(1);
  await app.card('Comes in').click();
  await expect(app.inspector.getByLabel('Description')).toHaveValue('Through the back door');
});

test('given two tabs on one map, when both edit at once, then each shows the other’s edits, and all survive', async ({ device }) => {
  const one = await openSpec(new App(await device.open()), visit);
  await one.saved();
  const two = new App(await (await device.context()).newPage());
  await two.page.goto(one.page.url());
  await two.touchpoints().first().waitFor();
  const add = async (app: App, from: string, name: string): Promise<void> => {
    await app.card(from).click();
    for (let index = 1; index <= 6; index++) {
      await app.page.keyboard.press('Enter');
      await app.page.keyboard.type(`${name} ${index}`);
      await app.page.keyboard.press('Escape');
      await expect(app.card(`${name} ${index}`)).toBeFocused();
    }
  };
  await Promise.all([add(one, 'Goes home', 'First'), add(two, 'Finds the record', 'Second')]);
  for (const app of [one, two]) {
    await expect(app.touchpoints()).toHaveCount(7 + 12);
    await expect(app.connections()).toHaveCount(4 + 12);
    for (let index = 1; index <= 6; index++) {
      await expect(app.card(`First ${index}`)).toHaveCount(1);
      await expect(app.card(`Second ${index}`)).toHaveCount(1);
    }
    await app.saved();
  }
  // Undo takes back one's own last step, not the other's.
  await two.page.keyboard.press('Control+z');
  await expect(one.card('Second 6')).toHaveCount(0);
  await expect(one.card('First 6')).toHaveCount(1);
  // What is gone in one tab is gone in the other, selected there or not.
  for (const { page } of [one, two]) await page.getByRole('button', { name: 'Whole map in view' }).click();
  await one.card('Measures').click();
  await two.card('Measures').click();
  await two.page.keyboard.press('Delete');
  await expect(one.card('Measures')).toHaveCount(0);
  await expect(one.inspector).toContainText('touchpoints');
  await one.saved();
  await one.page.reload();
  await expect(one.touchpoints()).toHaveCount(7 + 12 - 2);
});

test('given a change that is said to be saved, when the browser is killed that moment, then it is there', async ({ device }) => {
  const page = await device.open();
  const app = await openSpec(new App(page), visit);
  const address = `./${new URL(page.url()).hash}`;
  await app.saved();
  await app.card('Greets').dblclick();
  await page.keyboard.type('Said to be saved');
  await page.keyboard.press('Enter');
  const status = page.getByRole('status').filter({ hasText: /^(Saving|Saved)/ });
  await expect(status).toHaveText('Saved on this device');
  await device.kill();
  const again = new App(await device.open(address));
  await expect(again.card('Said to be saved')).toHaveCount(1);
  await expect(again.touchpoints()).toHaveCount(7);
});
