export * from './colour';
export * from './css';
export * from './tokens';
