import { unreadableNotice } from '@sanwei/contracts/people/notice';
import type { Secrets } from '../secrets.js';
import type { Notice, Said } from './notice.rule.js';
import { openSaid } from './notice.store.js';

/**
 * What the person reads of one notice. One that does not open, since somebody has changed or moved it, must not close the others.
 * @param report tells the administrator, as the words promise
 */
export const shownNotice = (
  secrets: Secrets,
  row: Pick<Notice, 'id' | 'saidSealed'>,
  report: (error: unknown) => void,
): Pick<Said, 'notice' | 'text'> => {
  try {
    const { notice, text } = openSaid(secrets, row);
    return { notice, text };
  } catch (error) {
    report(error);
    return unreadableNotice;
  }
};
