import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { paperRegister } from '@sanwei/demo';
import { readSheet, writeSheet } from '@sanwei/files';
import { aCity, type Client, clientOf, soon, type TestCity } from './a-city.example.js';
import { rowsIn } from './rows.example.js';

type Found = { status: string; rows: number; good: number; bad: number; columns: { column: number; field: string | null }[] };
const { header, rows } = paperRegister(new Date().toISOString().slice(0, 10));
const at = (word: string) => header.indexOf(word);
// Other people than those of the demo city, forty of them without a name.
for (const [i, row] of rows.entries()) {
  row[at('手机号')] = row[at('手机号')]!.replace('1380001', '1380002');
  if (i % 150 === 0) row[at('姓名')] = '';
}
const somebody = rows.find((row) => row[at('姓名')] !== '' && row[at('同意推荐')] === '是')!;

let test: TestCity;
let clerk: Client;
let files: string;
beforeAll(async () => {
  test = await aCity();
  clerk = await test.signIn('federationStaff');
  files = test.city.run.gateway!.replace('/graphql', '/files/');
}, 180_000);
afterAll(() => test.end());

const bearing = ({ token }: Client) => ({ authorization: `Bearer ${token}` });
const view = async (importId: string): Promise<Found> => {
  const { data } = await clerk.send(
    `query($input: ViewImportInput!) { found: viewImport(input: $input) { ... on ImportFound
       { registerImport { status rows good bad columns { column field } } } } }`,
    { input: { importId } },
  );
  return (data!.found as { registerImport: Found }).registerImport;
};
const whenIs = (importId: string, status: string) =>
  soon(async () => {
    const found = await view(importId);
    return found.status === status && found;
  });
const count = async () => (await test.nobody.read<{ count: number }>('countRegistered { count }')).count;

describe('a paper register of 6,000 people', () => {
  let importId: string;

  it('goes up with a ticket that only its clerk uses, and once', async () => {
    const bytes = await writeSheet(header, rows);
    const { data } = await clerk.send(
      'mutation($id: ID!) { ticket: requestImportUpload(commandId: $id) { ... on UploadTicket { fileId ticket } } }',
      { id: randomUUID() },
    );
    const ticket = data!.ticket as { fileId: string; ticket: string };
    const post = (who: Client) =>
      fetch(files + ticket.ticket, {
        method: 'POST',
        headers: { ...bearing(who), 'content-type': 'application/octet-stream' },
        body: new Uint8Array(bytes),
      });
    expect((await post(await test.signIn('branchClerk'))).status).toBe(410);
    expect((await Promise.all([post(clerk), post(clerk)])).map(({ status }) => status).sort()).toEqual([201, 410]);
    const begun = await clerk.act<{ importId: string }>('beginImport', { fileId: ticket.fileId }, '... on ImportBegun { importId }');
    importId = begun.importId;
    expect((await whenIs(importId, 'mapping')).rows).toBe(6_000);
  }, 60_000);

  it('is checked row by row, and gives back the forty that cannot be read', async () => {
    const { columns } = await view(importId);
    const chosen = columns.filter(({ field }) => field).map(({ column, field }) => ({ column, field }));
    expect(chosen).toHaveLength(header.length);
    await clerk.act('setImportMapping', { importId, columns: chosen }, '... on ImportMapped { importId }');
    expect(await whenIs(importId, 'checked')).toMatchObject({ good: 5_960, bad: 40 });
    const { ticket } = await clerk.act<{ ticket: string }>('requestImportErrors', { importId }, '... on DownloadTicket { ticket }');
    const answer = await fetch(files + ticket, { headers: bearing(clerk) });
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; /);
    const list = await readSheet(Buffer.from(await answer.arrayBuffer()));
    expect(list).toMatchObject({ ok: true, sheet: { rows: { length: 40 } } });
    expect((await fetch(files + ticket, { headers: bearing(clerk) })).status).toBe(410);
  }, 60_000);

  it('enters the register as a whole', async () => {
    const before = await count();
    await clerk.act('commitImport', { importId, checkedAs: 1 }, '... on ImportCommitted { good }');
    await whenIs(importId, 'published');
    expect((await count()) - before).toBe(5_960);
  }, 60_000);

  it('gives each of them an account, so that whoever signs in by phone finds the own profile and is recommended to others', async () => {
    const phone = somebody[at('手机号')]!;
    await soon(async () => {
      const [row] = await rowsIn<{ left: string }>(
        test,
        'matchmaking',
        'SELECT COUNT(*) AS `left` FROM imported_phone WHERE phoneSealed IS NOT NULL',
      );
      return Number(row!.left) === 0;
    });
    const { attemptId } = await test.nobody.act<{ attemptId: string }>('requestCode', { phone }, '... on CodeSent { attemptId }');
    const code = await soon(async () => {
      const { messages } = (await (await fetch(`${test.city.run.fakes.sms}/fake/messages?phone=${phone}`)).json()) as {
        messages: { text: string }[];
      };
      return /\d{6}/.exec(messages.at(-1)?.text ?? '')?.[0];
    });
    const { token } = await test.nobody.act<{ token: string }>('signInWithCode', { attemptId, code }, '... on SignedIn { token }');
    const member = clientOf(test.city.run.gateway!, token);
    expect(await member.read('viewMyProfile { profile { realName status } }')).toEqual({
      profile: { realName: somebody[at('姓名')], status: 'active' },
    });
    const { items } = await member.read<{ items: unknown[] }>('listRecommendations { ... on Recommendations { items { reasons } } }');
    expect(items).toHaveLength(10);
  }, 90_000);
});
