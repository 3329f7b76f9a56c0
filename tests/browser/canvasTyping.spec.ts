import { App } from './support/app';
import { connection, expectRow, hint, slotAt, undo } from './support/canvas';
import { openSpec, visit } from './support/maps';
import { expect, test } from './support/test';

const LONG = 'Waits in the corridor outside the room because nobody has said where to go next';

test('given a card, when it is double-clicked and typed into, then it grows, shows its text, and one undo takes it back', async ({
  page,
}) => {
  const app = await openSpec(new App(page), visit);
  const field = page.getByLabel('Title of the touchpoint');
  const lane = app.lanes('Patient');
  const height = (await lane.boundingBox())!.height;
  await app.card('Sits down').dblclick();
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('Sits down');
  await page.keyboard.type(LONG, { delay: 4 });
  await page.waitForTimeout(350); // the pause after which what was typed is in the map
  await page.keyboard.type(' too');
  // All that is typed can be seen while typing.
  await expect.poll(() => field.evaluate((element) => element.scrollHeight - element.clientHeight)).toBeLessThan(4);
  await page.keyboard.press('Enter');
  await expect(field).toHaveCount(0);
  await expect(app.card(`${LONG} too`)).toBeFocused();
  const card = (await app.card(`${LONG} too`).boundingBox())!;
  expect(card.height).toBeGreaterThan(100);
  await expect.poll(async () => (await lane.boundingBox())!.height).toBeGreaterThan(height + 20);
  const row = (await app.card('Greets').boundingBox())!;
  expect(row.y).toBeGreaterThan(card.y + card.height);
  expect(await hint(page, app.button('Undo'))).toContain('Undo edit title');
  await page.keyboard.press('Escape');
  await app.button('Undo').click();
  await expect(app.card('Sits down')).toHaveCount(1);
  await expect(app.button('Undo')).toBeDisabled();
});

test('given an empty slot, when it is double-clicked, then a card is typed there; one left empty goes again', async ({ page }) => {
  const app = await openSpec(new App(page), visit);
  const field = page.getByLabel('Title of the touchpoint');
  const slot = await slotAt(app, 'Desk', 'Arrive');
  await page.mouse.dblclick(slot.x, slot.y);
  await expect(field).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(app.touchpoints()).toHaveCount(7);
  await page.mouse.dblclick(slot.x, slot.y);
  await page.keyboard.type('Opens the post');
  // A click beside it ends it too.
  await page.mouse.click(slot.x, slot.y + 200);
  await expectRow(app, 'Desk', ['Opens the post', 'Finds the record']);
  await undo(page);
  await expect(app.touchpoints()).toHaveCount(7);
  await expect(app.button('Undo')).toBeDisabled();

  // Enter goes on to the next, connected; Tab to a parallel one in the lane below.
  await page.mouse.dblclick(slot.x, slot.y);
  await page.keyboard.type('Opens the post');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Sorts it');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(field).toHaveCount(0);
  await expectRow(app, 'Desk', ['Opens the post', 'Sorts it', 'Finds the record']);
  await expect(connection(page, 'Opens the post', 'Sorts it')).toHaveCount(1);
  await expect(app.card('Sorts it')).toBeFocused();
  await app.card('Greets').click();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Asks why');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Notes it');
  await page.keyboard.press('Escape');
  await expect(app.card('Notes it')).toHaveAccessibleName(/Desk lane, Arrive stage/);
  await expect(connection(page, 'Asks why', 'Notes it')).toHaveAccessibleName(/^Hand-off/);
});

test('given a map zoomed in and out, when a title is edited, then the field lies on its card and keeps the text', async ({ page }) => {
  const app = await openSpec(new App(page), visit);
  for (const [button, title] of [
    ['Zoom in', 'Says hello'],
    ['Zoom out', 'Says hello again'],
  ] as const) {
    for (let step = 0; step < 2; step++) await app.button(button).click();
    const card = app.touchpoints().filter({ hasText: /Finds the record|Says hello/ });
    await card.dblclick();
    const field = page.getByLabel('Title of the touchpoint');
    const [outer, inner] = [(await card.boundingBox())!, (await field.boundingBox())!];
    expect(inner.x).toBeGreaterThanOrEqual(outer.x);
    expect(inner.x + inner.width).toBeLessThanOrEqual(outer.x + outer.width + 1);
    expect(inner.y + inner.height).toBeLessThanOrEqual(outer.y + outer.height + 1);
    await page.keyboard.type(title);
    // The map may be moved and zoomed while typing.
    await page.mouse.move(900, 600);
    await page.mouse.wheel(60, 0);
    await expect(field).toHaveValue(title);
    await page.keyboard.press('Enter');
    await expect(app.card(title)).toBeFocused();
    await page.mouse.wheel(-60, 0);
  }
});
