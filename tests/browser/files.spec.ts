import { fromJson } from '../../src/formats/json/read';
import { mapInfo } from '../../src/model';
import { App } from './support/app';
import { expect, test } from './support/test';

const jsonFile = (name: string, text: string) => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) });

test('given a map, when it is saved as a file and imported on another device, then it is the same map', async ({
  page,
  browser,
  baseURL,
}) => {
  const app = await new App(page).goto();
  await (await app.newMap('A/E journey', 'Outpatient referral')).saved();
  const file = await app.export('Throughline file');
  expect(file.name).toBe('A-E journey.json');
  const { map, warnings } = fromJson(file.bytes.toString('utf8'));
  expect([mapInfo(map).title, warnings]).toEqual(['A/E journey', []]);

  const elsewhere = await browser.newContext({ baseURL: baseURL! });
  const other = await new App(await elsewhere.newPage()).goto();
  await other.import({ name: file.name, mimeType: 'application/json', buffer: file.bytes });
  await other.page.locator('[data-map-id]', { hasText: 'A/E journey' }).click();
  await expect(other.touchpoints().first()).toBeVisible();
  const again = fromJson((await other.export('Throughline file')).bytes.toString('utf8')).map;
  expect({ ...again, map: {} }).toEqual({ ...map, map: {} });
  expect(mapInfo(again)).toEqual({ ...mapInfo(map), id: mapInfo(again).id });
  expect(mapInfo(again).id).not.toBe(mapInfo(map).id);
  await elsewhere.close();
});

const bad: [string, string, string][] = [
  ['not JSON', 'Dear colleague', 'This file is not JSON, or part of it is missing.'],
  ['a newer version', '{"format":"throughline","version":99,"map":{}}', 'made by a newer version of Throughline'],
  ['10,000 deep', '['.repeat(10_000), 'nested more than 64 levels deep'],
];

for (const [what, text, sentence] of bad) {
  test(`given a library, when a file that is ${what} is imported, then it says so and nothing else changes`, async ({ page }) => {
    const app = await new App(page).goto();
    await (await app.newMap('Mine')).saved();
    await app.goto();
    await app.import(jsonFile('bad.json', text));
    const report = app.dialog('One file was not imported');
    await expect(report.getByText(sentence)).toBeVisible();
    await report.getByRole('button', { name: 'Close' }).last().click();
    await expect(report).toBeHidden();
    await expect(page.locator('[data-map-id]')).toHaveText(['Mine']);
  });
}

test('given a script for a title, when the file is imported, then it is text on screen and nothing runs', async ({ page }) => {
  const app = await new App(page).goto();
  await (await app.newMap('Plain')).saved();
  const text = (await app.export('Throughline file')).bytes.toString('utf8');
  const title = '<img src=x onerror="document.title=1"><script>document.title=1</script>';
  await app.goto();
  await app.import(jsonFile('script.json', text.replace('"Plain"', JSON.stringify(title))));
  await page.locator('[data-map-id]', { hasText: title }).click();
  await expect(page).toHaveTitle(new RegExp(title.slice(0, 20)));
  await expect(page.getByText(title).or(page.locator(`input[value*="onerror"]`)).first()).toBeVisible();
});

test('given a map on a device, when the browser is closed and opened again, then the map is still there', async ({ device }) => {
  const app = await new App(await device.open()).goto();
  await (await app.newMap('Kept')).saved();
  await device.close();
  const page = await device.open();
  await expect(page.locator('[data-map-id]')).toHaveText(['Kept']);
});
