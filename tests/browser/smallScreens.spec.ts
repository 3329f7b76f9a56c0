import { App } from './support/app';
import { expect, test } from './support/test';

const screens = [
  { what: 'a tablet', width: 1024, height: 768, touch: true },
  { what: '200 % zoom', width: 720, height: 450, touch: false },
  { what: 'a phone', width: 400, height: 800, touch: true },
] as const;

for (const { what, width, height, touch } of screens) {
  test.describe(what, () => {
    test.use({ viewport: { width, height }, hasTouch: touch, isMobile: touch });

    test('the inspector is below the map and covers none of its tools', async ({ page }) => {
      const app = await new App(page).goto();
      await app.newMap('Small');
      const tools = page.getByRole('toolbar', { name: 'Map tools' });
      await expect(tools).toBeVisible();
      const show = app.button('Show inspector');
      if (await show.isVisible()) {
        // In the strip of the stage headers, above every card.
        const strip = (await page.locator('[data-stage-id]').first().boundingBox())!;
        const box = (await show.boundingBox())!;
        expect(box.y).toBeLessThan(strip.y);
        expect(box.y + box.height).toBeLessThan(strip.y + strip.height + 9);
        await show.click();
      }
      const inspector = (await page.getByRole('complementary', { name: 'Inspector' }).boundingBox())!;
      expect(inspector).toMatchObject({ x: 0, width });
      expect(Math.round(inspector.y + inspector.height)).toBe(height);
      expect(inspector.height).toBeLessThan(height * 0.46);
      for (const part of [tools, app.button('Zoom out'), app.button('Filter'), app.button('Add touchpoint')]) {
        const box = (await part.boundingBox())!;
        expect(box.y + box.height).toBeLessThanOrEqual(inspector.y);
        expect(box.x).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width).toBeLessThanOrEqual(width);
        if (touch) expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44);
      }
      // Nothing lies over them either.
      await app.button('Filter').click({ trial: true });
      await app.button('Add touchpoint').click({ trial: true });
    });
  });
}

test.describe('forced colours', () => {
  test.use({ contextOptions: { forcedColors: 'active' } });

  test('the toolbar, the zoom and the filter have a border', async ({ page }) => {
    const app = await new App(page).goto();
    await app.newMap('Contrast');
    const tools = page.getByRole('toolbar', { name: 'Map tools' });
    await expect(tools).toBeVisible();
    for (const box of [tools, app.button('Zoom out').locator('..'), app.button('Filter').locator('..')]) {
      await expect(box).toHaveCSS('border-top-width', '1px');
    }
  });
});
