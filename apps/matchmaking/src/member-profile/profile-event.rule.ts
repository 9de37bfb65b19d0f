import type { MemberEvent } from '@sanwei/contracts/people/member-file';
import { cityDay } from '@sanwei/kernel';
import type { Profile } from '../profile/profile.rule.js';

type Told = Pick<Profile, 'importId' | 'version' | 'submittedAt' | 'returnedAt' | 'verifiedAt'>;
type Signed = { signedAt: Date; endsAt: Date };

/** What a profile still says of its past, the newest first. Of what was done again the last time stands. */
export const profileEvents = ({ importId, submittedAt, returnedAt, verifiedAt }: Told, signed: Signed | null): MemberEvent[] => {
  const events: { at: Date; words: string; by: MemberEvent['by'] }[] = [];
  // Who came with a paper register entered it and was verified in one moment.
  const onPaper = importId !== null && verifiedAt !== null && submittedAt?.getTime() === verifiedAt.getTime();
  if (signed) events.push({ at: signed.signedAt, words: `签了单身承诺，有效到 ${cityDay(signed.endsAt)}`, by: 'self' });
  if (submittedAt && !onPaper) events.push({ at: submittedAt, words: '提交档案，等待核实', by: 'self' });
  if (returnedAt) events.push({ at: returnedAt, words: '档案退回修改', by: 'staff' });
  if (verifiedAt) events.push({ at: verifiedAt, words: onPaper ? '随纸质登记表入库，按登记表核实' : '档案核实通过', by: 'staff' });
  return events
    .reverse()
    .sort((one, other) => other.at.getTime() - one.at.getTime())
    .map(({ at, ...said }) => ({ at: at.toISOString(), kind: 'profile', ...said }));
};
