import { describe, expect, it } from '@jest/globals';
import { exportReasons, phoneReasons } from '@sanwei/console/words/members';
import { phoneReasonInWords } from '@sanwei/contracts/people/member-file';
import { exportReasonInWords } from '@sanwei/contracts/people/register-export';

/** What the form says of a reason, without the hint that it wants a sentence. */
const asked = (reasons: typeof phoneReasons | typeof exportReasons) =>
  Object.fromEntries(reasons.map(({ key, words, needsNote }) => [key, needsNote ? words.replace(/，要写一句$/, '') : words]));

describe('a reason that the console asks for', () => {
  it('is called as what stands in the file of the member', () => expect(asked(phoneReasons)).toEqual(phoneReasonInWords));
  it('is called as what stands on the exported sheet', () => expect(asked(exportReasons)).toEqual(exportReasonInWords));
});
