/** The two pages behind one handle: how each is opened and where its cards are. Everything is done as a person would. */

const CARD = '.react-flow__node';

/** The built app: the map comes in by the Import button, then its card in the library is clicked. */
export function appPage(origin) {
  return {
    name: 'app',
    async prepare(page, { file }) {
      await page.goto(origin);
      const chooser = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: 'Import', exact: true }).first().click();
      await (await chooser).setFiles(file);
      await page.locator('[data-map-id]').waitFor();
      // The thumbnail is painted and the lazy parts are fetched: they are no part of opening.
      await page.waitForTimeout(3_000);
    },
    opener: (page) => page.locator('[data-map-id]'),
    fit: (page) => page.getByRole('button', { name: 'Whole map in view' }),
    async endTyping(page) {
      await page.keyboard.press('Escape');
    },
    async savePicture(page) {
      await page.getByRole('button', { name: 'Export', exact: true }).click();
      const dialog = page.getByRole('dialog', { name: 'Export map' });
      await dialog.getByRole('radio', { name: /PNG/ }).click({ force: true });
      await dialog.getByRole('radio', { name: /^1×/ }).click({ force: true });
      const download = page.waitForEvent('download');
      const start = performance.now();
      await dialog.getByRole('button', { name: 'Download' }).click();
      const path = await (await download).path();
      return { time: performance.now() - start, path };
    },
  };
}

/** React Flow as its documentation has it; variant 'visible' with onlyRenderVisibleElements. */
export function stockPage(origin, variant, sizes, canvas) {
  const asked = new URLSearchParams({ variant, sizes: sizes.join(' '), ...canvas });
  return {
    name: variant === 'visible' ? 'visible' : 'stock',
    async prepare(page) {
      await page.goto(`${origin}?${asked}`);
      await page.waitForTimeout(1_000);
    },
    opener: (page, count) => page.getByRole('button', { name: `Open ${count}`, exact: true }),
    fit: (page) => page.getByRole('button', { name: 'Fit View' }),
    async endTyping(page) {
      await page.keyboard.press('Tab');
    },
    async savePicture(page, { width, height }) {
      const start = performance.now();
      const url = await page.evaluate((box) => window.picture(box), { width, height });
      return { time: performance.now() - start, bytes: url.length * 0.75 };
    },
  };
}

/** Centre of the drawing surface on screen. */
export async function surfaceOf(page) {
  const box = await page.locator('.react-flow').boundingBox();
  return { ...box, midX: box.x + box.width / 2, midY: box.y + box.height / 2 };
}

/** The centre of the card nearest to the middle of the surface: it can be dragged without the view having to follow. */
export async function middleCard(page) {
  const surface = await surfaceOf(page);
  const cards = await page.locator(CARD).evaluateAll((all) =>
    all.map((card) => {
      const { x, y, width, height } = card.getBoundingClientRect();
      return { x: x + width / 2, y: y + 14, width, height };
    }),
  );
  const far = (card) => Math.hypot(card.x - surface.midX, card.y - surface.midY);
  return cards.reduce((best, card) => (far(card) < far(best) ? card : best));
}

export const READY = CARD;
