import { hash, instant, table, word } from './table.js';

/** What a key answers to a fixed question, kept beside what it has sealed: tells whether the keys of a process fit its data. */
export type KeyMark = { name: string; mark: string; madeAt: Date };
export const keyMarks = table<KeyMark>('key_mark', { name: { ...word(32), primary: true }, mark: hash(), madeAt: instant() });
