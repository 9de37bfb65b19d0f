import { type Service, type Notice as Spoken, serviceIn } from '@sanwei/contracts';
import { notices } from '@sanwei/contracts/registry';
import type { Said } from './notice.rule.js';

const byName = new Map<string, Spoken>(notices.map((notice) => [notice.subject, notice]));

export type Words = { said: Said; waits: boolean };

/**
 * The finished words of a notice.
 * @param asker the service that wants it said
 * @throws where no such notice is known, where it is another service's, or where its arguments are not what the contract says: a service
 * that does this is broken or broken into. Nothing of it reaches a person, and the line is put aside for the system administrator
 */
export const wordsOf = (name: string, args: unknown, asker: Service | null): Words => {
  const notice = byName.get(name);
  if (!notice || serviceIn(name) !== asker) throw new Error('a notice that is not the asking service’s to say');
  const read = notice.args.safeParse(args);
  // The values may be private: only the name of what is wrong goes on.
  if (!read.success) throw new Error(`${name}: arguments that its contract does not know`);
  const said = { notice: name, text: notice.text(read.data), short: notice.short, until: notice.until(read.data) };
  return { said, waits: notice.waits };
};
