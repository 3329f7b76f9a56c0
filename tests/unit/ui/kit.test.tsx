// @vitest-environment jsdom
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Phone } from 'lucide';
import { useState } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import {
  Button,
  Chip,
  ConfirmDialog,
  Icon,
  IconButton,
  LiveRegion,
  MenuButton,
  NoticeRegion,
  Picker,
  SegmentedControl,
  Select,
  TextArea,
} from '../../../src/ui';

const user = userEvent.setup();
afterEach(() => vi.useRealTimers());

test('an icon is drawn in line and hidden from screen readers', () => {
  const { container } = render(<Icon icon={Phone} size={20} />);
  const svg = container.querySelector('svg');
  expect(svg?.getAttribute('aria-hidden')).toBe('true');
  expect(svg?.getAttribute('width')).toBe('20');
  expect(svg?.querySelectorAll('path')).toHaveLength(Phone.length);
});

test('an icon button has a name, and a tooltip with its keys once it has the focus', async () => {
  render(<IconButton icon={Phone} keys="Ctrl Z" label="Undo" />);
  await user.tab();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Undo' }));
  expect((await screen.findByRole('tooltip')).textContent).toBe('UndoCtrl Z');
});

test('a chip says whether it is on', async () => {
  const change = vi.fn();
  render(
    <Chip isSelected={false} onChange={change}>
      Phone
    </Chip>,
  );
  const chip = screen.getByRole('button', { name: 'Phone' });
  expect(chip.getAttribute('aria-pressed')).toBe('false');
  await user.click(chip);
  expect(change).toHaveBeenCalledWith(true);
});

function Title() {
  const [text, setText] = useState('');
  return <TextArea label="Title" onChange={setText} singleLine value={text} />;
}

test('a text without line breaks takes none in, typed or pasted', async () => {
  render(<Title />);
  const area = screen.getByLabelText<HTMLTextAreaElement>('Title');
  await user.type(area, 'a{Enter}b');
  await user.paste(' c\n  d');
  expect(area.value).toBe('ab c d');
});

test('a menu entry that is not possible says why, and does nothing', async () => {
  const act = vi.fn();
  const entries = [
    { id: 'copy', label: 'Copy', keys: 'Ctrl C' },
    { id: 'paste', label: 'Paste', disabledReason: 'Nothing has been copied yet.' },
  ];
  render(<MenuButton entries={entries} label="Edit" onAction={act} trigger={<Button>Edit</Button>} />);
  await user.click(screen.getByRole('button', { name: 'Edit' }));
  const paste = screen.getByRole('menuitem', { name: 'Paste' });
  expect(document.getElementById(paste.getAttribute('aria-describedby')!.split(' ')[0]!)?.textContent).toBe('Nothing has been copied yet.');
  await user.click(paste);
  expect(act).not.toHaveBeenCalled();
  await user.click(screen.getByRole('menuitem', { name: /Copy/ }));
  expect(act).toHaveBeenCalledWith('copy');
  expect(screen.queryByRole('menu')).toBeNull();
});

test('a question has the focus on its safe answer; Escape is no', async () => {
  const confirm = vi.fn();
  const close = vi.fn();
  render(
    <ConfirmDialog action="Delete stage" isOpen onClose={close} onConfirm={confirm} title="Delete “Wait”?">
      3 touchpoints go with it.
    </ConfirmDialog>,
  );
  const dialog = screen.getByRole('alertdialog', { name: 'Delete “Wait”?' });
  expect(document.activeElement).toBe(within(dialog).getByRole('button', { name: 'Cancel' }));
  await user.keyboard('{Escape}');
  expect(close).toHaveBeenCalledTimes(1);
  expect(confirm).not.toHaveBeenCalled();
  await user.click(within(dialog).getByRole('button', { name: 'Delete stage' }));
  expect(confirm).toHaveBeenCalledTimes(1);
});

test('a select says its label and its choice', async () => {
  const change = vi.fn();
  const options = [
    { id: 'a', label: 'Patient' },
    { id: 'b', label: 'Support' },
  ] as const;
  render(<Select hint="Who it is" label="Zone" onChange={change} options={options} value="a" />);
  await user.selectOptions(screen.getByRole('combobox', { name: 'Zone', description: 'Who it is' }), 'Support');
  expect(change).toHaveBeenCalledWith('b');
});

function Moods() {
  const [value, setValue] = useState<string | null>('1');
  const segments = ['1', '2', '3'].map((id) => ({ id, label: `Mood ${id}` }));
  return <SegmentedControl label="Mood" onChange={setValue} onClear={() => setValue(null)} segments={segments} value={value} />;
}
const chosen = (): string[] =>
  screen
    .getAllByRole<HTMLInputElement>('radio')
    .filter((radio) => radio.checked)
    .map((radio) => radio.value);

test('one of a few: choosing again takes the choice away, choosing another does not', async () => {
  render(<Moods />);
  await user.click(screen.getByRole('radio', { name: 'Mood 2' }));
  expect(chosen()).toEqual(['2']);
  await user.click(screen.getByRole('radio', { name: 'Mood 2' }));
  await waitFor(() => expect(chosen()).toEqual([]));
  await user.click(screen.getByRole('radio', { name: 'Mood 2' }));
  expect(chosen()).toEqual(['2']);
});

test('one of a few by keys: arrows choose, Delete clears', async () => {
  render(<Moods />);
  await user.tab();
  await user.keyboard('{ArrowRight}');
  expect(chosen()).toEqual(['2']);
  await user.keyboard('{Delete}');
  expect(chosen()).toEqual([]);
  await user.keyboard(' ');
  expect(chosen()).toEqual(['2']);
  await user.keyboard(' ');
  await waitFor(() => expect(chosen()).toEqual([]));
});

test('a picker filters as one types, picks with Enter, and offers what is new', async () => {
  const pick = vi.fn();
  const create = vi.fn();
  render(
    <Picker
      create={{ label: (typed) => `New “${typed}”`, run: create }}
      items={[
        { id: 'phone', label: 'Phone', isSelected: true },
        { id: 'letter', label: 'Letter' },
      ]}
      label="Find a channel"
      onPick={pick}
      trigger={<Button>Add</Button>}
    />,
  );
  await user.click(screen.getByRole('button', { name: 'Add' }));
  expect(document.activeElement).toBe(screen.getByRole('searchbox', { name: 'Find a channel' }));
  expect(screen.getByRole('option', { selected: true }).textContent).toBe('Phone');
  await user.keyboard('lett');
  expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual(['Letter', 'New “lett”']);
  await user.keyboard('{Enter}');
  expect(pick).toHaveBeenCalledWith('letter');

  await user.click(screen.getByRole('button', { name: 'Add' }));
  await user.keyboard('Fax{Enter}');
  expect(create).toHaveBeenCalledWith('Fax');
  expect(screen.queryByRole('searchbox')).toBeNull();
});

test('a notice goes by itself, but one with something to do stays', () => {
  vi.useFakeTimers();
  const close = vi.fn();
  const undo = vi.fn();
  const notices = [
    { id: 1, text: 'Copied.' },
    { id: 2, text: 'Map deleted.', action: { label: 'Undo', onPress: undo } },
  ];
  render(<NoticeRegion notices={notices} onClose={close} />);
  act(() => vi.advanceTimersByTime(60_000));
  expect(close.mock.calls).toEqual([[1]]);
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(undo).toHaveBeenCalledTimes(1);
  expect(close).toHaveBeenLastCalledWith(2);
});

test('the same line is said again', () => {
  vi.useFakeTimers();
  const { container, rerender } = render(<LiveRegion said={{ text: 'Undone.', count: 1 }} />);
  const region = container.querySelector('[aria-live="polite"]')!;
  act(() => vi.advanceTimersByTime(100));
  expect(region.textContent).toBe('Undone.');
  rerender(<LiveRegion said={{ text: 'Undone.', count: 2 }} />);
  expect(region.textContent).toBe('');
  act(() => vi.advanceTimersByTime(100));
  expect(region.textContent).toBe('Undone.');
});
