/** From a map to what is seen: layout, routes, marks, and their writers. Pure but for the painter's 2D context. */
export * from './board';
export * from './card';
export * from './connectionText';
export * from './curve';
export * from './edges';
export * from './icons';
export * from './layout';
export * from './marks';
export * from './painter';
export * from './picture';
export * from './slotAt';
export * from './svg';
export * from './text';
