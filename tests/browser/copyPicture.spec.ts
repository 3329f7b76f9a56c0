/** "Copy as picture": what is on the clipboard afterwards, and what is said where the browser does not allow it. */
import { drawPicture } from '../../src/drawing';
import { everythingMap } from './support/pictureMaps';
import { choosePicture, openMap } from './support/pictures';
import { expect, test } from './support/test';

test('given a map, when it is copied as a picture, then the clipboard holds a PNG of the promised size', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const map = everythingMap();
  const app = await openMap(page, map);
  const dialog = await choosePicture(app, { format: 'PNG picture', size: '2×' });
  await dialog.getByRole('button', { name: 'Copy as picture' }).click();
  await expect(dialog.getByText('Copied. Paste it into a slide, a document or a chat.')).toBeVisible();

  const copied = await page.evaluate(async () => {
    const items = await navigator.clipboard.read();
    const blob = await items[0]!.getType('image/png');
    const bitmap = await createImageBitmap(blob);
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
    context.drawImage(bitmap, 0, 0);
    const colours = new Set<string>();
    for (let y = 0; y < bitmap.height; y += 40) {
      for (let x = 0; x < bitmap.width; x += 40) colours.add(context.getImageData(x, y, 1, 1).data.join());
    }
    return { types: items.map((item) => item.types), size: [bitmap.width, bitmap.height], colours: colours.size };
  });
  const { width, height } = drawPicture(map);
  expect(copied.types).toEqual([['image/png']]);
  expect(copied.size).toEqual([2 * width, 2 * height]);
  expect(copied.colours).toBeGreaterThan(5);
});

test('given a browser that keeps the clipboard to itself, when a map is copied, then the dialog says so and stays of use', async ({
  page,
  context,
}) => {
  // Granting one thing refuses all the others.
  await context.grantPermissions(['geolocation']);
  const app = await openMap(page, everythingMap());
  const dialog = await choosePicture(app, { format: 'PNG picture', size: '1×' });
  await dialog.getByRole('button', { name: 'Copy as picture' }).click();
  await expect(dialog.getByText(/^Not copied: The browser did not allow it\./)).toBeVisible();
  await expect(dialog.getByText(/^Copied/)).toBeHidden();
  await expect(dialog.getByRole('button', { name: 'Download' })).toBeEnabled();
});
