export { type AnyOutcome, type Document, newCommandId, type Outcome, type Trouble, type WrongField } from '@sanwei/ask';
export { download, upload } from './bytes.js';
/** `ask` and `tell` are for what happens at a click; a page uses the hooks. */
export { ask, beginSignIn, leave, putAway, settleSignIn, tell, tellAsNobody, wasHandedOver } from './client.js';
export { queries, signedIn } from './held.js';
export { reach, silentAfterMs } from './reach.js';
export { answerStepUp } from './stepping-up.js';
export { isIdle } from './touched.js';
export { useAct } from './use-act.js';
export { type Asked, useAsk } from './use-ask.js';
export { useSignedIn } from './use-signed-in.js';
export { port } from './window.js';
