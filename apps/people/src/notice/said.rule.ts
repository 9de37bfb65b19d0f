import type { Said } from './notice.rule.js';

/** As many bytes as every notice has before it is sealed: a sealed text is as long as what is in it, and would tell one kind from another. */
export const saidBytes = 512;

/** JSON does not mind the blanks at its end. @throws Error where it says more than that; what our contracts say is far shorter */
export const paddedSaid = (said: Said): string => {
  const text = JSON.stringify(said);
  const room = saidBytes - Buffer.byteLength(text);
  if (room < 0) throw new Error(`${said.notice}: longer than a notice may be`);
  return text + ' '.repeat(room);
};
