import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { App } from './support/app';
import { openSpec, visit } from './support/maps';
import { expect, test } from './support/test';

const status = (page: Page) => page.getByRole('status').filter({ hasText: /^(Sav|Not saved)/ });

/** Writes into the maps database fail as on a full disk while `window.diskIsFull` is set. */
async function letTheDiskFill(page: Page): Promise<void> {
  await page.addInitScript(() => {
    for (const name of ['put', 'add'] as const) {
      const real = IDBObjectStore.prototype[name];
      IDBObjectStore.prototype[name] = function (this: IDBObjectStore, ...args: [unknown]) {
        if ((window as unknown as { diskIsFull?: boolean }).diskIsFull && this.transaction.db.name === 'maps')
          throw new DOMException('No room', 'QuotaExceededError');
        return real.apply(this, args);
      };
    }
  });
}

const setFull = (page: Page, full: boolean): Promise<void> =>
  page.evaluate((value) => {
    (window as unknown as { diskIsFull?: boolean }).diskIsFull = value;
  }, full);

/** Every word the save status shows from now on. */
async function listen(page: Page): Promise<() => Promise<string[]>> {
  const element = await status(page).elementHandle();
  await page.evaluate((target) => {
    const seen: string[] = [];
    (window as unknown as { seen: string[] }).seen = seen;
    new MutationObserver(() => seen.push(target!.textContent ?? '')).observe(target!, {
      characterData: true,
      childList: true,
      subtree: true,
    });
  }, element);
  return () => page.evaluate(() => (window as unknown as { seen: string[] }).seen);
}

async function retitle(app: App, from: string, to: string): Promise<void> {
  await app.card(from).dblclick();
  await app.page.keyboard.type(to);
  await app.page.keyboard.press('Enter');
  await expect(app.card(to)).toBeFocused();
}

test('given a full disk, when a change cannot be saved, then it says so, gives a file, and saves once there is room', async ({
  device,
}) => {
  const page = await (await device.context()).newPage();
  await letTheDiskFill(page);
  await page.goto('./');
  const app = await openSpec(new App(page), visit);
  await app.saved();
  const words = await listen(page);
  await setFull(page, true);
  await retitle(app, 'Greets', 'Never lost');
  await expect(status(page)).toHaveText(/^Not saved: There is no room left on this device/);
  await retitle(app, 'Measures', 'Nor this');
  await app.button('Try again').click();
  await expect(status(page)).toHaveText(/^Not saved/);
  const [first, ...rest] = await words();
  expect([first, ...rest.filter((text) => !text.startsWith('Not saved'))]).toEqual(['Saving…', 'Saving…']);

  const download = page.waitForEvent('download');
  await app.button('Download a copy').click();
  const copy = await readFile(await (await download).path());

  await setFull(page, false);
  await app.button('Try again').click();
  await expect(status(page)).toHaveText('Saved on this device');
  await expect(app.button('Try again')).toHaveCount(0);
  await page.reload();
  await expect(app.card('Never lost')).toHaveCount(1);
  await expect(app.card('Nor this')).toHaveCount(1);

  // The copy opens as a map with what could not be saved.
  await app.goto();
  await app.import({ name: 'copy.json', mimeType: 'application/json', buffer: copy });
  await expect(page.locator('[data-map-id]')).toHaveCount(2);
  await page.locator('[data-map-id]').first().click();
  await expect(app.card('Never lost')).toHaveCount(1);
  await expect(app.touchpoints()).toHaveCount(7);
});

test('given a full disk, when the map is left for the library and opened again, then what is not saved is still there', async ({
  device,
}) => {
  const page = await (await device.context()).newPage();
  await letTheDiskFill(page);
  await page.goto('./');
  const app = await openSpec(new App(page), visit);
  await app.saved();
  await setFull(page, true);
  await retitle(app, 'Greets', 'Kept in mind');
  await expect(status(page)).toHaveText(/^Not saved/);
  await app.button('Back to library').click();
  await page.getByRole('link', { name: 'Visit' }).click();
  await expect(app.card('Kept in mind')).toHaveCount(1);
  await expect(status(page)).toHaveText(/^Not saved/);
  // Closing now would lose it: the browser asks first.
  const question = page.waitForEvent('dialog');
  void page.close({ runBeforeUnload: true });
  const dialog = await question;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  await setFull(page, false);
  await app.button('Try again').click();
  await app.saved();
  await page.reload();
  await expect(app.card('Kept in mind')).toHaveCount(1);
});

test('given a write that takes long, then it never says saved before it is', async ({ device }) => {
  const page = await device.open();
  const app = await openSpec(new App(page), visit);
  await app.saved();
  // A transaction of somebody else's holds the database until it is let go.
  await page.evaluate(
    () =>
      new Promise<void>((begun) => {
        const opening = indexedDB.open('maps');
        opening.onsuccess = () => {
          const store = opening.result.transaction(['maps', 'records', 'changes'], 'readwrite').objectStore('maps');
          const hold = (): void => {
            store.count().onsuccess = () => {
              begun();
              if ((window as unknown as { letGo?: boolean }).letGo) opening.result.close();
              else hold();
            };
          };
          hold();
        };
      }),
  );
  const words = await listen(page);
  await retitle(app, 'Greets', 'Slowly');
  await retitle(app, 'Measures', 'Surely');
  await expect(status(page)).toHaveText('Saving…');
  await page.waitForTimeout(700); // long enough for every timer that could say it too early
  expect(await words()).toEqual(['Saving…']);
  await page.evaluate(() => {
    (window as unknown as { letGo?: boolean }).letGo = true;
  });
  await expect(status(page)).toHaveText('Saved on this device');
  await page.reload();
  await expect(app.card('Surely')).toHaveCount(1);
});

test('given an open map, when the browser clears this site’s data, then it is said, and the map can be taken away', async ({ device }) => {
  const page = await device.open();
  const app = await openSpec(new App(page), visit);
  await app.saved();
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', { origin: new URL(page.url()).origin, storageTypes: 'indexeddb' });
  await expect(status(page)).toHaveText(/^Not saved: The browser has cleared this site’s storage/);
  await retitle(app, 'Greets', 'After the flood');
  await expect(status(page)).toHaveText(/^Not saved/);
  const download = page.waitForEvent('download');
  await app.button('Download a copy').click();
  expect((await readFile(await (await download).path())).toString()).toContain('After the flood');
});
