import { Inject } from '@nestjs/common';
import type { Payload, PersonId } from '@sanwei/contracts';
import { personMerged } from '@sanwei/contracts/people/person';
import { type Hearer, Hears } from '@sanwei/wire';
import { personInTurn, type Work } from '@sanwei/work';
import type { Profile } from '../profile/profile.rule.js';
import { removeProfile } from '../profile/profile.store.js';
import { SECRETS, type Secrets } from '../secrets.js';

/**
 * The phone of an imported row was somebody's already. The profile becomes theirs; if they have one of their own, or have withdrawn their
 * consent to the register since the paper was signed, what the person says stands above the paper, and the imported one goes. Nothing
 * stays under an id that nobody has: no erasure and no withdrawal would find it.
 */
@Hears(personMerged, 'matchmaking')
export class WhenPersonMerged implements Hearer<typeof personMerged> {
  constructor(@Inject(SECRETS) private readonly secrets: Secrets) {}

  async hear({ fromPersonId, intoPersonId }: Payload<typeof personMerged>, work: Work): Promise<void> {
    // The account may be closed by now, and its erasure heard before this: nothing becomes theirs then.
    if (!(await personInTurn(work, intoPersonId))) return this.forget(work, fromPersonId);
    // In the same order as a saving: consents first, then profiles.
    const agreed = await mergeConsents(work, fromPersonId, intoPersonId);
    const rows = await work.sql<Profile>('SELECT id, personId FROM profile WHERE personId IN (?) ORDER BY personId FOR UPDATE', [
      [fromPersonId, intoPersonId],
    ]);
    const imported = rows.find(({ personId }) => personId === fromPersonId);
    if (!imported) return;
    if (rows.length > 1 || !agreed) {
      await this.forget(work, fromPersonId);
      work.record(rows.length > 1 ? '导入的档案不及本人的档案，删去' : '本人已撤回入库同意，删去导入的档案', imported.id);
      return;
    }
    await work.change('UPDATE profile SET personId = ? WHERE id = ?', [intoPersonId, imported.id]);
    work.record('导入的档案归入已有账号', imported.id);
  }

  private async forget(work: Work, personId: PersonId): Promise<void> {
    await work.change('DELETE FROM consent WHERE personId = ?', [personId]);
    const [imported] = await work.sql<Profile>('SELECT id FROM profile WHERE personId = ? FOR UPDATE', [personId]);
    if (!imported) return;
    await this.secrets.keys.destroy(work, imported.id);
    await removeProfile(work, imported.id);
  }
}

type Given = { id: string; personId: string; purpose: string; givenAt: Date; withdrawnAt: Date | null; live: 1 | null };

/**
 * What the person has said in the app about a purpose, yes or no, stands above an older paper.
 * @returns whether the person is in the register: otherwise nothing of the paper holds
 */
const mergeConsents = async (work: Work, from: PersonId, into: PersonId): Promise<boolean> => {
  const all = await work.sql<Given>(
    'SELECT id, personId, purpose, givenAt, withdrawnAt, live FROM consent WHERE personId IN (?) ORDER BY personId, id FOR UPDATE',
    [[from, into]],
  );
  const papers = all.filter(({ personId, live }) => personId === from && live === 1);
  const ownOf = (paper: Given) => all.filter(({ personId, purpose }) => personId === into && purpose === paper.purpose);
  const isOverruled = (paper: Given) =>
    ownOf(paper).some(({ live, withdrawnAt }) => live === 1 || (withdrawnAt !== null && withdrawnAt >= paper.givenAt));
  const agreed =
    all.some(({ personId, purpose, live }) => personId === into && purpose === 'register' && live === 1) ||
    papers.some((paper) => paper.purpose === 'register' && !isOverruled(paper));
  if (!agreed) return false;
  for (const paper of papers) {
    const overruled = isOverruled(paper);
    await work.change('UPDATE consent SET personId = ?, live = ?, withdrawnAt = ? WHERE id = ?', [
      into,
      overruled ? null : 1,
      overruled ? work.now : null,
      paper.id,
    ]);
  }
  return true;
};
