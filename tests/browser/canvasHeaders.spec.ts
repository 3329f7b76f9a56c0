import type { Locator } from '@playwright/test';
import { App } from './support/app';
import { drag, expectRow, middleOf, pull, undo } from './support/canvas';
import { openSpec, visit } from './support/maps';
import { expect, test } from './support/test';

const names = async (headers: Locator, along: 'x' | 'y'): Promise<string[]> => {
  const all = await Promise.all(
    (await headers.all()).map(async (header) => ({
      name: (await header.getAttribute('aria-label'))!.split(',')[0]!,
      at: (await header.boundingBox())![along],
    })),
  );
  return all.sort((a, b) => a.at - b.at).map(({ name }) => name);
};

test('given stages, when they are added, renamed, reordered and deleted, then the map follows', async ({ page }) => {
  const app = await openSpec(new App(page), visit);
  const stages = (titles: string[]) => expect.poll(() => names(app.stages(), 'x')).toEqual(titles);
  await app.button('Add stage').click();
  await page.keyboard.type('Aftercare');
  await page.keyboard.press('Enter');
  await stages(['Arrive', 'Wait', 'Leave', 'Aftercare']);
  await app.rename('stage', 'Aftercare', 'Follow-up');
  await stages(['Arrive', 'Wait', 'Leave', 'Follow-up']);

  // The header it would land on is marked; Escape takes it back.
  await pull(page, await middleOf(app.stages('Follow-up')), await middleOf(app.stages('Arrive')));
  await expect(page.locator('[data-drop]')).toHaveText('Arrive');
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await stages(['Arrive', 'Wait', 'Leave', 'Follow-up']);
  await drag(page, await middleOf(app.stages('Leave')), await middleOf(app.stages('Arrive')));
  await stages(['Leave', 'Arrive', 'Wait', 'Follow-up']);
  await expectRow(app, 'Patient', ['Goes home', 'Comes in', 'Gives a name', 'Sits down']);
  await expect(app.stages('Leave')).toBeFocused();
  await page.keyboard.press('Alt+Shift+ArrowRight');
  await stages(['Arrive', 'Leave', 'Wait', 'Follow-up']);
  await undo(page);
  await undo(page);
  await stages(['Arrive', 'Wait', 'Leave', 'Follow-up']);

  // An empty one goes at once, one with touchpoints is asked about.
  await app.stages('Follow-up').click();
  await page.keyboard.press('Delete');
  await stages(['Arrive', 'Wait', 'Leave']);
  await app.stages('Wait').click();
  await page.keyboard.press('Delete');
  const question = page.getByRole('alertdialog');
  await expect(question).toContainText('3 touchpoints in it go');
  await question.getByRole('button', { name: 'Cancel' }).click();
  await expect(app.stages('Wait')).toBeFocused();
  await page.keyboard.press('Delete');
  await question.getByRole('button', { name: 'Delete stage' }).click();
  await stages(['Arrive', 'Leave']);
  await expect(app.touchpoints()).toHaveCount(4);
  await expect(page.getByRole('application', { name: 'Journey map' }).locator(':focus')).toHaveCount(1);
  await undo(page);
  await expect(app.touchpoints()).toHaveCount(7);
});

test('given lanes, when they are added, reordered and deleted, then zones draw their lines', async ({ page }) => {
  const app = await openSpec(new App(page), visit);
  const lanes = (titles: string[]) => expect.poll(() => names(app.lanes(), 'y')).toEqual(titles);
  // Where a zone has no lane, its two lines fall together and both names stand there.
  const line = (name: string) => page.locator('svg text', { hasText: `Line of ${name}` });
  await expect(line('interaction')).toBeVisible();
  await expect(line('visibility')).toBeVisible();
  await expect(line('internal interaction')).toHaveCount(0);
  await app.button('Add lane').click();
  await page.keyboard.type('Records');
  await page.keyboard.press('Enter');
  await lanes(['Patient', 'Nurse', 'Desk', 'Records']);
  await expect(line('internal interaction')).toHaveCount(0);
  await page.keyboard.press('Alt+Shift+ArrowDown');
  await expect(line('internal interaction')).toBeVisible();
  await expect(app.lanes('Records')).toHaveAccessibleName(/support/i);

  // Up over two lines to the top of the nurse's zone, with its cards.
  await drag(page, await middleOf(app.lanes('Desk')), await middleOf(app.lanes('Nurse')));
  await lanes(['Patient', 'Nurse', 'Desk', 'Records']);
  await expect(app.lanes('Desk')).toHaveAccessibleName(/frontstage/i);
  await expect(line('visibility')).toBeVisible();
  await undo(page);
  await expect(app.lanes('Desk')).toHaveAccessibleName(/backstage/i);
  await drag(page, await middleOf(app.lanes('Nurse')), await middleOf(app.lanes('Desk')));
  await expect(app.lanes('Nurse')).toHaveAccessibleName(/backstage/i);
  await expect(line('interaction')).toBeVisible();
  await undo(page);

  await app.rename('lane', 'Nurse', 'Ward nurse');
  await expect(app.card('Greets')).toHaveAccessibleName(/Ward nurse lane/);
  await app.lanes('Ward nurse').click();
  await page.keyboard.press('Delete');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete lane' }).click();
  await lanes(['Patient', 'Desk', 'Records']);
  await expect(app.touchpoints()).toHaveCount(5);
});

test('given a map moved and zoomed, then headers stay at the edges, over their stages and beside their lanes', async ({ page }) => {
  const app = await openSpec(new App(page), visit);
  const frame = (await page.getByRole('application', { name: 'Journey map' }).boundingBox())!;
  const check = async (): Promise<void> => {
    const stage = (await app.stages('Wait').boundingBox())!;
    const lane = (await app.lanes('Nurse').boundingBox())!;
    const card = (await app.card('Measures').boundingBox())!;
    expect(stage.y - frame.y).toBeLessThan(10);
    expect(lane.x - frame.x).toBeLessThan(14);
    expect(card.x).toBeGreaterThan(stage.x);
    expect(card.x + card.width).toBeLessThan(stage.x + stage.width + 8);
    expect(card.y + card.height / 2).toBeGreaterThan(lane.y);
    expect(card.y + card.height / 2).toBeLessThan(lane.y + lane.height);
  };
  await check();
  await page.mouse.move(700, 420);
  await page.mouse.wheel(120, 90);
  await expect.poll(async () => (await app.stages('Wait').boundingBox())!.x).toBeLessThan(500);
  await check();
  for (const zoom of ['Zoom in', 'Zoom in', 'Zoom out', 'Zoom out', 'Zoom out', 'Zoom out']) await app.button(zoom).click();
  await check();
  await app.button('Whole map in view').click();
  await check();
});

test('given the experience curve, when a point is dragged, or moved by arrow keys, then the mood follows', async ({ page }) => {
  const app = await openSpec(new App(page), visit);
  const point = page.getByRole('slider', { name: 'Mood of Gives a name' });
  const from = await middleOf(point);
  const step = (await middleOf(page.getByRole('slider', { name: 'Mood of Comes in' }))).y - from.y;
  await drag(page, from, { x: from.x + 4, y: from.y - 2 * step });
  await expect(app.card('Gives a name')).toHaveAccessibleName(/Mood plus 2/);
  await expect(point).toBeFocused();
  await undo(page);
  await expect(app.card('Gives a name')).toHaveAccessibleName(/Mood 0/);
  await expect(point).toBeFocused();
  for (const [key, mood] of [
    ['ArrowDown', 'minus 1'],
    ['ArrowDown', 'minus 2'],
    ['ArrowDown', 'minus 2'],
    ['ArrowUp', 'minus 1'],
  ]) {
    await page.keyboard.press(key!);
    await expect(app.card('Gives a name')).toHaveAccessibleName(new RegExp(`Mood ${mood}`));
  }
  await expect(point).toHaveAttribute('aria-valuenow', '-1');
  await page.keyboard.press('Escape');
  await expect(app.card('Gives a name')).toBeFocused();
  // Escape while dragging leaves it.
  const now = await middleOf(point);
  await pull(page, now, { x: now.x, y: now.y - 3 * step });
  await expect(point).toHaveAttribute('aria-valuenow', '2');
  await page.keyboard.press('Escape');
  await expect(point).toHaveAttribute('aria-valuenow', '-1');
  await page.mouse.up();
  await expect(point).toHaveAttribute('aria-valuenow', '-1');
});
