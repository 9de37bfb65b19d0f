import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-node';
import { listMyChildren } from '@sanwei/contracts/childcare/child';
import { enrollChildren } from '@sanwei/contracts/childcare/enrollment';
import { findClasses } from '@sanwei/contracts/childcare/program';
import { nestLogger, startTracing } from '@sanwei/observability';
import type { Asking } from '@sanwei/wire/asking';
import { aGateway, aPeopleDesk, aSmallService, codesOf, type SmallService, type TestGateway } from './a-gateway.example.js';

const place = { id: randomUUID(), applicationId: randomUUID(), classId: randomUUID(), status: 'waiting', rank: 1, offerEndsAt: null };
const schoolClass = { id: place.classId, name: '一班', site: '文化宫' };
const [twinA, twinB] = [randomUUID(), randomUUID()];
let desk: Awaited<ReturnType<typeof aPeopleDesk>>;
let childcare: SmallService;
let gateway: TestGateway;
let childrenNow: () => unknown = () => ({ items: [] });
const seen: Asking[] = [];
const log: string[] = [];

beforeAll(async () => {
  desk = await aPeopleDesk();
  const keeping = (answer: (body: never) => unknown) => async (asking: Asking & { body: never }) => {
    seen.push(asking);
    return answer(asking.body);
  };
  childcare = await aSmallService('childcare', [
    [listMyChildren, keeping(() => childrenNow())],
    [
      enrollChildren,
      keeping(({ childIds }: { childIds: string[] }) => ({
        applicationId: place.applicationId,
        places: childIds.map((childId) => ({ ...place, childId })),
      })),
    ],
    [findClasses, keeping(() => ({ items: [schoolClass] }))],
  ]);
  const logger = nestLogger({ service: 'gateway', level: 'trace' }, { write: (line) => void log.push(line) });
  gateway = await aGateway({ logger });
});
afterAll(async () => {
  await gateway.stop();
  await childcare.stop();
  await desk.stop();
});

const mine = '{ listMyChildren { items { id } } }';
const enroll = `mutation ($id: ID!, $input: EnrollChildrenInput!) { enrollChildren(commandId: $id, input: $input) {
  ... on Enrolled { places { childId rank schoolClass { name } } } ... on Refusal { code message } } }`;

describe('a request through the gateway', () => {
  it('reaches the service as the person who is signed in, with its id and the id of the request', async () => {
    const { token, actor } = desk.signIn('member');
    const id = randomUUID();
    const input = { classId: place.classId, childIds: [twinA, twinB], together: true };
    const answer = await gateway.post(enroll, { token, variables: { id, input } });
    expect(answer.body.data).toEqual({
      enrollChildren: { places: [twinA, twinB].map((childId) => ({ childId, rank: 1, schoolClass: { name: '一班' } })) },
    });
    const requestId = answer.headers.get('x-request-id');
    expect(answer.body.extensions).toEqual({ requestId });
    expect(seen).toMatchObject([
      { id, actor, body: input, requestId },
      { actor, body: { classIds: [place.classId] }, requestId },
    ]);
  });

  it('asks nobody when nobody is signed in, and says to sign in', async () => {
    seen.length = 0;
    const answer = await gateway.post(mine);
    expect([answer.status, answer.body.data, codesOf(answer), seen]).toEqual([200, { listMyChildren: null }, ['UNAUTHENTICATED'], []]);
  });

  it('says no to a person without the role', async () => {
    expect(codesOf(await gateway.post(mine, { token: desk.signIn('counselor').token }))).toEqual(['NOT_ALLOWED']);
  });

  it('is signed out as soon as the login has ended', async () => {
    const { token, actor, signOut } = desk.signIn('member');
    expect(codesOf(await gateway.post(mine, { token }))).toEqual([]);
    signOut();
    desk.wire.hint('people', `login-ended.${actor.loginId}`);
    await desk.wire.reachable();
    const answers = await untilSome(
      () => gateway.post(mine, { token }),
      (answer) => codesOf(answer).length > 0,
    );
    expect(codesOf(answers)).toEqual(['UNAUTHENTICATED']);
  });

  it('with a login that has ended still reads what anybody may', async () => {
    const answer = await gateway.post(`{ findClasses(input: { classIds: ["${place.classId}"] }) { items { name } } ${mine.slice(1)}`, {
      token: randomUUID(),
    });
    expect([answer.body.data, codesOf(answer)]).toEqual([
      { findClasses: { items: [{ name: '一班' }] }, listMyChildren: null },
      ['UNAUTHENTICATED'],
    ]);
  });

  it('gets the rest of the answer when one service is not there', async () => {
    const answer = await gateway.post(`{ findHotline { phone } health { service running } ${mine.slice(1)}`, {
      token: desk.signIn('member').token,
    });
    expect(answer.body.data).toMatchObject({ findHotline: null, listMyChildren: { items: [] } });
    expect([codesOf(answer), answer.body.errors?.[0]?.path]).toEqual([['UNAVAILABLE'], ['findHotline']]);
  });

  it('does not wait for a service that does not answer', async () => {
    let release: (value: unknown) => void = () => {};
    childrenNow = () =>
      new Promise((resolve) => {
        release = resolve;
      });
    const answer = await gateway.post(mine, { token: desk.signIn('member').token });
    release({ items: [] });
    childrenNow = () => ({ items: [] });
    expect([answer.body.data, codesOf(answer)]).toEqual([{ listMyChildren: null }, ['UNAVAILABLE']]);
  });

  it('hides what went wrong inside, and gives the number to ask about it', async () => {
    childrenNow = () => ({ ok: false, error: { code: 'Defect', requestId: 'from-the-service' } });
    const defect = await gateway.post(mine, { token: desk.signIn('member').token });
    childrenNow = () => ({ items: [{ id: null }] });
    const wrong = await gateway.post(mine, { token: desk.signIn('member').token });
    childrenNow = () => ({ items: [] });
    expect(defect.body.errors?.[0]?.extensions).toEqual({ code: 'INTERNAL', requestId: 'from-the-service' });
    expect(wrong.body.errors?.[0]).toEqual({
      message: expect.stringMatching(/^系统出了问题/),
      path: ['listMyChildren', 'items', 0, 'id'],
      extensions: { code: 'INTERNAL', requestId: wrong.headers.get('x-request-id') },
    });
  });

  it('is one trace from the door to the service, when somebody collects traces', async () => {
    const exporter = new InMemorySpanExporter();
    const tracing = await startTracing({ service: 'gateway', processor: new SimpleSpanProcessor(exporter) });
    seen.length = 0;
    await gateway.post(mine, { token: desk.signIn('member').token });
    const asked = exporter.getFinishedSpans().find(({ name }) => name === `ask ${listMyChildren.subject}`);
    await tracing.stop();
    const { traceId, spanId } = asked!.spanContext();
    expect(seen[0]?.traceparent).toBe(`00-${traceId}-${spanId}-01`);
    expect(asked?.parentSpanContext?.traceId).toBe(traceId);
  });

  it('leaves no token, passport or input in the log, at any level', async () => {
    const { token } = desk.signIn('member');
    const phone = '13800001234';
    await gateway.post('mutation ($i: RequestCodeInput!) { requestCode(commandId: "x", input: $i) { __typename } }', {
      token,
      variables: { i: { phone } },
    });
    await gateway.post('{ broken', { token, headers: { 'x-phone': phone } });
    const passports = desk.asked.map(({ body }) => (body as { token: string }).token);
    expect(log.length).toBeGreaterThan(0);
    for (const secret of [token, phone, 'eyJ', ...passports]) expect(log.join('')).not.toContain(secret);
  });

  it('finishes when the gateway is told to stop, and nothing new begins', async () => {
    const own = await aGateway();
    let finish: (value: unknown) => void = () => {};
    const begun = new Promise<void>((begin) => {
      childrenNow = () => {
        begin();
        return new Promise((resolve) => {
          finish = resolve;
        });
      };
    });
    const running = own.post(mine, { token: desk.signIn('member').token });
    await begun;
    const stopped = own.stop();
    finish({ items: [{ id: twinA }] });
    expect((await running).body.data).toEqual({ listMyChildren: { items: [{ id: twinA }] } });
    await stopped;
    childrenNow = () => ({ items: [] });
    await expect(own.post(mine)).rejects.toThrow();
  });
});

describe('the health of the gateway', () => {
  it('is told on the open port, its figures are not', async () => {
    const get = async (path: string) => (await fetch(`${gateway.url}${path}`)).status;
    expect([await get('/health/live'), await get('/health/ready'), await get('/metrics')]).toEqual([200, 200, 404]);
  });
});

async function untilSome<T>(ask: () => Promise<T>, good: (answer: T) => boolean): Promise<T> {
  for (let tries = 0; tries < 100; tries += 1) {
    const answer = await ask();
    if (good(answer)) return answer;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return ask();
}
