import { nameOf } from '@sanwei/ask';

/**
 * These answer with a secret or a ticket and leave no receipt (ADR 6): sent again by themselves they would be refused, or make a second
 * secret while the first is on its way.
 */
const once = /^(SignIn|StepUp|OpenStaffAccount|ResetPassword|BeginTotp|ConfirmTotp|Request\w+(Upload|Errors|Download)|Open\w+Phone)/;

export const worksOnce = (document: { toString(): string }): boolean => once.test(nameOf(document));
