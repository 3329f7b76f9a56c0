// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { toggleChannel } from '../../../../src/model';
import { openInspector, touchpoint } from './openInspector';

test('channels in use are chips; a press takes one off', async () => {
  const { user, record, ids } = openInspector(touchpoint('waits'), ({ store, ids: { waits, phone, letter } }) => {
    store.commit(toggleChannel([waits], phone));
    store.commit(toggleChannel([waits], letter));
  });
  const row = screen.getByRole('group', { name: 'Channels' });
  await user.click(within(row).getByRole('button', { name: 'Phone', pressed: true }));
  expect(record('touchpoints', ids.waits).channelIds).toEqual([ids.letter]);
  expect(within(row).getByRole('button', { name: 'Phone', pressed: false })).toBeTruthy();
});

test('chips stand in the order of the card, then the others, and stay while they are switched', async () => {
  const { user } = openInspector(touchpoint('waits'), ({ store, ids: { waits, travels, phone, letter, app } }) => {
    store.commit(toggleChannel([waits], app));
    store.commit(toggleChannel([waits], phone));
    store.commit(toggleChannel([travels], letter));
  });
  const row = within(screen.getByRole('group', { name: 'Channels' }));
  const chips = () => row.getAllByRole('button').map((chip) => chip.textContent);
  expect(chips()).toEqual(['App', 'Phone', 'Letter', '']);
  await user.click(row.getByRole('button', { name: 'App' }));
  expect(chips()).toEqual(['App', 'Phone', 'Letter', '']);
});

test('+ finds any channel of the map by typing', async () => {
  const { user, record, ids, button, steps } = openInspector(touchpoint('waits'));
  await user.click(button('Add channel'));
  expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual(['Phone', 'Letter', 'App', 'New channel…']);
  await user.keyboard('ap{Enter}');
  expect(record('touchpoints', ids.waits).channelIds).toEqual([ids.app]);
  expect(steps()).toBe(1);
});

test('a new channel gets a name, an icon and a colour, and is put on in the same step', async () => {
  const { user, record, all, ids, button, steps } = openInspector(touchpoint('waits'));
  await user.click(button('Add channel'));
  await user.keyboard('Fax{Enter}');
  const dialog = await screen.findByRole('dialog', { name: 'New channel' });
  expect(within(dialog).getByLabelText<HTMLInputElement>('Name').value).toBe('Fax');
  await user.click(within(dialog).getByRole('radio', { name: 'Teal' }));
  await user.click(within(dialog).getByRole('radio', { name: 'printer' }));
  await user.click(within(dialog).getByRole('button', { name: 'Add channel' }));
  const fax = all('channels').find(({ name }) => name === 'Fax');
  expect(fax).toMatchObject({ icon: 'Printer', colour: 'teal' });
  expect(record('touchpoints', ids.waits).channelIds).toEqual([fax?.id]);
  expect(steps()).toBe(1);
});

test('a channel needs a name of its own', async () => {
  const { user, all, button } = openInspector(() => ({ kind: 'none' }));
  await user.click(button('Channels (3)'));
  await user.click(button('New channel'));
  const dialog = await screen.findByRole('dialog', { name: 'New channel' });
  await user.click(within(dialog).getByRole('button', { name: 'Add channel' }));
  expect(within(dialog).getByText('A channel needs a name.')).toBeTruthy();
  await user.type(within(dialog).getByLabelText('Name'), 'phone{Enter}');
  expect(within(dialog).getByText('This map has a channel of that name.')).toBeTruthy();
  expect(all('channels')).toHaveLength(3);
});

test('a channel in use cannot be deleted, and says why; one that is not can', async () => {
  const { user, all, button } = openInspector(
    () => ({ kind: 'none' }),
    ({ store, ids: { waits, phone } }) => {
      store.commit(toggleChannel([waits], phone));
    },
  );
  await user.click(button('Channels (3)'));
  await user.click(button(/^Phone/));
  expect(screen.getByText('In use at 1 touchpoint: take it off there first.')).toBeTruthy();
  expect(button('Delete channel Phone').hasAttribute('disabled')).toBe(true);
  await user.click(button(/^Letter/));
  await user.click(button('Delete channel Letter'));
  expect(all('channels').map(({ name }) => name)).toEqual(['Phone', 'App']);
});

test('a channel is renamed and recoloured', async () => {
  const { user, record, ids, button } = openInspector(() => ({ kind: 'none' }));
  await user.click(button('Channels (3)'));
  await user.click(button(/^Phone/));
  await user.type(screen.getByLabelText('Name'), ' 111');
  await user.click(screen.getByRole('radio', { name: 'Brick red' }));
  expect(record('channels', ids.phone)).toMatchObject({ name: 'Phone 111', colour: 'brick' });
});
