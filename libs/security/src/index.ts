export * from './blind-index.js';
export * from './field-cipher.js';
export * from './field-keys.js';
export * from './id-mask.js';
