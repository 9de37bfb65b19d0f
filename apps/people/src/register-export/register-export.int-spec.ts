import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Actor, type BranchId, type MembershipId, type PersonId, type RegisterExportId, systemActor } from '@sanwei/contracts';
import { fileTransfers } from '@sanwei/contracts/file';
import { exportMembers, mostExported, requestExportDownload, viewExport } from '@sanwei/contracts/people/register-export';
import { readSheet } from '@sanwei/files';
import { answerOf, person, until } from '@sanwei/testing';
import { actAlone } from '@sanwei/work';
import { aPhone, aUnion, codeOf, type Union } from '../membership/membership.example.js';
import { newMembership } from '../membership/membership.store.js';
import { memberships } from '../membership/membership.table.js';
import { committed } from '../roster/roster.example.js';

const { takeDownload, readFilePart } = fileTransfers.people;
let city: Union;
let clerk: Actor & { id: PersonId };
/** A second factor just shown, as the passport would say it. */
const steppedUp = <A extends Actor>(actor: A): A => ({ ...actor, steppedUpUntil: Date.now() + 3_600_000 });
beforeAll(async () => {
  city = await aUnion();
  clerk = steppedUp(city.clerkOf(city.branches.street));
}, 60_000);
afterAll(() => city.stop());

const wanted = { branchId: null, name: null, status: 'member', reason: 'checkRegister', note: null } as const;
const ask = (by: Actor = clerk, more: object = {}) => city.ask(exportMembers, { ...wanted, ...more }, by);
const isReady = async (exportId: RegisterExportId, by: Actor) =>
  answerOf(await city.ask(viewExport, { exportId }, by)).registerExport.status === 'ready';
/** A ticket for the file, once it is written. */
const ticketOf = async (exportId: RegisterExportId, by: Actor = clerk) => {
  await until(() => isReady(exportId, by));
  return answerOf(await city.ask(requestExportDownload, { exportId }, by)).ticket;
};
const opened = async (by: Actor, ticket: string) => {
  const { fileId, claim, parts } = answerOf(await city.ask(takeDownload, { ticket }, by));
  const read = [];
  for (let number = 0; number < parts; number += 1)
    read.push(Buffer.from(answerOf(await city.ask(readFilePart, { fileId, claim, number }, by)).content, 'base64'));
  const sheet = await readSheet(Buffer.concat(read));
  if (!sheet.ok) throw new Error(sheet.trouble.why);
  return { mark: sheet.sheet.header, rows: sheet.sheet.rows.map(({ cells }) => cells) };
};

describe('an export of the register', () => {
  it('holds what the clerk sees on the screen, with masked phones, and says whose copy it is and why', async () => {
    const phones = [aPhone(), aPhone()];
    await committed(city, clerk, city.branches.works, [
      ['韩溪', phones[0]!],
      ['沈岚', phones[1]!],
    ]);
    await committed(city, city.clerkOf(city.branches.other), city.branches.other, [['方砚', aPhone()]]);
    const staff = steppedUp({ ...clerk, id: (await city.withPhone()).actor.id });
    await city.rows("UPDATE person SET displayName = '秦松' WHERE id = ?", [staff.id]);
    const exported = answerOf(await ask(staff, { note: '年底核对' }));
    expect(exported.rows).toBe(2);
    const { mark, rows } = await opened(staff, await ticketOf(exported.exportId, staff));
    expect(mark).toHaveLength(1);
    expect(mark[0]).toMatch(/^秦松 \d{4}年\d+月\d+日 \d+:\d\d 导出 2 人，原因：核对名册（年底核对）。内部资料，不得外传。导出编号 /);
    expect(mark[0]).toContain(exported.exportId);
    const masked = (phone: string) => `${phone.slice(0, 3)}****${phone.slice(-4)}`;
    expect(
      rows
        .slice(1)
        .map((cells) => cells.slice(0, 5))
        .sort(),
    ).toEqual(
      [
        ['韩溪', masked(phones[0]!), '第一钢厂工会', '会员', '会员名册'],
        ['沈岚', masked(phones[1]!), '第一钢厂工会', '会员', '会员名册'],
      ].sort(),
    );
    expect(JSON.stringify(rows)).not.toMatch(/方砚|1\d{10}/);
  });
  it('leaves a line with the reason, how many, and the number that stands on the file; the file is sealed', async () => {
    const { exportId } = answerOf(await ask(clerk, { note: '给慰问品签收' }));
    await ticketOf(exportId);
    expect(await city.rows('SELECT action, outcome FROM trail WHERE object = ? ORDER BY at', [exportId])).toEqual([
      { action: '导出名册：核对名册，2 人', outcome: 'done' },
      { action: '下载导出的名册', outcome: 'done' },
    ]);
    expect(await city.rows("SELECT 1 FROM trail WHERE actorId = ? AND action = '导出会员名册'", [clerk.id])).toHaveLength(1);
    expect(JSON.stringify(await city.rows('SELECT * FROM file_part'))).not.toContain('沈岚');
    expect(JSON.stringify(await city.rows('SELECT * FROM register_export'))).not.toMatch(/慰问品|沈岚/);
  });
  it('is fetched once, by the clerk whose it is', async () => {
    const ticket = await ticketOf(answerOf(await ask()).exportId);
    expect(codeOf(await city.ask(takeDownload, { ticket }, city.clerkOf(city.branches.street)))).toBe('TicketOver');
    await opened(clerk, ticket);
    expect(codeOf(await city.ask(takeDownload, { ticket }, clerk))).toBe('TicketOver');
  });
  it('is the clerk’s own, is made once, and is gone after a day', async () => {
    const commandId = randomUUID();
    const again = () => city.ask(exportMembers, { ...wanted }, clerk, { id: commandId });
    const { exportId } = answerOf(await again());
    expect(answerOf(await again()).exportId).toBe(exportId);
    const colleague = steppedUp(city.clerkOf(city.branches.street));
    for (const contract of [viewExport, requestExportDownload])
      expect(codeOf(await city.ask(contract as typeof viewExport, { exportId }, colleague))).toBe('ExportNotFound');
    await ticketOf(exportId);
    await city.moveTime(24 * 3_600_000);
    expect(answerOf(await city.ask(viewExport, { exportId }, clerk)).registerExport.status).toBe('over');
    expect(codeOf(await city.ask(requestExportDownload, { exportId }, clerk))).toBe('ExportOver');
    await until(async () => (await city.rows("SELECT 1 FROM stored_file WHERE purpose = 'register-export'")).length === 0);
  });
  it('is not to be fetched any more by whoever has lost one of its branches', async () => {
    const { exportId } = answerOf(await ask());
    await ticketOf(exportId);
    const grantsOf = (branchId: BranchId | null) => ({ ...clerk, grants: city.clerkOf(branchId).grants });
    const { works, other, street } = city.branches;
    for (const lost of [grantsOf(works), grantsOf(other)])
      expect(codeOf(await city.ask(requestExportDownload, { exportId }, lost))).toBe('ExportNotFound');
    for (const kept of [grantsOf(street), grantsOf(null)]) expect(codeOf(await city.ask(viewExport, { exportId }, kept))).toBe('done');
  });
  it('is not to be fetched by a clerk of two branches who has lost either', async () => {
    const { street, other } = city.branches;
    const grantsOf = (...branches: BranchId[]) => ({ ...clerk, grants: branches.flatMap((branch) => city.clerkOf(branch).grants) });
    const both = grantsOf(street, other);
    const { exportId } = answerOf(await ask(both));
    await ticketOf(exportId, both);
    for (const lost of [grantsOf(street), grantsOf(other), grantsOf()])
      expect([
        codeOf(await city.ask(viewExport, { exportId }, lost)),
        codeOf(await city.ask(requestExportDownload, { exportId }, lost)),
      ]).toEqual(lost.grants.length > 0 ? ['ExportNotFound', 'ExportNotFound'] : ['NotAllowed', 'NotAllowed']);
    expect(codeOf(await city.ask(viewExport, { exportId }, both))).toBe('done');
  });
  it('is not to be fetched while it is being written', async () => {
    const { exportId } = answerOf(await ask());
    await ticketOf(exportId);
    // As it is before that.
    await city.rows('UPDATE register_export SET fileId = NULL WHERE id = ?', [exportId]);
    expect(answerOf(await city.ask(viewExport, { exportId }, clerk)).registerExport.status).toBe('making');
    expect(codeOf(await city.ask(requestExportDownload, { exportId }, clerk))).toBe('ExportNotReady');
  });
  it('takes the conditions of the list', async () => {
    const { exportId, rows } = answerOf(await ask(clerk, { name: '韩溪' }));
    expect([rows, (await opened(clerk, await ticketOf(exportId))).rows.slice(1).map(([name]) => name)]).toEqual([1, ['韩溪']]);
    expect(codeOf(await ask(clerk, { status: 'left' }))).toBe('NothingToExport');
    expect(codeOf(await ask(clerk, { branchId: city.branches.other }))).toBe('NothingToExport');
  });
});

describe('an export is refused', () => {
  it('without a second factor that was just shown', async () => {
    expect(codeOf(await ask(city.clerkOf(city.branches.street)))).toBe('StepUpNeeded');
  });
  it('where the other reason is not said', async () => expect(codeOf(await ask(clerk, { reason: 'other' }))).toBe('ExportReasonNeeded'));
  it.each(['member', 'matchmaker', 'systemAdministrator', 'auditAdministrator'] as const)(
    'to a %s, and the attempt leaves a line',
    async (role) => {
      const somebody = steppedUp(person(randomUUID(), role));
      expect(codeOf(await ask(somebody))).toBe('NotAllowed');
      expect(await city.rows('SELECT outcome FROM trail WHERE actorId = ?', [somebody.id])).toEqual([{ outcome: 'NotAllowed' }]);
    },
  );
  it('of more than twenty thousand, with the way to narrow it; twenty thousand go in one piece', async () => {
    const { db, time } = city.running.room;
    const of = { service: 'people', actor: systemActor('people'), now: time.now(), requestId: 'large' } as const;
    const add = (count: number) =>
      actAlone(db, of, async (work) => {
        const known = {
          branchId: city.branches.other,
          personId: null,
          status: 'member',
          source: 'roster',
          since: of.now,
          rosterId: null,
        } as const;
        const rows = Array.from({ length: count }, () =>
          newMembership(city.secrets, { id: work.newId<MembershipId>(), ...known }, '何多', aPhone()),
        );
        for (let from = 0; from < count; from += 1_000) await work.insert(memberships, rows.slice(from, from + 1_000));
      });
    const federation = steppedUp(person(randomUUID(), 'federationStaff'));
    const [{ n }] = (await city.rows<{ n: number }>("SELECT COUNT(*) AS n FROM membership WHERE status = 'member'")) as [{ n: number }];
    await add(mostExported - Number(n));
    const { exportId, rows } = answerOf(await ask(federation));
    expect(rows).toBe(mostExported);
    await until(() => isReady(exportId, federation));
    await add(1);
    expect(await ask(federation)).toMatchObject({ error: { code: 'TooManyToExport', most: mostExported } });
    expect(answerOf(await ask(federation, { branchId: city.branches.street })).rows).toBe(2);
  }, 120_000);
});

it('breaks over nothing', () => expect(city.defects).toEqual([]));
