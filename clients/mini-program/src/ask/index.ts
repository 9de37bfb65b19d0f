export type { AnyOutcome, Outcome, Trouble, WrongField } from '@sanwei/ask';
/** `ask` is for what is fetched at a tap, e.g. a file; a page asks with `useAsk`. */
export { ask } from './client.js';
export { signedIn } from './held.js';
export { beginSignIn, endSignIn, leave, signInLeft, takeOver, turnAway } from './signing-in.js';
export { useAct } from './use-act.js';
export { type Asked, useAsk } from './use-ask.js';
export { useSignedIn } from './use-signed-in.js';
