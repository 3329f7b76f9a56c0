// @vitest-environment jsdom
import { act, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { addPainPoint, addToList } from '../../../../src/model';
import { openInspector, touchpoint } from './openInspector';

test('a new pain point waits for its words, and takes severity, persona and note', async () => {
  const { user, all, ids, button } = openInspector(touchpoint('waits'));
  await user.click(button('Add pain point'));
  expect(document.activeElement).toBe(screen.getByLabelText('Pain point'));
  await user.keyboard('Nobody says how long');
  await user.click(screen.getByRole('radio', { name: '4 of 4' }));
  await user.click(button('Ada'));
  await user.type(screen.getByLabelText('Note'), 'Asked twice');
  await user.tab();
  expect(all('painPoints')).toMatchObject([
    { title: 'Nobody says how long', severity: 4, personaIds: [ids.ada], note: 'Asked twice', assumed: true, touchpointId: ids.waits },
  ]);
  await user.click(button('Everyone'));
  expect(all('painPoints')[0]?.personaIds).toEqual([]);
});

test('a pain point is deleted', async () => {
  const { user, all, button } = openInspector(touchpoint('waits'), ({ run, ids }) => {
    run(addPainPoint(ids.waits, { title: 'Cold', severity: 3 }));
  });
  await user.click(button(/Severity 3 · Assumed/));
  await user.click(button('Delete pain point Cold'));
  expect(all('painPoints')).toEqual([]);
});

test('what deletes or marks a pain point says which one', async () => {
  const { user, all, button } = openInspector(touchpoint('waits'), ({ run, ids }) => {
    run(addPainPoint(ids.waits, { title: 'Cold', severity: 3 }));
    run(addPainPoint(ids.waits, { title: 'Loud', severity: 2 }));
  });
  await user.click(button(/details of Loud/));
  expect(screen.queryByRole('button', { name: /^Delete pain point Cold/ })).toBeNull();
  await user.click(button(/^Assumed ?, pain point Loud$/));
  expect(all('painPoints').map(({ assumed }) => assumed)).toEqual([true, false]);
  await user.click(button('Delete pain point Loud'));
  expect(all('painPoints').map(({ title }) => title)).toEqual(['Cold']);
});

test('headings skip no level on either tab', async () => {
  const { user, button } = openInspector(touchpoint('waits'), ({ run, ids }) => {
    run(addPainPoint(ids.waits, { title: 'Cold', severity: 3 }));
  });
  const gaps = () =>
    screen
      .getAllByRole('heading')
      .map(({ tagName }) => Number(tagName.slice(1)))
      .filter((level, at, all) => level > (all[at - 1] ?? 1) + 1);
  await user.click(button(/details of Cold/));
  expect(screen.getByRole('heading', { name: 'Who it hits' })).toBeTruthy();
  expect(gaps()).toEqual([]);
  await user.click(screen.getByRole('tab', { name: 'Evidence' }));
  await user.click(button('Add quote'));
  expect(screen.getByRole('heading', { name: 'Source' })).toBeTruthy();
  expect(gaps()).toEqual([]);
  // The tab is kept from touchpoint to touchpoint.
  await user.click(screen.getByRole('tab', { name: 'Details' }));
});

test('a gain is added and named', async () => {
  const { user, all, button } = openInspector(touchpoint('waits'));
  await user.click(button('Add gain'));
  await user.keyboard('Staff say hello');
  await user.tab();
  expect(all('gains')).toMatchObject([{ title: 'Staff say hello' }]);
});

test('evidence for a pain point ends the assumption, and is shown on it', async () => {
  const { user, all, record, ids, button } = openInspector(touchpoint('waits'), ({ run, ids: { waits } }) => {
    run(addPainPoint(waits, { title: 'Nobody says how long', severity: 4 }));
  });
  await user.click(screen.getByRole('tab', { name: 'Evidence' }));
  await user.click(button('Add figure'));
  expect(document.activeElement).toBe(screen.getByLabelText('What it measures'));
  await user.keyboard('were not told');
  await user.type(screen.getByLabelText('Figure'), '74%');
  await user.type(screen.getByLabelText('Out of (n)'), '35,670');
  await user.type(screen.getByLabelText('Participant code'), 'P07');
  await user.selectOptions(screen.getByLabelText('Shows'), 'Nobody says how long');
  const [pain] = all('painPoints');
  expect(all('evidence')).toMatchObject([
    { kind: 'figure', text: 'were not told', figure: '74%', n: 35_670, participant: 'P07', painPointId: pain?.id },
  ]);
  expect(pain?.assumed).toBe(false);
  expect(record('touchpoints', ids.waits).assumed).toBe(false);
  await user.click(screen.getByRole('tab', { name: 'Details' }));
  expect(button(/Severity 4 · 74% of 35,670/)).toBeTruthy();
});

test('a count that is no number is said so', async () => {
  const { user, all, button } = openInspector(touchpoint('waits'));
  await user.click(screen.getByRole('tab', { name: 'Evidence' }));
  await user.click(button('Add figure'));
  await user.type(screen.getByLabelText('Out of (n)'), 'many');
  await user.tab();
  expect(screen.getByText('Write a whole number.')).toBeTruthy();
  expect(all('evidence')[0]?.n).toBeNull();
});

test('evidence names one of the sources of the map, or a new one', async () => {
  const { user, all, button } = openInspector(touchpoint('waits'), ({ run }) => {
    run(addToList('sources', { title: 'Front desk interviews', kind: 'interview' }));
  });
  await user.click(screen.getByRole('tab', { name: 'Evidence' }));
  await user.click(button('Add quote'));
  await user.click(button('Source: No source'));
  await user.keyboard('front{Enter}');
  expect(all('evidence')[0]?.sourceId).toBe(all('sources')[0]?.id);
  await user.click(button('Source: Front desk interviews'));
  await user.keyboard('Survey 2024{Enter}');
  const survey = all('sources').find(({ title }) => title === 'Survey 2024');
  expect(all('evidence')[0]?.sourceId).toBe(survey?.id);
  await user.click(button('About this source'));
  await user.selectOptions(screen.getByLabelText('Kind of source'), 'Survey');
  expect(all('sources').find(({ title }) => title === 'Survey 2024')?.kind).toBe('survey');
});

test('evidence is deleted, and the touchpoint is assumed again', async () => {
  const { user, all, record, ids, button } = openInspector(touchpoint('waits'));
  await user.click(screen.getByRole('tab', { name: 'Evidence' }));
  await user.click(button('Add quote'));
  expect(record('touchpoints', ids.waits).assumed).toBe(false);
  await user.click(button('Delete quote without words'));
  expect(all('evidence')).toEqual([]);
  expect(record('touchpoints', ids.waits).assumed).toBe(true);
});

test.each([
  ['title', () => screen.getByLabelText('Title')],
  ['wait', () => screen.getByLabelText('Wait before')],
  ['painPoints', () => screen.getByRole('button', { name: 'Add pain point' })],
  ['gains', () => screen.getByRole('button', { name: 'Add gain' })],
  ['evidence', () => screen.getByRole('button', { name: 'Add quote' })],
  ['channels', () => screen.getByRole('searchbox', { name: 'Find a channel' })],
  ['mood', () => within(screen.getByRole('radiogroup', { name: 'How it feels' })).getByRole('radio', { name: '−2, Very bad' })],
])('a key can ask for the focus on: %s', (place, element) => {
  const { session } = openInspector(touchpoint('waits'));
  act(() => session.setState({ inspectorFocus: place }));
  expect(document.activeElement).toBe(element());
  expect(session.getState().inspectorFocus).toBeNull();
});

test('a pain point that a key has added takes the focus for its words', () => {
  const { session, run, ids } = openInspector(touchpoint('waits'));
  act(() => {
    run(addPainPoint(ids.waits));
    session.setState({ inspectorFocus: 'painPoints' });
  });
  expect(document.activeElement).toBe(screen.getByLabelText('Pain point'));
});
