export * from './colors.js';
export * from './contrast.js';
export * from './icons.js';
export * from './sizes.js';
export * from './style-text.js';
