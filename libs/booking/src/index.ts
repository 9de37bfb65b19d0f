export * from './booked.store.js';
export * from './booking-cell.rule.js';
export * from './booking-cell.table.js';
export * from './free-starts.rule.js';
export * from './interval.rule.js';
export * from './take-cells.js';
