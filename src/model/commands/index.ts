export * from './connections';
export * from './evidence';
export { addRecord, deleteRecord, setFields } from './fields';
export * from './lanes';
export * from './lists';
export { addStage, deleteStage, moveStage } from './stages';
export * from './touchpoints';
