import type { Page } from '@playwright/test';
import { App } from './support/app';
import { connection, expectRow, expectSaid, undo } from './support/canvas';
import { crowd, openSpec, visit } from './support/maps';
import { expect, test } from './support/test';

const press = async (page: Page, ...keys: string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};
const canvas = (page: Page) => page.getByRole('application', { name: 'Journey map' });

/** A map has the keys as soon as it is open; an arrow goes to its first card. */
async function enter(app: App, first = 'Comes in'): Promise<void> {
  await expect(canvas(app.page)).toBeFocused();
  await app.page.keyboard.press('ArrowRight');
  await expect(app.card(first)).toBeFocused();
}

test('given the canvas, when Tab is pressed, then it is one stop: in, on what is selected, and out again', async ({ page }) => {
  const app = await openSpec(new App(page), visit);
  await expect(page.getByRole('application')).toHaveCount(1);
  const stops = canvas(page).locator('[tabindex="0"]');
  await expect(canvas(page)).toBeFocused();
  await press(page, 'Tab');
  await expect(canvas(page).locator(':focus')).toHaveCount(0);
  await press(page, 'Shift+Tab');
  await expect(app.card('Comes in')).toBeFocused();
  await expect(stops).toHaveCount(1);
  await press(page, 'ArrowRight', 'Tab', 'Shift+Tab');
  await expect(app.card('Gives a name')).toBeFocused();
  await press(page, 'Shift+Tab');
  await expect(canvas(page).locator(':focus')).toHaveCount(0);
  await press(page, 'Tab');
  await expect(app.card('Gives a name')).toBeFocused();
  // Whatever is selected, a header, a connection or nothing, it stays one.
  for (const key of ['ArrowUp', 'ArrowLeft', 'ArrowLeft', 'ArrowRight', 'e', 'Escape']) {
    await press(page, key);
    await expect(page.locator(':focus')).toHaveAttribute('tabindex', '0');
    await expect(stops).toHaveCount(1);
  }
  await press(page, 'Escape');
  await expect(canvas(page)).toBeFocused();
  await expect(canvas(page)).toHaveAttribute('tabindex', '0');
  await expect(stops).toHaveCount(0);
});

test('given the focus on the map, when keys are pressed, then each does its work and says it', async ({ page }) => {
  const app = await openSpec(new App(page), visit);
  await enter(app);
  await press(page, 'ArrowRight');
  await expectSaid(page, /^Gives a name\. Kiosk\. Patient lane, Arrive stage, 2 of 7\. Mood 0\./);
  await press(page, 'ArrowUp');
  await expectSaid(page, 'Arrive. Stage 1 of 3.');
  await press(page, 'ArrowLeft');
  await expectSaid(page, 'Patient. Lane 1 of 3, patient.');
  await press(page, 'ArrowRight', 'ArrowRight');

  // Moving: within its cell, across stages and lanes; at the edge it says so.
  await press(page, 'Alt+Shift+ArrowLeft');
  await expectRow(app, 'Patient', ['Gives a name', 'Comes in', 'Sits down', 'Goes home']);
  await expectSaid(page, /^Gives a name\..*Patient lane, Arrive stage, 1 of 7/);
  await press(page, 'Alt+Shift+ArrowUp');
  await expectSaid(page, 'It cannot move further that way.');
  await press(page, 'Alt+Shift+ArrowDown');
  await expectSaid(page, /^Gives a name\..*Nurse lane/);
  await press(page, 'Control+z');
  await expectSaid(page, 'Undid: move touchpoint.');
  await expect(app.card('Gives a name')).toBeFocused();
  await press(page, 'Control+Shift+z');
  await expectSaid(page, 'Redid: move touchpoint.');
  await press(page, 'Control+z', 'Control+z');
  await expectRow(app, 'Patient', ['Comes in', 'Gives a name', 'Sits down', 'Goes home']);

  // Adding, editing, tagging.
  await press(page, 'Enter');
  await page.keyboard.type('Waits');
  await press(page, 'Escape');
  await expect(app.card('Waits')).toBeFocused();
  await press(page, 'F2');
  await page.keyboard.type('Waits long');
  await press(page, 'Enter');
  await expect(app.card('Waits long')).toBeFocused();
  await press(page, 'm', '-', '2');
  await expectSaid(page, 'Mood minus 2.');
  await expect(app.card('Waits long')).toHaveAccessibleName(/Mood minus 2/);
  await press(page, 'p');
  await page.keyboard.type('Nobody says how long');
  await press(page, 'Escape', 'Escape');
  await expect(app.card('Waits long')).toHaveAccessibleName(/1 pain point/);
  await expect(app.card('Waits long')).toBeFocused();
  await press(page, 'h');
  await page.keyboard.type('Phone');
  await press(page, 'Enter', 'Escape');
  await expect(app.card('Waits long')).toHaveAccessibleName(/Phone/);
  await expect(app.card('Waits long')).toBeFocused();

  // Many at once, and back.
  await press(page, 'Control+a');
  await expectSaid(page, '8 touchpoints selected.');
  await press(page, 'Delete');
  await expectSaid(page, 'Delete 8 touchpoints.');
  await expect(app.touchpoints()).toHaveCount(0);
  await expect(canvas(page)).toBeFocused();
  await undo(page);
  await expect(app.touchpoints()).toHaveCount(8);
  await expect(canvas(page).locator(':focus')).toHaveCount(1);
});

test('given connections, when keys are pressed, then they are made, followed, chosen, labelled and deleted', async ({ page }) => {
  const app = await openSpec(new App(page), visit);
  await enter(app);
  await press(page, 'f', 'f');
  await expect(app.card('Sits down')).toBeFocused();
  await press(page, 'Shift+f');
  await expect(app.card('Gives a name')).toBeFocused();
  await press(page, 'c');
  await page.keyboard.type('meas');
  await expect(app.card('Measures')).toBeFocused();
  await press(page, 'Enter');
  await expect(connection(page, 'Gives a name', 'Measures')).toHaveCount(1);
  await expectSaid(page, 'Hand-off from Gives a name to Measures.');
  await press(page, 'c', 'Escape');
  await expectSaid(page, 'Stopped connecting.');

  await press(page, 'e');
  const line = connection(page, 'Gives a name', 'Measures');
  await expect(line).toBeFocused();
  await expectSaid(page, 'Hand-off from Gives a name to Measures.');
  await press(page, 'Enter');
  await page.keyboard.type('by hand');
  await press(page, 'Enter', 'Escape');
  await expect(line).toBeFocused();
  await expect(line).toHaveAccessibleName(/by hand/);
  await press(page, 'Escape');
  await expect(app.card('Measures')).toBeFocused();
  await press(page, 'e', 'ArrowLeft');
  await expect(app.card('Gives a name')).toBeFocused();
  // From one with several, E goes round them.
  const seen = new Set<string>();
  for (let turn = 0; turn < 4; turn++) {
    await press(page, 'e');
    await expect(page.locator('[data-connection-id]:focus')).toHaveCount(1);
    seen.add((await page.locator(':focus').getAttribute('aria-label'))!);
  }
  expect(seen.size).toBe(3);
  await press(page, 'Delete');
  await expect(app.connections()).toHaveCount(4);
  await expect(canvas(page).locator('[data-touchpoint-id]:focus')).toHaveCount(1);
  await undo(page);
  await expect(app.connections()).toHaveCount(5);

  // The experience curve.
  await press(page, 'Escape');
  await app.goTo('Sits down');
  await press(page, 'Shift+M', 'ArrowUp');
  await expectSaid(page, 'Mood minus 1.');
  await press(page, 'ArrowRight', 'ArrowDown');
  await expect(app.card('Goes home')).toHaveAccessibleName(/Mood 0/);
  await press(page, 'Escape');
  await expect(app.card('Goes home')).toBeFocused();
});

test('given dialogs and panels, when they close, then the focus is where it was', async ({ page }) => {
  const app = await openSpec(new App(page), visit);
  await enter(app);
  await press(page, 'ArrowRight', '?');
  const keys = app.dialog('Keys');
  await expect(keys).toContainText('Alt Shift ←');
  await expect(keys).toContainText('One level up');
  await press(page, 'Escape');
  await expect(keys).toBeHidden();
  await expect(app.card('Gives a name')).toBeFocused();
  await app.button('Export').focus();
  await press(page, 'Enter');
  await expect(app.dialog('Export map')).toBeVisible();
  await press(page, 'Escape');
  await expect(app.button('Export')).toBeFocused();
  // The last undo, by its button, which then has nothing left to do: the keys go on at the map.
  await app.card('Greets').click();
  await press(page, 'm', '1');
  await app.button('Undo').focus();
  await press(page, 'Enter');
  await expect(app.button('Undo')).toBeDisabled();
  await expect(canvas(page).locator(':focus')).toHaveCount(1);
});

test('given 300 touchpoints, when arrows and F lead out of the window, then the card there comes into view with the focus', async ({
  page,
}) => {
  const app = await openSpec(new App(page), crowd(300), 'Many');
  await enter(app, 'Moment 0');
  const at = async (title: string): Promise<void> => {
    await expect(app.card(title)).toBeFocused();
    const [card, frame] = [(await app.card(title).boundingBox())!, (await canvas(page).boundingBox())!];
    expect(card.x).toBeGreaterThanOrEqual(frame.x + 150);
    expect(card.x + card.width).toBeLessThanOrEqual(frame.x + frame.width);
    expect(card.y + card.height).toBeLessThanOrEqual(frame.y + frame.height - 84);
  };
  for (let step = 0; step < 12; step++) await press(page, 'ArrowRight');
  await at('Moment 48');
  for (let step = 0; step < 12; step++) await press(page, 'f');
  await at('Moment 96');
  await press(page, 'ArrowDown', 'ArrowDown', 'ArrowDown');
  await at('Moment 99');
  // Typing to connect finds a card that is not mounted.
  await press(page, 'c');
  await page.keyboard.type('Moment 298');
  await at('Moment 298');
  await press(page, 'Enter');
  await expect(app.card('Moment 298')).toHaveAccessibleName(/2 in/);
});
