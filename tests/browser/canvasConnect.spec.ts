import { App } from './support/app';
import { connection, drag, expectRow, expectSaid, middleOf, pointOn, pull, slotAt, undo } from './support/canvas';
import { openSpec, visit } from './support/maps';
import { expect, test } from './support/test';

test('given a selected card, when its + is clicked or dragged, then it leads on', async ({ page }) => {
  const app = await openSpec(new App(page), visit);
  const plus = app.button('Next touchpoint');
  const typed = page.getByLabel('Title of the touchpoint');

  // A click: the next one stands in the chain.
  await app.card('Comes in').click();
  await plus.click();
  await typed.fill('Looks around');
  await page.keyboard.press('Escape');
  await expectRow(app, 'Patient', ['Comes in', 'Looks around', 'Gives a name', 'Sits down', 'Goes home']);
  await expect(connection(page, 'Comes in', 'Looks around')).toHaveCount(1);
  await expect(connection(page, 'Looks around', 'Gives a name')).toHaveCount(1);
  await expect(connection(page, 'Comes in', 'Gives a name')).toHaveCount(0);

  // A drag to a card: connected to it.
  await app.connectByDrag('Measures', 'Goes home');
  await expect(connection(page, 'Measures', 'Goes home')).toHaveAccessibleName(/^Hand-off/);
  await expectSaid(page, 'Hand-off from Measures to Goes home.');

  // A drag to an empty slot: a new one there, connected; Escape while dragging: nothing.
  await app.card('Greets').click();
  const empty = await slotAt(app, 'Desk', 'Leave');
  await pull(page, await middleOf(plus), empty);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(typed).toHaveCount(0);
  await drag(page, await middleOf(plus), { x: empty.x, y: 20 });
  await expect(typed).toHaveCount(0);
  await drag(page, await middleOf(plus), empty);
  await typed.fill('Calls the taxi');
  await page.keyboard.press('Escape');
  await expect(app.card('Calls the taxi')).toHaveAccessibleName(/Desk lane, Leave stage.*1 in/);
  await expect(connection(page, 'Greets', 'Calls the taxi')).toHaveCount(1);
  await undo(page);
  await expect(app.card('Calls the taxi')).toHaveCount(0);
  await expect(connection(page, 'Greets', 'Calls the taxi')).toHaveCount(0);
});

test('given the Connect tool, when two cards are clicked, then they are connected; what cannot be is said', async ({ page }) => {
  const app = await openSpec(new App(page), visit);
  await app.connectByClicks('Measures', 'Finds the record');
  await expect(connection(page, 'Measures', 'Finds the record')).toHaveCount(1);
  await expect(app.connections()).toHaveCount(5);
  await app.connectByClicks('Measures', 'Finds the record');
  await expect(page.getByText('These two are already connected that way.').first()).toBeVisible();
  await expect(app.connections()).toHaveCount(5);
  // The ground stops it, and so does Escape.
  await app.button('Connect').click();
  await app.card('Greets').click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(app.button('Select')).toHaveAttribute('aria-pressed', 'true');
  await app.card('Goes home').click();
  await expect(app.connections()).toHaveCount(5);
});

test('given a later card, when it is connected to an earlier one, then the loop back runs below the cards', async ({ page }) => {
  const app = await openSpec(new App(page), visit);
  await app.connectByClicks('Sits down', 'Comes in');
  const loop = connection(page, 'Sits down', 'Comes in');
  await expect(loop).toHaveAccessibleName(/^Loop back/);
  const card = (await app.card('Comes in').boundingBox())!;
  expect((await pointOn(loop)).y).toBeGreaterThan(card.y + card.height);
  await expect(app.card('Sits down')).toHaveAccessibleName(/1 in, 2 out/);
});

test('given a connection, when it is clicked, then kind, label and wait can be changed, and are drawn', async ({ page }) => {
  const app = await openSpec(new App(page), visit);
  const line = connection(page, 'Greets', 'Finds the record');
  const at = await pointOn(line);
  await page.mouse.click(at.x, at.y);
  await expect(line).toHaveAttribute('aria-pressed', 'true');
  await app.inspector.getByRole('radio', { name: 'Trigger' }).check({ force: true });
  await expect(line).toHaveAccessibleName(/^Trigger/);
  await app.inspector.getByLabel('Label').fill('by phone');
  await app.inspector.getByLabel('Label').blur();
  await expect(line.locator('text')).toHaveText(/by phone/);
  await app.inspector.getByRole('textbox', { name: 'Wait' }).fill('2 h');
  await app.inspector.getByRole('textbox', { name: 'Wait' }).blur();
  await expect(line.locator('text')).toHaveText('by phone · 2 h');
  await expect(line).toHaveAccessibleName(/by phone/);
  // Its own middle is where it can be taken by; Delete takes it away, and nothing else.
  const label = await middleOf(line.locator('text'));
  await app.card('Measures').click();
  await page.mouse.click(label.x, label.y);
  await expect(line).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Delete');
  await expect(line).toHaveCount(0);
  await expect(app.touchpoints()).toHaveCount(7);
  await undo(page);
  await expect(line.locator('text')).toHaveText('by phone · 2 h');
});

test('given a chain, when a card in it is deleted, then its neighbours are joined', async ({ page }) => {
  const app = await openSpec(new App(page), visit);
  await app.card('Gives a name').click();
  await page.keyboard.press('Delete');
  await expect(connection(page, 'Comes in', 'Sits down')).toHaveCount(1);
  await expect(app.connections()).toHaveCount(3);
  await expect(app.card('Comes in')).toBeFocused();
  await undo(page);
  await expect(connection(page, 'Comes in', 'Sits down')).toHaveCount(0);
  await expect(connection(page, 'Gives a name', 'Sits down')).toHaveCount(1);
});
