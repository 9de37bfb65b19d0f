import { signedIn } from '../../ask/index.js';

/** What must not stand in an address, e.g. a name: an address stays in the browser's history and is sent to the server of the pages. */
type Values = Readonly<Record<string, string>>;

const held = new Map<string, Values>();
let whose = signedIn.personId();
signedIn.onChange(() => {
  if (signedIn.personId() === whose) return;
  whose = signedIn.personId();
  held.clear();
});

/** @returns a word for the entry of the history under which they are found again while this tab is open and its person the same */
export function hold(values: Values): string {
  const word = crypto.randomUUID();
  held.set(word, values);
  return word;
}

export const heldUnder = (word: unknown): Values => (typeof word === 'string' ? held.get(word) : undefined) ?? {};
