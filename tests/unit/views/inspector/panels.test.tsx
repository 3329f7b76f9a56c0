// @vitest-environment jsdom
import { act, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { connect, deleteLane, lanesInOrder, stagesInOrder, toggleChannel } from '../../../../src/model';
import { openInspector, touchpoint } from './openInspector';

test('several touchpoints: channels and mood for all, each in one step', async () => {
  const { user, record, ids, steps } = openInspector(
    ({ travels, waits }) => ({ kind: 'touchpoints', ids: [travels, waits] }),
    ({ store, ids: { waits, phone } }) => {
      store.commit(toggleChannel([waits], phone));
    },
  );
  expect(screen.getByText('2 touchpoints')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Phone (some)', pressed: false }));
  expect(record('touchpoints', ids.travels).channelIds).toEqual([ids.phone]);
  expect(screen.getByRole('button', { name: 'Phone', pressed: true })).toBeTruthy();
  await user.click(screen.getByRole('radio', { name: '+2, Very good' }));
  expect([ids.travels, ids.waits].map((id) => record('touchpoints', id).mood)).toEqual([2, 2]);
  expect(steps()).toBe(2);
});

test('several touchpoints are deleted in one step', async () => {
  const { user, all, button, steps, session, ids } = openInspector(({ travels, waits }) => ({
    kind: 'touchpoints',
    ids: [travels, waits],
  }));
  await user.click(button('Delete 2 touchpoints'));
  expect(all('touchpoints').map(({ title }) => title)).toEqual(['Registers']);
  expect(steps()).toBe(1);
  expect(session.getState().selection).toEqual({ kind: 'touchpoints', ids: [ids.registers] });
});

test('a connection: kind, label, wait, and a way to its ends', async () => {
  const { user, record, ids, button, session } = openInspector(({ handoff }) => ({ kind: 'connection', id: handoff }));
  await user.click(screen.getByRole('radio', { name: 'Trigger' }));
  await user.type(screen.getByLabelText('Label'), '64% over 4 h');
  await user.type(screen.getByLabelText('Wait'), '4 h');
  await user.tab();
  expect(record('connections', ids.handoff)).toMatchObject({ kind: 'trigger', label: '64% over 4 h', waitMinutes: 240 });
  await user.click(button('To Registers'));
  expect(session.getState().selection).toEqual({ kind: 'touchpoints', ids: [ids.registers] });
});

test('a connection is reversed, unless the other way is taken', async () => {
  const { user, record, ids, button, run } = openInspector(({ handoff }) => ({ kind: 'connection', id: handoff }));
  await user.click(button('Reverse'));
  expect(record('connections', ids.handoff)).toMatchObject({ fromId: ids.registers, toId: ids.waits });
  act(() => void run(connect(ids.waits, ids.registers)));
  expect(button('Reverse').hasAttribute('disabled')).toBe(true);
  expect(screen.getByText(/It cannot be reversed/)).toBeTruthy();
});

test('a connection is deleted', async () => {
  const { user, all, button } = openInspector(({ handoff }) => ({ kind: 'connection', id: handoff }));
  await user.click(button('Delete connection'));
  expect(all('connections')).toEqual([]);
});

test('a stage is renamed and moved as far as it goes', async () => {
  const { user, map, button } = openInspector(({ wait }) => ({ kind: 'stage', id: wait }));
  await user.type(screen.getByLabelText('Title'), 'ing');
  await user.click(button('Move left'));
  expect(stagesInOrder(map()).map(({ title }) => title)).toEqual(['Waiting', 'Need help']);
  expect(button('Move left').hasAttribute('disabled')).toBe(true);
  expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Stage 1 of 2 · 2 touchpoints');
});

test('a stage with touchpoints asks before it goes', async () => {
  const { user, all, button, session, ids } = openInspector(({ wait }) => ({ kind: 'stage', id: wait }));
  await user.click(button('Delete stage'));
  const question = screen.getByRole('alertdialog', { name: 'Delete “Wait”?' });
  expect(question.textContent).toContain('2 touchpoints in this stage go with it');
  await user.click(within(question).getByRole('button', { name: 'Cancel' }));
  expect(all('stages')).toHaveLength(2);
  await user.click(button('Delete stage'));
  await user.click(within(screen.getByRole('alertdialog')).getByRole('button', { name: 'Delete stage' }));
  expect(all('stages').map(({ title }) => title)).toEqual(['Need help']);
  expect(all('touchpoints').map(({ title }) => title)).toEqual(['Travels to A&E']);
  expect(session.getState().selection).toEqual({ kind: 'stage', id: ids.need });
});

test('a lane changes its zone, and moves across the line to the next one', async () => {
  const { user, record, map, ids, button } = openInspector(({ desk }) => ({ kind: 'lane', id: desk }));
  await user.selectOptions(screen.getByLabelText('Zone'), 'Backstage');
  expect(record('lanes', ids.desk).zone).toBe('backstage');
  await user.click(button('Move down'));
  expect(record('lanes', ids.desk).zone).toBe('support');
  expect(button('Move down').hasAttribute('disabled')).toBe(true);
  expect(lanesInOrder(map()).map(({ title }) => title)).toEqual(['Patient', 'Reception']);
});

test('the last lane stays, and says why', () => {
  openInspector(
    ({ patient }) => ({ kind: 'lane', id: patient }),
    ({ store, ids }) => void store.commit(deleteLane(ids.desk)),
  );
  expect(screen.getByRole('button', { name: 'Delete lane' }).hasAttribute('disabled')).toBe(true);
  expect(screen.getByText('A map needs at least one lane.')).toBeTruthy();
});

test('the map: title, state and counts', async () => {
  const { user, all } = openInspector(() => ({ kind: 'none' }));
  await user.type(screen.getByLabelText('Title'), ' 2024');
  await user.click(screen.getByRole('radio', { name: 'Future state' }));
  expect(all('map')).toMatchObject([{ title: 'Coming to A&E 2024', state: 'future' }]);
  expect(screen.getByText('2 stages · 2 lanes · 3 touchpoints · 1 connection · 0 pain points · 0 pieces of evidence')).toBeTruthy();
});

test('personas are added, described and deleted', async () => {
  const { user, all, button } = openInspector(() => ({ kind: 'none' }));
  await user.click(button('Personas (2)'));
  await user.click(button('Add persona'));
  expect(document.activeElement).toBe(screen.getByLabelText('Name'));
  await user.keyboard('Cem');
  await user.click(screen.getByRole('radio', { name: 'Low' }));
  await user.type(screen.getByLabelText('Access needs'), 'An interpreter');
  await user.tab();
  expect(all('personas').at(-1)).toMatchObject({ name: 'Cem', digitalAccess: 'low', accessNeeds: 'An interpreter' });
  await user.click(button('Delete persona Cem'));
  expect(all('personas').map(({ name }) => name)).toEqual(['Ada', 'Ben']);
});

test('sources are added, and their links are held to the same rule', async () => {
  const { user, all, button } = openInspector(() => ({ kind: 'none' }));
  await user.click(button('Sources (0)'));
  await user.click(button('Add source'));
  await user.keyboard('Survey');
  await user.type(screen.getByLabelText('Link of the source'), 'data:text/html,x');
  await user.tab();
  expect(screen.getByText(/Only http, https, mailto and tel/)).toBeTruthy();
  expect(all('sources')).toMatchObject([{ title: 'Survey', link: '' }]);
});

test('the inspector closes', async () => {
  const { user, button, session } = openInspector(touchpoint('waits'));
  await user.click(button('Close inspector'));
  expect(session.getState().inspectorOpen).toBe(false);
  expect(screen.queryByRole('complementary')).toBeNull();
});
