import { typed as words } from '../../words/typed.js';

/** How long a text is, as people count: a sign outside the first plane is one. */
export const lengthOf = (text: string): number => [...text].length;
type Shown = { value: string; count: number; maxLength?: number };

/** For an `Input`: nothing is cut. How many signs there are is shown when the end is near. */
export const upTo = (most: number) => ({
  count: {
    max: most,
    strategy: lengthOf,
    show: ({ count }: Shown) => (count > most * 0.8 ? `${count} / ${most}` : ''),
  },
});
/** For an `Input.TextArea`, which somebody fills: how many there are is always shown. */
export const upToIn = (most: number) => ({ count: { max: most, strategy: lengthOf, show: true } });
/** The rule beside it: what is too long is said, and stays. */
export const atMost = (most: number) => ({
  validator: async (_: unknown, value?: string) => {
    const count = lengthOf((value ?? '').trim());
    if (count > most) throw new Error(words.tooLong(count, most));
  },
});
