import { nameOf } from '@sanwei/ask';

/**
 * A sign-in uses up its code and leaves no receipt (ADR 6): sent again by itself it would be refused, for a reason that is none of its person's.
 */
export const worksOnce = (document: { toString(): string }): boolean => /^SignInWith/.test(nameOf(document));
