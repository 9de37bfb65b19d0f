import { randomUUID } from 'node:crypto';
import { writeSheet } from '@sanwei/files';
import { paperHeader } from '@sanwei/matchmaking/register-import/register-import.example';
import { generateSync } from 'otplib';
import { type Client, clientOf, soon, type TestCity } from '../a-city.example.js';
import type { Clear } from './forms.example.js';

const staffOf = { name: '司徒望舒', username: 'wangshu.lantern' };
const password = '灯塔下的第七级台阶 Ku7';
const people = ['慕容听澜', '慕容听雨', '慕容听雪', '慕容听风', '慕容听潮'];
const rowOf = (name: string, i: number): Record<string, string> => ({
  ...{
    姓名: name,
    性别: '女',
    出生日期: `1994-0${i + 1}-17`,
    手机号: `1396655440${i}`,
    所属工会: i === 4 ? '没有的工会' : '',
    城市: '听澜洲',
  },
  ...{ 单身承诺日期: '2026-10-01', 同意入库: '是', 同意推荐: '是', 自我介绍: `每逢初一去放河灯${i}` },
});

/** A new member of staff makes the account their own. @returns what was typed and what was given out */
export const staffJourney = async (test: TestCity): Promise<Clear[]> => {
  const administrator = await test.signIn('systemAdministrator');
  const { initialPassword } = await administrator.act<{ initialPassword: string }>(
    'openStaffAccount',
    staffOf,
    '... on StaffAccountOpened { initialPassword }',
  );
  const signIn = async (word: string, totpCode: string | null = null) => {
    const input = { username: staffOf.username, password: word, totpCode };
    const { token } = await test.nobody.act<{ token: string }>('signInStaff', input, '... on SignedIn { token }');
    return clientOf(test.city.run.gateway!, token);
  };
  await signIn('不是这个密码 Ku8').catch(() => undefined);
  const first = await signIn(initialPassword);
  const changed = await first.act('changePassword', { current: initialPassword, next: password }, '... on PasswordChanged { at }');
  const begun = await first.act<{ uri: string }>('beginTotp', { password }, '... on TotpBegun { uri }');
  if (changed.code || begun.code) throw new Error(JSON.stringify({ changed, begun }));
  const secret = new URL(begun.uri).searchParams.get('secret')!;
  const codeAt = (steps: number) => generateSync({ secret, strategy: 'totp', epoch: Math.floor(Date.now() / 1000) + steps * 30 });
  const totpCode = codeAt(-1);
  const { recoveryCodes } = await first.act<{ recoveryCodes: string[] }>(
    'confirmTotp',
    { code: totpCode },
    '... on TotpConfirmed { recoveryCodes }',
  );
  const second = await signIn(password, recoveryCodes[0]!);
  await second.act('stepUp', { code: codeAt(0) }, '... on SteppedUp { until }');
  const secrets = {
    initialPassword,
    password,
    wrongPassword: '不是这个密码 Ku8',
    totpSecret: secret,
    totpCode,
    staffToken: first.token,
    secondToken: second.token,
  };
  return [
    { what: 'staffName', value: staffOf.name },
    { what: 'username', value: staffOf.username },
    ...Object.entries(secrets).map(([what, value]) => ({ what, value })),
    ...recoveryCodes.map((value, i) => ({ what: `recoveryCode${i}`, value })),
  ];
};

/** Five rows of a register on paper, one of which cannot be read. */
export const importJourney = async (test: TestCity): Promise<Clear[]> => {
  const clerk = await test.signIn('federationStaff');
  const branch = (await test.nobody.read<{ items: { name: string }[] }>('listBranches(input: {}) { items { name } }')).items[0]!.name;
  const rows = people.map(rowOf).map((row) => paperHeader.map((word) => (word === '所属工会' && !row[word] ? branch : (row[word] ?? ''))));
  const up = await uploadWith(test, clerk, 'requestImportUpload', await writeSheet(paperHeader, rows), people[0]!);
  const { importId } = await clerk.act<{ importId: string }>('beginImport', { fileId: up.fileId }, '... on ImportBegun { importId }');
  const { columns } = await whenIs(clerk, importId, 'mapping');
  const chosen = columns.filter(({ field }) => field).map(({ column, field }) => ({ column, field }));
  await clerk.act('setImportMapping', { importId, columns: chosen }, '... on ImportMapped { importId }');
  const { good, bad } = await whenIs(clerk, importId, 'checked');
  if (good !== 4 || bad !== 1) throw new Error(`of five rows ${good} are good`);
  const down = await clerk.act<{ ticket: string }>('requestImportErrors', { importId }, '... on DownloadTicket { ticket }');
  await takeTicket(test, clerk, down.ticket);
  await clerk.act('commitImport', { importId, checkedAs: 1 }, '... on ImportCommitted { good }');
  await whenIs(clerk, importId, 'published');
  const ofRow = (row: Record<string, string>, i: number): Clear[] =>
    ['姓名', '手机号', '出生日期', '自我介绍'].map((word) => ({ what: `row ${i} ${word}`, value: row[word]! }));
  return [
    ...people.map(rowOf).flatMap(ofRow),
    { what: 'importedCity', value: '听澜洲' },
    { what: 'uploadTicket', value: up.ticket },
    { what: 'downloadTicket', value: down.ticket },
    { what: 'clerkToken', value: clerk.token },
  ];
};

const fileAt = (test: TestCity, ticket: string) => `${test.city.run.gateway!.replace('/graphql', '/files/')}${ticket}`;
const bearer = (who: Client) => ({ authorization: `Bearer ${who.token}` });
/** Asks for a ticket with this operation and brings the bytes. */
export const uploadWith = async (test: TestCity, who: Client, operation: string, bytes: Uint8Array, name: string) => {
  const { data } = await who.send(`mutation($id: ID!) { ticket: ${operation}(commandId: $id) { ... on UploadTicket { fileId ticket } } }`, {
    id: randomUUID(),
  });
  const up = data!.ticket as { fileId: string; ticket: string };
  const headers = { ...bearer(who), 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent(name) };
  await fetch(fileAt(test, up.ticket), { method: 'POST', headers, body: new Uint8Array(bytes) });
  return up;
};
export const takeTicket = (test: TestCity, who: Client, ticket: string) => fetch(fileAt(test, ticket), { headers: bearer(who) });

type Found = { status: string; good: number; bad: number; columns: { column: number; field: string | null }[] };
const whenIs = (clerk: Client, importId: string, status: string) =>
  soon(async () => {
    const query = `query($input: ViewImportInput!) { found: viewImport(input: $input) { ... on ImportFound { registerImport { status good bad columns { column field } } } } }`;
    const { data } = await clerk.send(query, { input: { importId } });
    const found = (data!.found as { registerImport: Found }).registerImport;
    return found.status === status && found;
  });
