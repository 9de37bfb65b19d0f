import { typed as words } from '../../words/typed.js';
import { isDate } from './typed-date.rule.js';

const rule = (said: string) => ({
  validator: async (_: unknown, value?: string | null) => {
    if (value && !isDate(value)) throw new Error(said);
  },
});
/** For a `CityDate` in a form: what was typed and not understood stays there, and is not sent. */
export const understoodDay = rule(words.notDay);
export const understoodTime = rule(words.notTime);
