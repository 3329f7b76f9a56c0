export * from './mapStore';
export * from './openMap';
export * from './session';
export * from './theme';
