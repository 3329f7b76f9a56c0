import { Check, type IconNode, Plus } from 'lucide';
import { type ReactElement, useState } from 'react';
import { Autocomplete, Dialog, DialogTrigger, ListBox, ListBoxItem, Popover, type Selection, Text, useFilter } from 'react-aria-components';
import { cx } from './cx';
import { Icon } from './Icon';
import menu from './Menu.module.css';
import styles from './Picker.module.css';
import { SearchField } from './SearchField';

export interface PickerItem {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly icon?: IconNode | undefined;
  /** CSS colour of the icon. */
  readonly colour?: string | undefined;
  readonly isSelected?: boolean;
}

export interface PickerProps {
  readonly label: string;
  /** The button that opens it. */
  readonly trigger: ReactElement;
  readonly items: readonly PickerItem[];
  /** Chosen, or chosen again to take it away. */
  readonly onPick: (id: string) => void;
  /** Several may be chosen, so it stays open. */
  readonly isMultiple?: boolean;
  /** Offers what was typed as something new. */
  readonly create?: { readonly label: (typed: string) => string; readonly run: (typed: string) => void };
  readonly emptyText?: string;
  readonly isOpen?: boolean;
  readonly onOpenChange?: (isOpen: boolean) => void;
}

const CREATE = ' create';

/** A button that opens a list to type ahead in. */
export function Picker({ trigger, label, isOpen, onOpenChange, ...list }: PickerProps) {
  return (
    <DialogTrigger {...(isOpen === undefined ? {} : { isOpen })} {...(onOpenChange ? { onOpenChange } : {})}>
      {trigger}
      <Popover className={cx(menu.popover, styles.popover)} offset={4} placement="bottom start">
        <Dialog aria-label={label} className={styles.dialog ?? ''}>
          {({ close }) => <PickerList {...list} close={close} label={label} />}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

type ListProps = Omit<PickerProps, 'trigger' | 'isOpen' | 'onOpenChange'> & { readonly close: () => void };

function PickerList({ label, items, onPick, isMultiple = false, create, emptyText = 'Nothing found', close }: ListProps) {
  const [typed, setTyped] = useState('');
  const { contains } = useFilter({ sensitivity: 'base' });
  const fresh = typed.trim();
  const exists = items.some((item) => item.label.trim().toLowerCase() === fresh.toLowerCase());
  const chosen = items.filter((item) => item.isSelected).map(({ id }) => id);
  const select = (keys: Selection): void => {
    if (keys === 'all') return;
    // A list that tells what is chosen reports all of it; what was picked is the difference.
    const id = [...keys].find((key) => !chosen.includes(String(key))) ?? chosen.find((key) => !keys.has(key));
    if (id === undefined) return;
    if (id === CREATE || !isMultiple) close();
    if (id === CREATE) create?.run(fresh);
    else onPick(String(id));
    // Ready for the next one.
    setTyped('');
  };
  return (
    <Autocomplete
      filter={(text, input, node) => node.key === CREATE || contains(text, input.trim())}
      inputValue={typed}
      onInputChange={setTyped}
    >
      <SearchField autoFocus label={label} />
      <ListBox
        aria-label={label}
        className={cx(menu.menu, styles.list)}
        escapeKeyBehavior="none"
        onSelectionChange={select}
        renderEmptyState={() => <p className={styles.empty}>{emptyText}</p>}
        selectedKeys={chosen}
        selectionMode="multiple"
      >
        {items.map((item) => (
          <Row item={item} key={item.id} />
        ))}
        {create && !exists && (
          <ListBoxItem className={cx(menu.item, styles.create)} id={CREATE} textValue={create.label(fresh)}>
            <Icon icon={Plus} />
            <Text slot="label">{create.label(fresh)}</Text>
          </ListBoxItem>
        )}
      </ListBox>
    </Autocomplete>
  );
}

function Row({ item }: { readonly item: PickerItem }) {
  const { id, label, hint, icon, colour, isSelected = false } = item;
  return (
    <ListBoxItem className={menu.item ?? ''} id={id} textValue={label}>
      {icon ? (
        <span {...(colour ? { style: { color: colour } } : {})}>
          <Icon icon={icon} />
        </span>
      ) : (
        <span />
      )}
      <Text slot="label">{label}</Text>
      {isSelected ? <Icon icon={Check} /> : <span />}
      {hint && (
        <Text className={menu.reason ?? ''} slot="description">
          {hint}
        </Text>
      )}
    </ListBoxItem>
  );
}
