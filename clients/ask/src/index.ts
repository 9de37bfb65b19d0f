export { type AnyOutcome, isAnswered, type Outcome } from './act.js';
export { newCommandId } from './command-id.js';
export { type Document, type Done, nameOf, type Refusal, type RefusalOf } from './document.js';
export { Farewells } from './farewells.js';
export { type Heard, mayPass, post, type Trouble, type WrongField } from './gateway.js';
export { Pending } from './pending.js';
export type { Kept, Port, Received, Sent } from './port.js';
export { telling } from './telling.js';
export { defect, noAnswer } from './words/trouble.js';
