export * from './actor.js';
export * from './city-time-in-words.js';
export * from './contract.js';
export * from './fact.js';
export * from './id.js';
export * from './refusal.js';
export * from './service.js';
export * from './shape.js';
