export * from './city-day.js';
export * from './result.js';
export * from './small-number.js';
