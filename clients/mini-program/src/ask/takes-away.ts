import { nameOf } from '@sanwei/ask';

/** With these verbs a person takes something back, and rows are deleted or end. `takes-away.spec.ts` knows the other verbs. */
const takingAway = /^(Withdraw|TurnOff|Leave|Close|Cancel|End|SignOut)/;

/** After such a command no answer of before is shown or kept: it may hold what was deleted. */
export const takesAway = (document: { toString(): string }): boolean => takingAway.test(nameOf(document));
