// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { connect, setFields } from '../../../../src/model';
import { openInspector, touchpoint } from './openInspector';

test('what leads here and where it goes on, each with kind, label and wait', () => {
  openInspector(touchpoint('waits'), ({ run, store, ids }) => {
    run(connect(ids.travels, ids.waits));
    store.commit(setFields('connections', ids.handoff, { label: '64% over 4 h', waitMinutes: 240 }, 'Change'));
  });
  const names = (list: string) =>
    within(screen.getByRole('list', { name: list }))
      .getAllByRole('button')
      .map((button) => button.textContent);
  expect(names('In')).toEqual(['From Travels to A&E, Sequence']);
  expect(names('Out')).toEqual(['To Registers, Hand-off · 64% over 4 h · wait 4 h']);
});

test('keys alone lead to a connection, on to its end, and the focus comes along', async () => {
  const { user, session, ids } = openInspector(touchpoint('waits'));
  screen.getByRole('button', { name: /^To Registers/ }).focus();
  await user.keyboard('{Enter}');
  expect(session.getState().selection).toEqual({ kind: 'connection', id: ids.handoff });
  expect(document.activeElement?.textContent).toBe('Connection');
  await user.tab();
  await user.tab();
  expect(document.activeElement?.textContent).toBe('ToRegisters');
  await user.keyboard('{Enter}');
  expect(session.getState().selection).toEqual({ kind: 'touchpoints', ids: [ids.registers] });
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 2 }));
});

test('a touchpoint without connections shows none', () => {
  openInspector(touchpoint('travels'));
  expect(screen.getByRole('heading', { name: 'Time' })).toBeTruthy();
  expect(screen.queryByRole('heading', { name: 'Connections' })).toBeNull();
  expect(screen.queryByRole('list', { name: 'In' })).toBeNull();
});
