// @vitest-environment jsdom
import { act, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { TextField, useCheckedText, useDraftText } from '../../../src/ui';

const commits: [text: string, visit: number][] = [];
const check = (text: string): string | null => (text === '' || /^\d+$/.test(text) ? null : 'Only figures.');

function Field({ start = 'old', checked = false }: { start?: string; checked?: boolean }) {
  const [value, setValue] = useState(start);
  const commit = (text: string, visit: number): void => {
    commits.push([text, visit]);
    setValue(text);
  };
  return (
    <>
      {checked ? <Checked commit={commit} value={value} /> : <Drafted commit={commit} value={value} />}
      <button onClick={() => setValue('from elsewhere')} type="button">
        change
      </button>
      <output>{value}</output>
    </>
  );
}

type Props = { value: string; commit: (text: string, visit: number) => void };
const Drafted = ({ value, commit }: Props) => <TextField {...useDraftText(value, commit)} label="Text" />;
const Checked = ({ value, commit }: Props) => <TextField {...useCheckedText(value, commit, check)} label="Text" />;

const field = (): HTMLInputElement => screen.getByLabelText('Text');
const wait = (ms: number): Promise<void> =>
  act(async () => {
    await vi.advanceTimersByTimeAsync(ms);
  });
const user = userEvent.setup({ advanceTimers: (ms) => vi.advanceTimersByTime(ms) });

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  commits.length = 0;
});
afterEach(() => vi.useRealTimers());

test('typing is committed once, a moment after it stops', async () => {
  render(<Field />);
  await user.clear(field());
  await user.type(field(), 'new');
  expect(commits).toEqual([]);
  await wait(300);
  expect(commits.map(([text]) => text)).toEqual(['new']);
});

test('leaving the field commits at once, and not a second time', async () => {
  render(<Field />);
  await user.type(field(), '!');
  await user.tab();
  expect(commits.map(([text]) => text)).toEqual(['old!']);
  await wait(1_000);
  expect(commits).toHaveLength(1);
});

test('each stay in the field has a number of its own', async () => {
  render(<Field />);
  await user.type(field(), 'a');
  await wait(300);
  await user.type(field(), 'b');
  await user.tab();
  await user.type(field(), 'c');
  await user.tab();
  expect(commits.map(([text]) => text)).toEqual(['olda', 'oldab', 'oldabc']);
  const [first, second, third] = commits.map(([, visit]) => visit);
  expect(second).toBe(first);
  expect(third).not.toBe(first);
});

test('Escape goes back to the text before this stay, also after a commit', async () => {
  render(<Field />);
  await user.type(field(), ' and new');
  await wait(300);
  expect(screen.getByRole('status').textContent).toBe('old and new');
  await user.keyboard('{Escape}');
  expect(field().value).toBe('old');
  expect(screen.getByRole('status').textContent).toBe('old');
});

test.each([
  ['pagehide', () => fireEvent(window, new Event('pagehide'))],
  [
    'hidden',
    () => {
      vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
      fireEvent(document, new Event('visibilitychange'));
    },
  ],
])('nothing is lost when the page goes: %s', async (_, go) => {
  render(<Field />);
  await user.type(field(), '!');
  go();
  expect(commits.map(([text]) => text)).toEqual(['old!']);
  vi.restoreAllMocks();
});

test('nothing is lost when the field goes', async () => {
  const { unmount } = render(<Field />);
  await user.type(field(), '!');
  unmount();
  expect(commits.map(([text]) => text)).toEqual(['old!']);
});

test('a change from elsewhere is shown, but not over what is being typed', async () => {
  render(<Field />);
  fireEvent.click(screen.getByText('change'));
  expect(field().value).toBe('from elsewhere');
  await user.type(field(), '!');
  fireEvent.click(screen.getByText('change'));
  expect(field().value).toBe('from elsewhere!');
});

test('what is not understood stays in the field with the reason, and is not committed', async () => {
  render(<Field checked start="1" />);
  await user.type(field(), 'x');
  await wait(300);
  expect(screen.queryByText('Only figures.')).toBeNull();
  await user.tab();
  expect(field().value).toBe('1x');
  expect(screen.getByText('Only figures.')).toBeTruthy();
  expect(field().getAttribute('aria-invalid')).toBe('true');
  expect(commits).toEqual([]);
});

test('putting it right ends the complaint and commits', async () => {
  render(<Field checked start="1" />);
  await user.type(field(), 'x{Enter}');
  expect(screen.getByText('Only figures.')).toBeTruthy();
  await user.type(field(), '{Backspace}2');
  await user.tab();
  expect(screen.queryByText('Only figures.')).toBeNull();
  expect(screen.getByRole('status').textContent).toBe('12');
});
