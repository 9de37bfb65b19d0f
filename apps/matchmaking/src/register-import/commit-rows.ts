import { randomInt } from 'node:crypto';
import type { PersonId, ProfileId } from '@sanwei/contracts';
import { startOfCityDay } from '@sanwei/kernel';
import type { FieldCipher } from '@sanwei/security';
import { type Consent, consents, type Work } from '@sanwei/work';
import { type Attestation, attestationEndsAt } from '../attestation/attestation.rule.js';
import { attestations } from '../attestation/attestation.table.js';
import { attestation } from '../attestation/attestation.text.js';
import type { Profile } from '../profile/profile.rule.js';
import { sealCard } from '../profile/profile.store.js';
import { profiles } from '../profile/profile.table.js';
import { registerTexts } from '../register-consent/register-consent.text.js';
import type { Secrets } from '../secrets.js';
import { entriesOf, knownPhones, problemsWith, saveVerdicts, type Verdict } from './check-rows.js';
import type { Entry } from './checked-row.rule.js';
import { fieldWords } from './import-mapping.rule.js';
import { type ImportedPhone, type ImportRow, type RegisterImport, rowsAtOnce } from './register-import.rule.js';
import { keptOf, rowsFrom, scopeIn, sealImportProblems } from './register-import.store.js';
import { importedPhones } from './register-import.table.js';

type Ready = { row: ImportRow & { phoneIndex: string; branchId: Profile['branchId'] }; entry: Entry };

/**
 * One batch on its way into the register: profiles as drafts of nobody who can sign in, so that nothing of the import is seen before all of
 * it is there. The import is locked by the caller.
 * @returns the position after the batch
 */
export const commitRows = async (work: Work, secrets: Secrets, one: RegisterImport): Promise<number> => {
  const next = Math.min(one.committed + rowsAtOnce, one.rowCount);
  const rows = (await rowsFrom(work, one.id, one.committed, rowsAtOnce)).filter(({ status }) => status === 'good');
  const { cipher, checked } = await entriesOf(work, secrets, one, rows);
  const taken =
    rows.length > 0
      ? await knownPhones(
          work,
          rows.flatMap(({ phoneIndex }) => phoneIndex ?? []),
        )
      : new Set<string>();
  // A branch may have come under another one; what the uploader may write to is looked at anew with every batch.
  const kept = await keptOf(work, scopeIn(one), [...new Set(rows.flatMap(({ branchId }) => branchId ?? []))]);
  // A birthday or an end of the attestation may lie between dry run and writing; another clerk may have been faster with a phone.
  const ready = checked.flatMap(({ row, checked: result }): Ready[] =>
    result.ok && row.phoneIndex && row.branchId && kept.has(row.branchId) && !taken.has(row.phoneIndex)
      ? [{ row: row as Ready['row'], entry: result.entry }]
      : [],
  );
  const verdicts = checked.flatMap(({ row, checked: result }): Verdict[] => {
    const late = { row, phoneIndex: row.phoneIndex, branchId: row.branchId };
    if (!result.ok) return [{ ...late, status: 'bad', words: result.words }];
    if (!row.branchId || !kept.has(row.branchId)) return [{ ...late, status: 'bad', words: [outsideWords] }];
    return row.phoneIndex && taken.has(row.phoneIndex) ? [{ ...late, status: 'known', words: [] }] : [];
  });
  const late = verdicts.length;
  const bad = verdicts.filter(({ status }) => status === 'bad').length;
  if (late > 0) await markLate(work, one, cipher, verdicts);
  if (ready.length > 0) await writeProfiles(work, secrets, one, ready);
  await work.change('UPDATE register_import SET committed = ?, good = good - ?, bad = bad + ?, known = known + ? WHERE id = ?', [
    ...[next, late, bad, late - bad, one.id],
  ]);
  return next;
};

const outsideWords = `${fieldWords.branch[0]}：不在您负责的工会范围内`;
/** Who could have entered at the dry run and cannot now is left to mend like the others. */
const markLate = async (work: Work, one: RegisterImport, cipher: FieldCipher, verdicts: readonly Verdict[]): Promise<void> => {
  await saveVerdicts(work, cipher, verdicts);
  const [now] = await work.sql<RegisterImport>('SELECT * FROM register_import WHERE id = ?', [one.id]);
  await work.change('UPDATE register_import SET problems = ? WHERE id = ?', [
    sealImportProblems(cipher, one.id, problemsWith(cipher, now ?? one, verdicts)),
    one.id,
  ]);
};

const writeProfiles = async (work: Work, { keys }: Secrets, one: RegisterImport, ready: readonly Ready[]): Promise<void> => {
  const made = ready.map((each) => ({ ...each, id: work.newId<ProfileId>(), personId: work.newId<PersonId>() }));
  const ciphers = await keys.make(
    work,
    made.map(({ id }) => id),
  );
  const cards: Profile[] = [];
  const phones: ImportedPhone[] = [];
  const signed: Attestation[] = [];
  const agreed: Consent[] = [];
  for (const { id, personId, row, entry } of made) {
    const cipher = ciphers.get(id)!;
    cards.push({ ...draftOf(one, work), id, personId, branchId: row.branchId, sex: entry.sex, card: sealCard(cipher, id, entry.card) });
    const phoneSealed = cipher.seal(entry.phone, phonePlace(id));
    phones.push({ profileId: id, importId: one.id, personId, phoneIndex: row.phoneIndex, phoneSealed });
    const signedAt = startOfCityDay(entry.attestedOn);
    const { version, hash: textHash } = attestation;
    signed.push({ id: work.newId(), profileId: id, version, textHash, signedAt, endsAt: attestationEndsAt(signedAt) });
    agreed.push(...consentsOf(work, personId, entry));
  }
  await work.insert(profiles, cards);
  await work.insert(importedPhones, phones);
  await work.insert(attestations, signed);
  await work.insert(consents, agreed);
};

export const phonePlace = (profileId: ProfileId) => ({ table: 'imported_phone', column: 'phoneSealed', row: profileId });

const draftOf = ({ id }: RegisterImport, work: Work) => ({
  status: 'draft' as const,
  version: 1,
  tieBreaker: randomInt(2 ** 31 - 1),
  returnReason: null,
  createdAt: work.now,
  changedAt: work.now,
  submittedAt: null,
  returnedAt: null,
  verifiedAt: null,
  verifiedBy: null,
  importId: id,
  // Whoever typed them from the paper and vouches for the rest has read them.
  ...{ texts: 'passed' as const, textsVersion: 1, textsAt: work.now, textsReason: null },
});

/** The union vouches with its signature that the paper says what the text in force says. */
const consentsOf = (work: Work, personId: PersonId, { consents: purposes, consentOn }: Entry): Consent[] =>
  purposes.map((name) => {
    const { purpose, version, hash: textHash } = registerTexts[name];
    const given = { givenAt: startOfCityDay(consentOn), withdrawnAt: null, live: 1 as const, channel: 'paper' as const };
    return { id: work.newId(), personId, purpose, version, textHash, ...given };
  });
