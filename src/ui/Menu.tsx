import type { IconNode } from 'lucide';
import type { ReactElement } from 'react';
import { Menu as AriaMenu, type Key, MenuItem, MenuTrigger, Popover, Separator, Text } from 'react-aria-components';
import { cx } from './cx';
import { Icon } from './Icon';
import styles from './Menu.module.css';

export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  readonly icon?: IconNode | undefined;
  readonly keys?: string | undefined;
  /** Why it is not possible now; it can still be reached and read, but does nothing. */
  readonly disabledReason?: string | null | undefined;
  readonly isDangerous?: boolean;
  /** A line above this entry. */
  readonly startsGroup?: boolean;
}

export interface MenuButtonProps {
  readonly label: string;
  /** The button: a Button or an IconButton. */
  readonly trigger: ReactElement;
  readonly entries: readonly MenuEntry[];
  readonly onAction: (id: string) => void;
  readonly placement?: 'bottom start' | 'bottom end' | 'top start' | 'top end';
}

/** A button that opens a menu. */
export function MenuButton({ label, trigger, entries, onAction, placement = 'bottom start' }: MenuButtonProps) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className={styles.popover ?? ''} offset={4} placement={placement}>
        <MenuList entries={entries} label={label} onAction={onAction} />
      </Popover>
    </MenuTrigger>
  );
}

/** The menu alone, for a context menu in a popover of your own. */
export function MenuList({ label, entries, onAction }: Pick<MenuButtonProps, 'label' | 'entries' | 'onAction'>) {
  const act = (key: Key): void => {
    const entry = entries.find(({ id }) => id === key);
    if (entry && !entry.disabledReason) onAction(entry.id);
  };
  return (
    <AriaMenu aria-label={label} className={styles.menu ?? ''} onAction={act}>
      {entries.flatMap((entry) => [
        ...(entry.startsGroup ? [<Separator className={styles.line ?? ''} key={`${entry.id} line`} />] : []),
        <Entry entry={entry} key={entry.id} />,
      ])}
    </AriaMenu>
  );
}

function Entry({ entry }: { readonly entry: MenuEntry }) {
  const { id, label, icon, keys, disabledReason, isDangerous } = entry;
  return (
    <MenuItem
      className={cx(styles.item, isDangerous && styles.danger, disabledReason && styles.off)}
      id={id}
      shouldCloseOnSelect={!disabledReason}
      textValue={label}
    >
      {icon ? <Icon icon={icon} /> : <span />}
      <Text slot="label">{label}</Text>
      {keys && <kbd className={styles.keys}>{keys}</kbd>}
      {disabledReason && (
        <Text className={styles.reason ?? ''} slot="description">
          {disabledReason}
        </Text>
      )}
    </MenuItem>
  );
}
