export * from './city-day.js';
export * from './result.js';
export * from './small-number.js';
export * from './work-calendar.js';
export * from './work-clock.js';
