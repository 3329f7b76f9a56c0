// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { addEvidence, setFields } from '../../../../src/model';
import { openInspector, touchpoint } from './openInspector';

test('the line above says which one it is, and where', () => {
  openInspector(touchpoint('waits'));
  expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Touchpoint 2 of 3 · Patient · Wait');
  expect(screen.getByLabelText<HTMLTextAreaElement>('Title').value).toBe('Waits');
});

test('one stay in the title is one step of undo, a second stay a second', async () => {
  const { user, record, ids, steps, store } = openInspector(touchpoint('waits'));
  await user.type(screen.getByLabelText('Title'), ' long');
  await waitFor(() => expect(record('touchpoints', ids.waits).title).toBe('Waits long'));
  await user.type(screen.getByLabelText('Title'), ' here');
  await user.tab();
  expect(record('touchpoints', ids.waits).title).toBe('Waits long here');
  expect(steps()).toBe(1);
  await user.type(screen.getByLabelText('Title'), '!');
  await user.tab();
  expect(steps()).toBe(2);
  act(() => void store.undo());
  act(() => void store.undo());
  expect(record('touchpoints', ids.waits).title).toBe('Waits');
  expect(screen.getByLabelText<HTMLTextAreaElement>('Title').value).toBe('Waits');
});

test('what is being typed is kept when another touchpoint is selected', async () => {
  const { user, record, ids, session } = openInspector(touchpoint('waits'));
  await user.type(screen.getByLabelText('Description'), 'In a corridor');
  act(() => session.setState({ selection: { kind: 'touchpoints', ids: [ids.travels] } }));
  expect(record('touchpoints', ids.waits).description).toBe('In a corridor');
  expect(record('touchpoints', ids.travels).description).toBe('');
  expect(screen.getByLabelText<HTMLTextAreaElement>('Description').value).toBe('');
});

test('a touchpoint that goes leaves the panel of the map', () => {
  const { store } = openInspector(touchpoint('waits'));
  act(() => {
    while (store.getState().history.past.length > 0) store.undo();
  });
  expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Map');
});

test('a mood is chosen, and chosen again to take it away', async () => {
  const { user, record, ids, lastStep } = openInspector(touchpoint('waits'));
  const group = screen.getByRole('radiogroup', { name: 'How it feels' });
  await user.click(within(group).getByRole('radio', { name: '−2, Very bad' }));
  expect(record('touchpoints', ids.waits).mood).toBe(-2);
  expect(lastStep()).toBe('Change mood');
  await user.click(within(group).getByRole('radio', { name: '−2, Very bad' }));
  await waitFor(() => expect(record('touchpoints', ids.waits).mood).toBeNull());
});

test('a persona may feel different', async () => {
  const { user, record, ids, button } = openInspector(touchpoint('waits'));
  await user.click(button('Per persona'));
  await user.click(within(screen.getByRole('radiogroup', { name: 'Ada' })).getByRole('radio', { name: '+1, Good' }));
  expect(record('touchpoints', ids.waits).moodByPersona).toEqual({ [ids.ada]: 1 });
  expect(record('touchpoints', ids.waits).mood).toBeNull();
});

test('moment of truth and assumed are switches', async () => {
  const { user, record, ids, button } = openInspector(touchpoint('waits'));
  await user.click(button('Moment of truth'));
  await user.click(button('Assumed'));
  expect(record('touchpoints', ids.waits)).toMatchObject({ momentOfTruth: true, assumed: true });
  await user.click(button('Moment of truth'));
  expect(record('touchpoints', ids.waits)).toMatchObject({ momentOfTruth: false, assumed: true });
});

test('times are written as people say them', async () => {
  const { user, record, ids, steps } = openInspector(touchpoint('waits'));
  await user.type(screen.getByLabelText('Wait before'), '4 h 30 min');
  await user.tab();
  expect(record('touchpoints', ids.waits).waitMinutes).toBe(270);
  await user.type(screen.getByLabelText('Takes'), '90');
  await user.tab();
  expect(screen.getByLabelText<HTMLInputElement>('Takes').value).toBe('1 h 30 min');
  expect(steps()).toBe(2);
  await user.clear(screen.getByLabelText('Takes'));
  await user.tab();
  expect(record('touchpoints', ids.waits).durationMinutes).toBeNull();
});

test('a time that is not understood is said so, and changes nothing', async () => {
  const { user, record, ids, steps } = openInspector(touchpoint('waits'));
  await user.type(screen.getByLabelText('Wait before'), 'ages');
  await user.tab();
  expect(screen.getByText('Write a time such as 20 min, 4 h or 2 weeks.')).toBeTruthy();
  expect(record('touchpoints', ids.waits).waitMinutes).toBeNull();
  expect(steps()).toBe(0);
});

test('a link is opened only when it is a safe one', async () => {
  const { user, record, ids } = openInspector(touchpoint('waits'));
  const field = screen.getByLabelText('Link');
  await user.type(field, 'javascript:alert(1)');
  await user.tab();
  expect(screen.getByText(/Only http, https, mailto and tel/)).toBeTruthy();
  expect(screen.queryByRole('link')).toBeNull();
  expect(record('touchpoints', ids.waits).link).toBe('');
  await user.clear(field);
  await user.type(field, 'https://example.org/a');
  await user.tab();
  expect(record('touchpoints', ids.waits).link).toBe('https://example.org/a');
  const link = screen.getByRole('link', { name: /Open/ });
  expect(link.getAttribute('href')).toBe('https://example.org/a');
  expect(link.getAttribute('rel')).toBe('noopener noreferrer');
  expect(link.getAttribute('target')).toBe('_blank');
});

test('an address without https:// is understood', async () => {
  const { user, record, ids } = openInspector(touchpoint('waits'));
  await user.type(screen.getByLabelText('Link'), 'www.nhs.uk/hip');
  await user.tab();
  expect(record('touchpoints', ids.waits).link).toBe('https://www.nhs.uk/hip');
  expect(screen.getByLabelText<HTMLInputElement>('Link').value).toBe('https://www.nhs.uk/hip');
  expect(screen.queryByText(/Only http/)).toBeNull();
});

test('the line above is cut short by the screen, and can be read in full', () => {
  openInspector(
    touchpoint('waits'),
    ({ store, ids }) => void store.commit(setFields('stages', ids.wait, { title: 'x'.repeat(300) }, 'Rename')),
  );
  const heading = screen.getByRole('heading', { level: 2 });
  expect(heading.title).toBe(`Touchpoint 2 of 3 · Patient · ${'x'.repeat(300)}`);
});

test('tags end with Enter or a comma, are held once, and can be taken away', async () => {
  const { user, record, ids, button } = openInspector(touchpoint('waits'));
  await user.type(screen.getByLabelText('Add a tag'), 'night{Enter}waiting,Night{Enter}');
  expect(record('touchpoints', ids.waits).tags).toEqual(['night', 'waiting']);
  await user.click(button('Remove night'));
  expect(record('touchpoints', ids.waits).tags).toEqual(['waiting']);
  expect(document.activeElement).toBe(screen.getByLabelText('Add a tag'));
});

test('deleting joins the neighbours and selects the nearest', async () => {
  const { user, map, ids, button, session } = openInspector(touchpoint('waits'));
  await user.click(button('Delete touchpoint'));
  expect(Object.keys(map().touchpoints)).not.toContain(ids.waits);
  expect(session.getState().selection).toEqual({ kind: 'touchpoints', ids: [ids.registers] });
});

test('its quotes can be read beside the details', () => {
  openInspector(touchpoint('waits'), ({ run, ids }) => {
    run(addEvidence(ids.waits, { kind: 'quote', text: 'Nobody came', participant: 'P07' }));
  });
  expect(screen.getByText('“Nobody came”')).toBeTruthy();
  expect(screen.getByText('P07')).toBeTruthy();
  expect(screen.getByRole('tab', { name: 'Evidence 1' })).toBeTruthy();
});

test('assumed although there is evidence is pointed out', () => {
  openInspector(touchpoint('waits'), ({ run, store, ids }) => {
    run(addEvidence(ids.waits, { text: 'Nobody came' }));
    store.commit(setFields('touchpoints', ids.waits, { assumed: true }, 'Mark as assumed'));
  });
  expect(screen.getByText('Marked as assumed although it has evidence.')).toBeTruthy();
});
