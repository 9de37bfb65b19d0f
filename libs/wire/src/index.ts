export { bindings } from './bindings.js';
export * from './gathers.js';
export { type Handler, Handles } from './handles.js';
export { type Hearer, Hears } from './hears.js';
export { connectNats, type NatsSettings } from './nats.js';
export * from './passport.js';
export * from './service-room.js';
export * from './start-service.js';
export * from './wire.js';
