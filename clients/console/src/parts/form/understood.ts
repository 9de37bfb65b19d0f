import { typed as words } from '../../words/typed.js';
import { type Bounds, boundBroken, isDay, isTime } from './typed-date.rule.js';

/** Why a day or a time does not keep its bounds, in words. */
export function whyOutOf(value: string, bounds: Bounds): string | undefined {
  const broken = boundBroken(value, bounds);
  return broken ? words.outOf[broken](bounds[broken] ?? '') : undefined;
}
const rule = (is: typeof isDay, said: string, bounds: Bounds = {}) => ({
  validator: async (_: unknown, value?: string | null) => {
    const why = value && (is(value) ? whyOutOf(value, bounds) : said);
    if (why) throw new Error(why);
  },
});
/** For a `CityDate` in a form: what was typed and not understood stays there, and is not sent. */
export const understoodDay = rule(isDay, words.notDay);
export const understoodTime = rule(isTime, words.notTime);
/** For one with `from` or `to`: these bind what is typed too, not only what can be chosen. */
export const understoodDayWithin = (bounds: Bounds) => rule(isDay, words.notDay, bounds);
