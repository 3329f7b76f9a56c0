import type { ReactNode } from 'react';
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components';
import { cx } from './cx';
import styles from './Tabs.module.css';

export interface TabEntry {
  readonly id: string;
  readonly label: ReactNode;
  readonly content: ReactNode;
}

export interface TabsProps {
  readonly label: string;
  readonly tabs: readonly TabEntry[];
  readonly selected: string;
  readonly onSelect: (id: string) => void;
  readonly className?: string | undefined;
  readonly panelClassName?: string | undefined;
}

/** Underlined tabs with their panels. Panels that are not selected are not mounted. */
export function Tabs({ label, tabs, selected, onSelect, className, panelClassName }: TabsProps) {
  return (
    <AriaTabs className={cx(styles.tabs, className)} onSelectionChange={(key) => onSelect(String(key))} selectedKey={selected}>
      <TabList aria-label={label} className={styles.list ?? ''}>
        {tabs.map((tab) => (
          <Tab className={styles.tab ?? ''} id={tab.id} key={tab.id}>
            {tab.label}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel className={cx(styles.panel, panelClassName)} id={tab.id} key={tab.id}>
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
