import { ChevronLeft, Trash2 } from 'lucide';
import type { Ref } from 'react';
import { Button, SearchField, Select } from '../../ui';
import { type Sorting, sortings } from './arrange';
import styles from './LibraryTools.module.css';

export interface LibraryToolsProps {
  readonly section: 'maps' | 'trash';
  readonly headingRef: Ref<HTMLHeadingElement>;
  readonly search: string;
  readonly onSearch: (text: string) => void;
  readonly sorting: Sorting;
  readonly onSorting: (sorting: Sorting) => void;
  readonly count: number;
  readonly trashCount: number;
  readonly onSection: (section: 'maps' | 'trash') => void;
}

/** The heading of the page, with what narrows down and orders its list. */
export function LibraryTools(props: LibraryToolsProps) {
  const { section, headingRef, search, onSearch, sorting, onSorting, count, trashCount, onSection } = props;
  if (section === 'trash') {
    return (
      <div className={styles.tools}>
        <h1 className={styles.heading} ref={headingRef} tabIndex={-1}>
          Trash
        </h1>
        <Button icon={ChevronLeft} onPress={() => onSection('maps')} variant="plain">
          Back to your maps
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.tools}>
      <h1 className={styles.heading} ref={headingRef} tabIndex={-1}>
        Your maps
      </h1>
      {count > 0 && (
        <>
          <SearchField className={styles.search} label="Search maps" onChange={onSearch} value={search} />
          <Select className={styles.sort} hideLabel label="Sort by" onChange={onSorting} options={sortings} value={sorting} />
        </>
      )}
      {trashCount > 0 && (
        <Button icon={Trash2} onPress={() => onSection('trash')} variant="plain">
          Trash ({trashCount})
        </Button>
      )}
    </div>
  );
}
