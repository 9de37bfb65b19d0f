/**
 * A choice as people read it. While a service is being replaced it may name a choice that the gateway has no words for yet: nobody
 * reads “undefined” then.
 * @param otherwise what is true of every choice
 */
export const choiceInWords = <C extends string>(words: Readonly<Record<C, string>>, choice: C, otherwise: string): string =>
  Object.hasOwn(words, choice) ? words[choice] : otherwise;
