import type { Page } from '@playwright/test';
import { App } from './support/app';
import { expect, test } from './support/test';

/** What the journey of this test says; the same by mouse and by keys. */
const stages = ['Referral', 'Waiting', 'Clinic'];
const lanes = [
  { title: 'Patient', zone: 'Patient' },
  { title: 'GP practice', zone: 'Frontstage' },
  { title: 'Booking team', zone: 'Backstage' },
];
/** Lane and stage by number; the titles are unique, so that they can be found. */
const touchpoints = [
  { title: 'Notices a symptom', lane: 0, stage: 0, mood: '−1, Bad', channel: 'In person' },
  { title: 'Rings the practice', lane: 0, stage: 0, mood: '−2, Very bad', channel: 'Phone', pain: 'Nobody picks up' },
  { title: 'Sees the GP', lane: 0, stage: 0, mood: '+1, Good', channel: 'In person' },
  { title: 'Writes the referral', lane: 1, stage: 0, mood: '0, Neutral', channel: 'Letter' },
  { title: 'Waits for a letter', lane: 0, stage: 1, mood: '−2, Very bad', channel: 'Letter', pain: 'No date is given' },
  { title: 'Books the slot', lane: 2, stage: 1, mood: '−1, Bad', channel: 'Phone' },
  { title: 'Gets a text message', lane: 0, stage: 1, mood: '+1, Good', channel: 'SMS' },
  { title: 'Arrives at the clinic', lane: 0, stage: 2, mood: '0, Neutral', channel: 'In person' },
  { title: 'Sees the specialist', lane: 0, stage: 2, mood: '+2, Very good', channel: 'In person' },
  { title: 'Reads the summary', lane: 1, stage: 2, mood: '0, Neutral', channel: 'Letter' },
];

test('given nothing, when a journey is drawn by mouse, then it is kept, exported, deleted and imported as the same map', async ({
  device,
}) => {
  const page = await device.open();
  const app = await new App(page).newMap('Referral to clinic');
  await app.rename('stage', 'Stage 1', stages[0]!);
  for (const stage of stages.slice(1)) {
    await app.button('Add stage').click();
    await page.getByLabel('Title of the stage').fill(stage);
    await page.getByLabel('Title of the stage').press('Enter');
  }
  for (const lane of lanes.slice(1)) {
    await app.button('Add lane').click();
    await page.getByLabel('Title of the lane').fill(lane.title);
    await page.getByLabel('Title of the lane').press('Enter');
    await app.inspector.getByLabel('Zone').selectOption(lane.zone);
  }
  for (const { title, lane, stage } of touchpoints) await app.placeByMouse(title, lanes[lane]!.title, stages[stage]!);
  await expect(app.touchpoints()).toHaveCount(10);
  await app.button('Whole map in view').click();

  for (const [from, to] of [
    ['Notices a symptom', 'Rings the practice'],
    ['Rings the practice', 'Sees the GP'],
    ['Sees the GP', 'Waits for a letter'],
  ] as const) {
    await app.connectByDrag(from, to);
  }
  for (const [from, to] of [
    ['Sees the GP', 'Writes the referral'],
    ['Writes the referral', 'Books the slot'],
    ['Waits for a letter', 'Gets a text message'],
  ] as const) {
    await app.connectByClicks(from, to);
  }
  await expect(app.connections()).toHaveCount(6);

  for (const { title, mood, channel, pain } of touchpoints) {
    await app.card(title).click();
    await app.tagChannel(channel);
    await app.inspector.getByRole('radio', { name: mood }).check({ force: true });
    if (pain) await app.addPain(pain);
  }
  await checkEverything(app);
  await takeAwayAndBringBack(page, app, device);
});

test('given nothing, when a journey is drawn by keyboard alone, then it is all there after a reload', async ({ device }) => {
  const page = await device.open();
  const app = new App(page);
  await app.focusByTab('New map');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Referral to clinic');
  await page.keyboard.press('Enter');
  const canvas = page.getByRole('application', { name: 'Journey map' });
  await expect(canvas).toBeVisible();
  await app.tabInto(canvas);

  // Headers: up from nothing goes to the first stage, F2 renames, Enter adds the next.
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('F2');
  await page.keyboard.type(`${stages[0]}`);
  await page.keyboard.press('Enter');
  for (const stage of stages.slice(1)) {
    await page.keyboard.press('Enter');
    await page.keyboard.type(stage);
    await page.keyboard.press('Enter');
  }
  await expect(app.stages()).toHaveCount(3);
  for (const [index, lane] of lanes.slice(1).entries()) {
    await page.keyboard.press('Shift+L');
    await page.keyboard.type(lane.title);
    await page.keyboard.press('Enter');
    // A lane after the patient's begins frontstage; moving it down takes it over the line.
    if (index === 1) await page.keyboard.press('Alt+Shift+ArrowDown');
  }
  await expect(app.lanes()).toHaveCount(3);

  for (const { title, lane, stage, mood, channel, pain } of touchpoints) {
    await app.placeByKeys(title, lanes[lane]!.title, stages[stage]!);
    await page.keyboard.press('m');
    await page.keyboard.type(mood.replace('−', '-').replace('+', '').split(',')[0]!);
    await app.tagChannelByKeys(channel);
    if (pain) await app.addPainByKeys(pain);
  }
  for (const [from, to] of [
    ['Notices a symptom', 'Rings the practice'],
    ['Rings the practice', 'Sees the GP'],
    ['Sees the GP', 'Waits for a letter'],
    ['Sees the GP', 'Writes the referral'],
    ['Writes the referral', 'Books the slot'],
    ['Waits for a letter', 'Gets a text message'],
  ] as const) {
    await app.connectByKeys(from, to);
  }
  await expect(app.connections()).toHaveCount(6);
  await checkEverything(app);
  await app.saved();
  await page.reload();
  await checkEverything(app);
});

async function checkEverything(app: App): Promise<void> {
  await expect(app.touchpoints()).toHaveCount(10);
  await expect(app.stages()).toHaveCount(3);
  await expect(app.lanes()).toHaveCount(3);
  await expect(app.connections()).toHaveCount(6);
  for (const { title, lane, stage, mood, channel, pain } of touchpoints) {
    const size = Number(mood.split(',')[0]!.replace('−', '-'));
    const spoken = size < 0 ? `minus ${-size}` : size > 0 ? `plus ${size}` : '0';
    const parts = [title, channel, `${lanes[lane]!.title} lane, ${stages[stage]} stage`, `Mood ${spoken}`, pain ? '1 pain point' : ''];
    await expect(app.card(title)).toHaveAccessibleName(new RegExp(parts.filter(Boolean).map(literal).join('.*')));
  }
  for (const line of ['Line of interaction', 'Line of visibility']) await expect(app.page.getByText(line, { exact: true })).toBeVisible();
}

async function takeAwayAndBringBack(
  page: Page,
  app: App,
  device: { close(): Promise<void>; open(path?: string): Promise<Page> },
): Promise<void> {
  await app.saved();
  const address = new URL(page.url()).hash;
  await device.close();
  const again = await device.open(`./${address}`);
  const reopened = new App(again);
  await checkEverything(reopened);

  const png = await reopened.export('PNG picture');
  expect(png.name).toBe('Referral to clinic.png');
  expect(png.bytes.subarray(1, 4).toString()).toBe('PNG');
  const svg = await reopened.export('SVG picture');
  for (const { title } of touchpoints) expect(svg.bytes.toString()).toContain(title.split(' ')[0]);
  const json = await reopened.export('Throughline file');

  await again.getByRole('button', { name: 'Back to library' }).click();
  await reopened.deleteFromLibrary('Referral to clinic');
  await expect(again.getByRole('link', { name: 'Referral to clinic' })).toBeHidden();
  await reopened.import({ name: json.name, mimeType: 'application/json', buffer: json.bytes });
  await again.getByRole('link', { name: 'Referral to clinic' }).click();
  await checkEverything(reopened);
  const second = await reopened.export('Throughline file');
  expect(withoutMapId(second.bytes)).toEqual(withoutMapId(json.bytes));
}

/** An import always makes a new map: all but the id of the map itself is the same. */
function withoutMapId(bytes: Buffer): unknown {
  const file = JSON.parse(bytes.toString());
  for (const record of file.map.map) delete record.id;
  return file;
}

const literal = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
