import type { Payload } from '@sanwei/contracts';
import { sessionCalledOff } from '@sanwei/contracts/counseling/session';
import { personErased } from '@sanwei/contracts/people/person';
import { type Hearer, Hears } from '@sanwei/wire';
import { markErased, type Work } from '@sanwei/work';
import { cancelAll, cancelComing, lockComing } from '../session/cancel-all.store.js';
import { resourceKinds } from '../session/session.rule.js';
import { calledOffWithinMs, tellMember } from '../session/session.store.js';

/** A member or a counselor has closed the account: coming sessions are freed, and no session knows its member any more. */
@Hears(personErased, 'counseling')
export class WhenPersonErased implements Hearer<typeof personErased> {
  async hear({ personId }: Payload<typeof personErased>, work: Work): Promise<void> {
    const member = work.masked(personId);
    await markErased(work, member);
    // Before the rest: whoever still books under this consent, or with this counselor, is waited for, and nobody begins to afterwards.
    await work.change('DELETE FROM consent WHERE personId = ?', [member]);
    await work.change("UPDATE counselor SET name = '已离开', topics = '', arrangedAt = ?, turnAt = ? WHERE id = ?", [
      work.now,
      work.now,
      personId,
    ]);
    await work.change('DELETE FROM counselor_hours WHERE counselorId = ?', [personId]);
    await work.change('DELETE FROM exception_hours WHERE counselorId = ?', [personId]);
    await cancelComing(work, member);
    const given = await lockComing(work, 'counselorId', personId);
    await cancelAll(work, given);
    // At some moment of the next minutes: at the very one of the closing they would say who went to this counselor.
    for (const session of given) tellMember(work, session, sessionCalledOff, calledOffWithinMs(session, work.now));
    await work.change('UPDATE session SET memberId = NULL WHERE memberId = ?', [member]);
    await work.change('DELETE FROM booking_cell WHERE resourceKind = ? AND resourceId = ?', [resourceKinds.member, member]);
  }
}
