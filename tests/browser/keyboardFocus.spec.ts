import type { Locator, Page } from '@playwright/test';
import { App } from './support/app';
import { connection } from './support/canvas';
import { openSpec, visit } from './support/maps';
import { expect, test } from './support/test';

/** What the page looks like around an element. */
async function picture(page: Page, element: Locator): Promise<Buffer> {
  const { x, y, width, height } = (await element.boundingBox())!;
  return page.screenshot({ clip: { x: x - 8, y: y - 8, width: width + 16, height: height + 16 }, animations: 'disabled' });
}

/** Thickness of what marks the focus: the outline, or on a connection the line itself. */
const thickness = (element: Locator): Promise<number> =>
  element.evaluate((focused) => {
    const line = focused.querySelectorAll('path')[1];
    const style = getComputedStyle(focused);
    return focused.matches('g')
      ? Number.parseFloat(getComputedStyle(line!).strokeWidth)
      : style.outlineStyle === 'none'
        ? 0
        : Number.parseFloat(style.outlineWidth);
  });

const looks = [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['forced colours', { colorScheme: 'dark', forcedColors: 'active' }],
] as const;

for (const [name, media] of looks) {
  test(`given ${name}, when a card, a header, a connection or a point of the curve has the focus, then it is marked plainly`, async ({
    page,
  }) => {
    await page.emulateMedia({ reducedMotion: 'reduce', ...media });
    const app = await openSpec(new App(page), visit);
    const card = app.card('Gives a name');
    const targets: readonly [Locator, readonly string[]][] = [
      [card, []],
      [app.stages('Arrive'), ['ArrowUp']],
      [app.lanes('Patient'), ['ArrowLeft', 'ArrowLeft']],
      [page.getByRole('slider', { name: 'Mood of Gives a name' }), ['Shift+M']],
      [connection(page, 'Gives a name', 'Sits down'), ['e']],
    ];
    for (const [target, keys] of targets) {
      await card.click();
      for (const key of keys) await page.keyboard.press(key);
      // With a key, so that the browser shows the focus.
      if (keys.length === 0) await page.keyboard.press('Shift');
      await expect(target).toBeFocused();
      await expect.poll(() => thickness(target)).toBeGreaterThanOrEqual(3);
      const marked = await picture(page, target);
      // The same, selected as before, with the focus elsewhere.
      await page.evaluate(() => (document.activeElement as HTMLElement).blur());
      const plain = await picture(page, target);
      expect(marked.equals(plain)).toBe(false);
      await page.keyboard.press('Escape');
    }
    if (name === 'forced colours') {
      const [line, ground] = await connection(page, 'Gives a name', 'Sits down').evaluate((element) => [
        getComputedStyle(element.querySelectorAll('path')[1]!).stroke,
        getComputedStyle(document.querySelector('[role="application"]')!).backgroundColor,
      ]);
      expect(line).not.toBe(ground);
    }
  });
}

test('given reduced motion, then nothing on the canvas moves by itself; without it, what pulses does', async ({ page }) => {
  const app = await openSpec(new App(page), visit);
  await app.card('Greets').click();
  await page.keyboard.press('c');
  const running = (): Promise<number> =>
    page.evaluate(() => document.getAnimations().filter((animation) => animation.playState === 'running').length);
  await expect.poll(running).toBe(0);
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await expect.poll(running).toBe(1);
});
