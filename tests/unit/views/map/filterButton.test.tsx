import { act, render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { setFields } from '../../../../src/model';
import { createSession, noFilter, OpenMapProvider } from '../../../../src/state';
import { FilterButton } from '../../../../src/views/map/FilterButton';
import { smallMap } from '../inspector/openInspector';

it('says by its name how many touchpoints match, in good English', () => {
  const { store, ids } = smallMap();
  store.commit(setFields('touchpoints', ids.waits, { tags: ['night', 'cold'] }, 'Tag'));
  store.commit(setFields('touchpoints', ids.travels, { tags: ['night'] }, 'Tag'));
  const session = createSession();
  render(
    <OpenMapProvider value={{ id: 'test', store, session }}>
      <FilterButton />
    </OpenMapProvider>,
  );
  expect(screen.getByRole('button', { name: 'Filter' })).toBeTruthy();
  act(() => session.setState({ filter: { ...noFilter, tag: 'night' } }));
  expect(screen.getByRole('button', { name: 'Filter, 2 match', pressed: true })).toBeTruthy();
  act(() => session.setState({ filter: { ...noFilter, tag: 'cold' } }));
  expect(screen.getByRole('button', { name: 'Filter, 1 matches', pressed: true })).toBeTruthy();
});

it('says one match as one', async () => {
  const { default: userEvent } = await import('@testing-library/user-event');
  const { store, ids } = smallMap();
  store.commit(setFields('touchpoints', ids.waits, { tags: ['cold'] }, 'Tag'));
  const session = createSession();
  render(
    <OpenMapProvider value={{ id: 'test', store, session }}>
      <FilterButton />
    </OpenMapProvider>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Filter' }));
  await userEvent.selectOptions(screen.getByLabelText('Tag'), 'cold');
  expect(session.getState().said.text).toBe('1 touchpoint matches.');
  expect(screen.getByText('1 of 3 touchpoints matches; the others are dimmed.')).toBeTruthy();
});
