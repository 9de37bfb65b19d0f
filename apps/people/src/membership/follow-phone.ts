import type { PersonId } from '@sanwei/contracts';
import type { Work } from '@sanwei/work';
import { indexOf } from '../person/reach.store.js';
import type { Secrets } from '../secrets.js';
import type { Membership } from './membership.rule.js';
import { sealWords } from './membership.store.js';

type Own = Pick<Membership, 'id' | 'phoneIndex'>;

/**
 * The register knows a person by the phone of the account: a membership or request goes along to the new one, and keeps the keyed hash of the
 * phone that the branch knows, until a roster names the new one. Without it a roster of the old phone would make a second member, and end
 * the first. Called after `linkMemberships`. Where a register holds the new phone for somebody, nothing is changed: which of the two it is,
 * only the branch can say.
 */
export const followPhone = async (work: Work, secrets: Secrets, personId: PersonId, phone: string): Promise<void> => {
  const [own] = await work.sql<Own>('SELECT id, phoneIndex FROM membership WHERE personId = ? AND live = 1 FOR UPDATE', [personId]);
  const phoneIndex = indexOf(secrets, 'phone', phone);
  if (!own || own.phoneIndex === phoneIndex) return;
  const held = await work.sql('SELECT 1 FROM membership WHERE phoneIndex = ? AND live = 1 FOR UPDATE', [phoneIndex]);
  if (held.length === 0) await giveMemberPhone(work, secrets, own, phone);
};

/** @throws a duplicate where another live row has this phone */
export const giveMemberPhone = async (work: Work, secrets: Secrets, { id }: Pick<Own, 'id'>, phone: string): Promise<void> => {
  const phoneIndex = indexOf(secrets, 'phone', phone);
  // From left to right: the phone before is looked at before it is replaced. Back at the first phone, there is none to remember.
  await work.change(
    `UPDATE membership SET formerPhoneIndex = NULLIF(COALESCE(formerPhoneIndex, phoneIndex), ?), phoneIndex = ?, phoneSealed = ?
     WHERE id = ?`,
    [phoneIndex, phoneIndex, sealWords(secrets, id, 'phoneSealed', phone), id],
  );
};
