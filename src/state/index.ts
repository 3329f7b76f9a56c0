export * from './mapStore';
export * from './openMap';
export * from './session';
