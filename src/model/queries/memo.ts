/** Remembers a result per set of tables: tables are frozen and replaced on change, so identity is enough. */
export function memoByTables<A extends object[], R>(compute: (...tables: A) => R): (...tables: A) => R {
  let lastTables: A | null = null;
  let lastResult: R;
  return (...tables) => {
    if (lastTables === null || tables.some((table, index) => table !== lastTables?.[index])) {
      lastResult = compute(...tables);
      lastTables = tables;
    }
    return lastResult;
  };
}

const NONE: readonly never[] = [];

/** Groups records by a key and gives a constant empty list for keys without any. */
export function groupBy<T>(records: readonly T[], key: (record: T) => string): { get(id: string): readonly T[] } {
  const groups = new Map<string, T[]>();
  for (const record of records) {
    const group = groups.get(key(record));
    if (group) group.push(record);
    else groups.set(key(record), [record]);
  }
  return { get: (id) => groups.get(id) ?? NONE };
}
