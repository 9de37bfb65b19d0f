/** Where progress goes: one line for people, Chinese first. */
export type Say = (line: string) => void;
export const silently: Say = () => undefined;

/** A start that cannot go on. The message says what is wrong and the way out, in Chinese and English. */
export class ServerTrouble extends Error {
  constructor(zh: string, en: string, details?: string) {
    super(`${zh}\n${en}${details ? `\n${details}` : ''}`);
    this.name = 'ServerTrouble';
  }
}
