import { App } from './support/app';
import { COLUMN, drag, expectSaid, type Point, undo } from './support/canvas';
import { crowd, openSpec } from './support/maps';
import { expect, test } from './support/test';

const LANES = ['Patient', 'Nurse', 'Desk', 'Systems'];

/** Where a card of the crowd is painted: by its column from the left and its lane. */
async function painted(app: App, number: number): Promise<Point> {
  const zoom = Number.parseInt((await app.page.getByRole('button', { name: /back to 100/ }).textContent())!, 10) / 100;
  const stage = (await app.stages('Stage 1').boundingBox())!;
  const lane = (await app.lanes(LANES[number % 4]!).boundingBox())!;
  return { x: stage.x + COLUMN * zoom * (Math.floor(number / 4) + 0.5), y: lane.y + lane.height / 2 };
}

test('given 300 touchpoints from afar, when a painted card is clicked, dragged, connected or edited, then it behaves as near by', async ({
  page,
}) => {
  const app = await openSpec(new App(page), crowd(300), 'Many');
  for (let step = 0; step < 4; step++) await app.button('Zoom out').click();
  await expect.poll(() => app.touchpoints().count()).toBeLessThan(5);

  const five = await painted(app, 5);
  await page.mouse.click(five.x, five.y);
  await expect(app.card('Moment 5')).toHaveAttribute('aria-pressed', 'true');
  await expect(app.card('Moment 5')).toBeFocused();
  await expectSaid(page, /^Moment 5\. Nurse lane, Stage 1 stage/);
  await expect(app.inspector.getByLabel('Title')).toHaveValue('Moment 5');

  // Onto the place of Moment 13, two columns on: what lies between moves up.
  await drag(page, five, await painted(app, 13));
  await expect(app.card('Moment 5')).toHaveAccessibleName(/Stage 1 stage/);
  await expect.poll(async () => Math.abs((await app.card('Moment 5').boundingBox())!.x - five.x)).toBeGreaterThan(60);
  await undo(page);

  // The + of a card, onto another that is only painted.
  await page.mouse.click(five.x, five.y);
  const plus = (await app.button('Next touchpoint').boundingBox())!;
  await drag(page, { x: plus.x + plus.width / 2, y: plus.y + plus.height / 2 }, await painted(app, 14));
  await expect(app.touchpoints('Moment 5')).toHaveAccessibleName(/1 in, 2 out/);
  await undo(page);

  const ten = await painted(app, 10);
  await page.mouse.dblclick(ten.x, ten.y);
  await page.getByLabel('Title of the touchpoint').fill('Edited from afar');
  await page.keyboard.press('Escape');
  await expect(app.card('Edited from afar')).toBeFocused();

  // A box takes in painted cards.
  const [a, b] = [await painted(app, 16), await painted(app, 23)];
  await drag(page, { x: a.x - 36, y: a.y - 22 }, b);
  await expectSaid(page, '8 touchpoints selected.');
});

test('given 300 touchpoints, when the view moves far off, then cards come and go, and what is selected stays', async ({ page }) => {
  const app = await openSpec(new App(page), crowd(300), 'Many');
  await app.card('Moment 4').click();
  expect(await app.touchpoints().count()).toBeLessThan(80);
  await expect(app.card('Moment 299')).toHaveCount(0);
  await page.mouse.move(600, 400);
  for (let turn = 0; turn < 12; turn++) await page.mouse.wheel(1_050, 0);
  await expect(app.card('Moment 299')).toBeInViewport();
  await expect(app.card('Moment 4')).toHaveCount(1);
  await expect(app.card('Moment 0')).toHaveCount(0);
  // The keys go on from what is selected, and bring it back.
  await page.keyboard.press('ArrowRight');
  await expect(app.card('Moment 8')).toBeFocused();
  await expect(app.card('Moment 8')).toBeInViewport();
  await page.keyboard.press('f');
  await expect(app.card('Moment 12')).toBeFocused();
});
