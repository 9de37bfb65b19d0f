import type { AnyOutcome } from '../../ask/index.js';
import { platform } from '../../platform/index.js';

/** What is to be mended, by the id of the field. */
export type Errors = Record<string, string>;

/** The wrong fields of an answer by the id of the page's field; `idOf` maps the service's path (`children.0.bornOn`) to it. */
export function errorsOf(outcome: AnyOutcome, idOf: (path: string) => string = (path) => path): Errors {
  return outcome.kind === 'wrong' ? Object.fromEntries(outcome.fields.map(({ path, message }) => [idOf(path), withoutLabel(message)])) : {};
}

/** The service says the field's name before what is wrong; here the words stand below that name. */
const withoutLabel = (message: string) => message.replace(/^[^：]{1,12}：(?=.)/, '');

/** Brings the first of them (in the order of the page) into sight. @returns whether there is any */
export function showFirst(errors: Errors, order: readonly string[]): boolean {
  const first = order.find((id) => id in errors) ?? Object.keys(errors)[0];
  // The message is drawn first, so that it can be read out with the field.
  if (first) setTimeout(() => platform.focus(first), 0);
  return first !== undefined;
}
