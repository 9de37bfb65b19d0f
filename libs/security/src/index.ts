export * from './blind-index.js';
export * from './field-cipher.js';
