export * from './cast.js';
export * from './sign-ins.js';
