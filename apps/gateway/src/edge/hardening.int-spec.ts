import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { findHotline } from '@sanwei/contracts/counseling/hotline';
import { requestCode, signInStaff } from '@sanwei/contracts/people/login';
import { nestLogger } from '@sanwei/observability';
import type { Asking } from '@sanwei/wire/asking';
import { type Answered, aGateway, aPeopleDesk, aSmallService, codesOf, type SmallService, type TestGateway } from '../a-gateway.example.js';

const hotline = { phone: null, nationalPhone: '12356', words: '随时可以打' };
const http = { host: '127.0.0.1', port: 0, proxies: ['127.0.0.1'], trusted: [] };
let attempts = 0;
const addresses: unknown[] = [];
let desk: Awaited<ReturnType<typeof aPeopleDesk>>;
let counseling: SmallService;
let gateway: TestGateway;
let production: TestGateway;
let more: TestGateway | undefined;

beforeAll(async () => {
  const noted = (answer: object) => (asking: Asking) => {
    addresses.push(asking.address);
    return answer;
  };
  desk = await aPeopleDesk([
    [signInStaff, () => ({ ok: false, error: { code: 'PasswordWrong', attempt: ++attempts } })],
    [requestCode, noted({ ok: false, error: { code: 'TooManyCodes', retryAt: '2026-07-01T00:00:00.000Z' } })],
  ]);
  counseling = await aSmallService('counseling', [[findHotline, noted(hotline)]]);
  gateway = await aGateway();
  production = await aGateway({ mode: 'production' });
});
afterEach(async () => {
  await more?.stop();
  more = undefined;
});
afterAll(async () => {
  for (const running of [gateway, production, counseling, desk]) await running.stop();
});

const outcome = (answer: Answered) => [answer.status, ...codesOf(answer)];
const simple = '{ findHotline { nationalPhone } }';

describe('the edge', () => {
  it('answers an ordinary request', async () => {
    const answer = await production.post(simple);
    expect([answer.status, answer.body.data]).toEqual([200, { findHotline: { nationalPhone: '12356' } }]);
    expect([answer.headers.get('x-content-type-options'), answer.headers.get('cache-control')]).toEqual(['nosniff', 'no-store']);
  });

  it('takes POST only', async () => {
    const get = await fetch(`${gateway.url}/graphql?query=${encodeURIComponent(simple)}`, { headers: { 'apollo-require-preflight': '1' } });
    expect([get.status, get.headers.get('allow')]).toEqual([405, 'POST']);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'takes no %s, which a foreign page could send',
    async (type) => {
      const answer = await gateway.post('', { headers: { 'content-type': type }, body: JSON.stringify({ query: simple }) });
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect([answer.body.data, codesOf(answer)]).toEqual([undefined, ['DOCUMENT_INVALID']]);
    },
  );

  it('takes no batch', async () => {
    const answer = await gateway.post('', { body: [{ query: simple }, { query: simple }] });
    expect(outcome(answer)).toEqual([400, 'DOCUMENT_INVALID']);
  });

  it('takes no body beyond 100 kB, and nothing that is no JSON', async () => {
    expect(outcome(await gateway.post('', { body: { query: simple, pad: 'x'.repeat(100 * 1024) } }))).toEqual([413, 'DOCUMENT_TOO_LARGE']);
    expect(outcome(await gateway.post('', { body: '{"query":' }))).toEqual([400, 'DOCUMENT_INVALID']);
  });

  it.each([
    ['too many tokens', `{ findHotline { ${'phone '.repeat(2000)} } }`],
    ['too deep', `{ listMyPlaces { items ${'{ child '.repeat(8)} { id } ${'} '.repeat(8)} } }`],
    ['too many aliases', `{ ${['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `${name}: findHotline { phone }`).join(' ')} }`],
    ['too many directives', `{ findHotline { ${'phone @skip(if: false) '.repeat(11)} } }`],
    ['too costly', `{ listOpenClasses(input: { first: 50 }) { ${'items { id name } '.repeat(20)} } }`],
  ])('refuses a document that is %s', async (_, document) => {
    const answer = await production.post(document);
    expect(answer.status).toBe(400);
    expect(codesOf(answer)).toContain('DOCUMENT_TOO_LARGE');
    expect(answer.body.data).toBeUndefined();
  });

  it('makes one attempt of a sign-in at most in one document', async () => {
    const signIn = (name: string) =>
      `${name}: signInStaff(commandId: "${randomUUID()}", input: { username: "a", password: "b" }) { __typename }`;
    expect(outcome(await gateway.post(`mutation { ${signIn('a')} ${signIn('b')} }`))).toEqual([400, 'DOCUMENT_TOO_LARGE']);
    expect(attempts).toBe(0);
    expect((await gateway.post(`mutation { ${signIn('a')} }`)).body.data).toEqual({ a: { __typename: 'PasswordWrong' } });
    expect(attempts).toBe(1);
  });

  it('tells a stranger nothing about the schema in production', async () => {
    for (const document of ['{ __schema { types { name } } }', '{ findHotlin { phone } }', '{ __type(name: "Place") { name } }']) {
      const { body, text } = await production.post(document);
      expect([codesOf({ body } as Answered)[0], text.includes('Did you mean'), text.includes('findHotline')]).toEqual([
        'DOCUMENT_INVALID',
        false,
        false,
      ]);
    }
    expect((await gateway.post('{ __schema { queryType { name } } }')).body.data).toEqual({ __schema: { queryType: { name: 'Query' } } });
  });

  it('takes no subscription and no stored document, and calls neither a defect of its own', async () => {
    const stored = { extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } } };
    for (const answer of [await production.post('subscription { x }'), await production.post('', { body: stored })])
      expect(codesOf(answer)).toEqual(['DOCUMENT_INVALID']);
  });

  it('never shows a stack, a place in the code or the value that was wrong', async () => {
    const idNumber = '110101199003078110';
    const document = 'mutation ($i: AddChildrenInput!) { addChildren(commandId: "x", input: $i) { __typename } }';
    const answer = await gateway.post(document, { variables: { i: { children: [{ name: 'x', bornOn: idNumber, idNumber }] } } });
    expect(answer.body.errors?.[0]?.extensions).toEqual({
      code: 'INVALID_INPUT',
      fields: expect.arrayContaining([{ path: 'children.0.bornOn', message: expect.stringContaining('要写成 2026-07-01 这样') }]),
    });
    expect(answer.text).not.toMatch(/stack|node_modules|\.ts:|\.js:/);
    expect(answer.text).not.toContain(idNumber);
  });

  it('answers every error in Chinese, with a code and the number of the request', async () => {
    for (const document of ['{', '{ nothing }', simple.repeat(2), 'mutation { signOut(commandId: "1") { __typename } }']) {
      const { body, headers } = await gateway.post(document);
      expect(body.errors?.every(({ message }) => /[一-龥]{4,}/.test(message))).toBe(true);
      expect(body.extensions?.requestId ?? headers.get('x-request-id')).toBe(headers.get('x-request-id'));
    }
  });
});

describe('a door', () => {
  const log: string[] = [];
  let logged: TestGateway;
  beforeAll(async () => {
    const logger = nestLogger({ service: 'gateway', level: 'warn' }, { write: (line) => void log.push(line) });
    logged = await aGateway({ logger });
  });
  afterAll(() => logged.stop());
  /** As it stands here: `fetch` would tidy the address first. */
  const statusOf = (method: string, path: string) =>
    new Promise<number | undefined>((resolve, reject) => {
      const { hostname, port } = new URL(logged.url);
      const asking = request({ hostname, port, method, path, headers: { 'content-type': 'application/json' } }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      });
      asking.on('error', reject).end(method === 'POST' ? JSON.stringify({ query: simple }) : undefined);
    });

  it('opens under its name', async () => expect(await statusOf('POST', '/graphql')).toBe(200));
  it.each([
    ['POST', '/%67raphql', 404],
    ['POST', '/graphq%6C?x', 404],
    ['GET', '/%67raphql', 404],
    ['GET', '/%65vents?topics=x', 404],
    ['HEAD', '/%65vents', 404],
    ['GET', '/%66iles/x', 404],
    ['POST', '/%66iles/x', 404],
    ['POST', '/files%2Fx', 404],
    ['POST', '//graphql', 404],
    ['POST', '/graphql/', 404],
    ['POST', '/graphql;x', 404],
    ['POST', '/GRAPHQL', 404],
    ['GET', '/%zz', 400],
    ['POST', '/graphql%zz', 400],
    ['GET', '/files/%zz', 400],
  ])('does not open to %s %s: %i, and no stack in the log', async (method, path, status) => {
    log.splice(0);
    expect(await statusOf(method, path)).toBe(status);
    expect(log).toEqual([]);
  });
});

describe('the throttle at the edge', () => {
  it('says how long to wait, as RATE_LIMITED', async () => {
    more = await aGateway({ http, throttle: { person: 2, address: 1 } });
    const from = (address: string, token?: string) =>
      more!.post(simple, { headers: { 'x-forwarded-for': address }, ...(token ? { token } : {}) });
    expect(outcome(await from('203.0.113.1'))).toEqual([200]);
    const limited = await from('203.0.113.1');
    expect(outcome(limited)).toEqual([429, 'RATE_LIMITED']);
    expect(limited.body.errors?.[0]?.extensions.retryAfterSeconds).toBe(Number(limited.headers.get('retry-after')));
    expect(outcome(await from('203.0.113.2'))).toEqual([200]);
  });

  it('counts people who are signed in by themselves, once they are known', async () => {
    more = await aGateway({ http, throttle: { person: 2, address: 1 } });
    const { token } = desk.signIn('member');
    const from = (address: string) => more!.post(simple, { token, headers: { 'x-forwarded-for': address } });
    const codes: unknown[] = [];
    for (const address of ['203.0.113.3', '203.0.113.3', '203.0.113.4', '203.0.113.5']) codes.push(...outcome(await from(address)));
    expect(codes).toEqual([200, 200, 200, 429, 'RATE_LIMITED']);
  });

  it('says where somebody is to those who count attempts by it, and to nobody else', async () => {
    more = await aGateway({ http });
    const ask = (document: string, address: string) => more!.post(document, { headers: { 'x-forwarded-for': address } });
    const request = `mutation { requestCode(commandId: "${randomUUID()}", input: { phone: "13900000000" }) { __typename } }`;
    addresses.splice(0);
    await ask(request, '203.0.113.7');
    await ask(request, '2001:db8::7');
    await ask(simple, '203.0.113.7');
    expect(addresses.splice(0)).toEqual(['203.0.113.7', '2001:db8:0:0', null]);
    await gateway.post(request);
    expect(addresses).toEqual([null]);
  });

  it('asks nobody about made-up tokens of an address that sends too many', async () => {
    more = await aGateway({ http, throttle: { person: 2, address: 3 } });
    const before = desk.asked.length;
    for (let i = 0; i < 10; i += 1) await more.post(simple, { token: randomUUID(), headers: { 'x-forwarded-for': '203.0.113.6' } });
    expect(desk.asked.length - before).toBe(3);
  });
});
