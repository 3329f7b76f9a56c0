/** The journey map: records, commands, rules, queries. No React, no DOM, no storage. */
export * from './changes';
export * from './commands';
export * from './commit';
export * from './duration';
export * from './history';
export * from './invariants';
export * from './map';
export * from './migrations';
export * from './order';
export * from './queries/attachments';
export * from './queries/describe';
export * from './queries/order';
export * from './records';
export * from './references';
export * from './repair';
export * from './rules/canConnect';
export * from './slots';
