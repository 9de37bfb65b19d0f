export * from './cast.js';
export { demoPhone, type PaperRegister, paperRegister } from './register.js';
export * from './rosters.js';
export * from './sign-ins.js';
