import { App } from './support/app';
import { drag, expectRow, expectSaid, hint, middleOf, slotAt } from './support/canvas';
import { openSpec, visit } from './support/maps';
import { expect, test } from './support/test';

test('given a map, when a box is drawn and cards are Shift-clicked, then many are selected, and deleted as one step', async ({ page }) => {
  const app = await openSpec(new App(page), visit);
  const selected = page.locator('[data-touchpoint-id][aria-pressed="true"]');
  const start = await slotAt(app, 'Desk', 'Arrive');
  await drag(page, start, await middleOf(app.card('Measures')));
  await expect(selected).toHaveCount(3);
  await expectSaid(page, '3 touchpoints selected.');
  await app.card('Goes home').click({ modifiers: ['Shift'] });
  await app.card('Greets').click({ modifiers: ['Shift'] });
  await expect(selected).toHaveCount(3);
  await expect(app.inspector).toContainText('3 touchpoints');
  // A box with Shift adds; Escape while drawing keeps what was.
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x + 60, start.y - 80, { steps: 3 });
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(selected).toHaveCount(3);
  await page.keyboard.down('Shift');
  await drag(page, start, await middleOf(app.card('Greets')));
  await page.keyboard.up('Shift');
  await expect(selected).toHaveCount(4);
  await app.card('Greets').click({ modifiers: ['Control'] });

  await page.keyboard.press('Delete');
  await expect(app.touchpoints()).toHaveCount(4);
  expect(await hint(page, app.button('Undo'))).toContain('Undo delete 3 touchpoints');
  await app.button('Undo').click();
  await expect(app.touchpoints()).toHaveCount(7);
  await expect(app.connections()).toHaveCount(4);
  expect(await hint(page, app.button('Redo'))).toContain('Redo delete 3 touchpoints');
  await app.button('Redo').click();
  await expect(app.touchpoints()).toHaveCount(4);
  await app.button('Undo').click();

  // The ground selects nothing.
  await page.mouse.click(start.x, start.y);
  await expect(selected).toHaveCount(0);
});

test('given changes of every kind, when the toolbar is asked, then undo and redo say what they would do', async ({ page }) => {
  const app = await openSpec(new App(page), visit);
  await expect(app.button('Undo')).toBeDisabled();
  await drag(page, await middleOf(app.card('Greets')), await slotAt(app, 'Desk', 'Leave'));
  expect(await hint(page, app.button('Undo'))).toContain('Undo move touchpoint');
  await app.card('Greets').dblclick();
  await page.getByLabel('Title of the touchpoint').fill('Says hello');
  await page.keyboard.press('Enter');
  expect(await hint(page, app.button('Undo'))).toContain('Undo edit title');
  await app.inspector.getByRole('radio', { name: '+1, Good' }).check({ force: true });
  expect(await hint(page, app.button('Undo'))).toContain('Undo change mood');
  await app.button('Undo').click();
  await app.button('Undo').click();
  expect(await hint(page, app.button('Redo'))).toContain('Redo edit title');
  await app.button('Undo').click();
  await expect(app.button('Undo')).toBeDisabled();
  await expectRow(app, 'Nurse', ['Greets', 'Measures']);
});

test('given a filter, when it is set by channel, severity, persona or tag, then all but those are dimmed', async ({ page }) => {
  const app = await openSpec(new App(page), visit);
  const clear = async (): Promise<string[]> => {
    const cards = await app.touchpoints().all();
    const shown = await Promise.all(
      cards.map(async (card) => {
        const opacity = await card.evaluate((element) => Number(getComputedStyle(element).opacity));
        return opacity === 1 ? [(await card.getAttribute('aria-label'))!.split('.')[0]!] : [];
      }),
    );
    return shown.flat().sort();
  };
  expect(await clear()).toHaveLength(7);
  await app.button('Filter').click();
  const panel = page.getByRole('dialog', { name: 'Filter' });
  const choices = [
    ['Channel', 'In person', ['Comes in', 'Greets']],
    ['Pain points', 'Severity 3 or more', ['Sits down']],
    ['Pain points', 'Severity 1 or more', ['Goes home', 'Sits down']],
    ['Persona', 'Sam', ['Gives a name']],
    ['Tag', 'door', ['Comes in']],
  ] as const;
  for (const [field, value, titles] of choices) {
    await panel.getByLabel(field).selectOption(value);
    await expect.poll(clear).toEqual(titles);
    await expectSaid(page, new RegExp(`${titles.length} touchpoints? match`));
    await panel.getByRole('button', { name: 'Clear filter' }).click();
    await expect.poll(clear).toHaveLength(7);
  }
  // Two together, and a connection is dim unless both its ends are shown.
  await panel.getByLabel('Channel').selectOption('In person');
  await panel.getByLabel('Tag').selectOption('door');
  await expect.poll(clear).toEqual(['Comes in']);
  for (const line of await app.connections().all()) {
    await expect.poll(() => line.evaluate((element) => Number(getComputedStyle(element).opacity))).toBeLessThan(0.5);
  }
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(page.getByRole('button', { name: /^Filter/ })).toBeFocused();
  await expect.poll(clear).toEqual(['Comes in']);
});
