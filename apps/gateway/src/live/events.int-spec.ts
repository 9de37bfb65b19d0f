import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Queue, Role } from '@sanwei/contracts';
import { aGateway, aPeopleDesk, aSmallService, type SmallService, type TestGateway } from '../a-gateway.example.js';
import { mostTopics } from './topics.js';

const classId = randomUUID();
let desk: Awaited<ReturnType<typeof aPeopleDesk>>;
let childcare: SmallService;
let gateway: TestGateway;
const open: AbortController[] = [];

beforeAll(async () => {
  desk = await aPeopleDesk();
  childcare = await aSmallService('childcare', []);
  gateway = await aGateway({ streams: { perPerson: 2, quietMs: 50, beatMs: 100 } });
});
afterEach(() => {
  for (const controller of open.splice(0)) controller.abort();
});
afterAll(async () => {
  for (const running of [gateway, childcare, desk]) await running.stop();
});

const listen = async (topics: string, token?: string, at = gateway) => {
  const controller = new AbortController();
  open.push(controller);
  const headers: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {};
  const response = await fetch(`${at.url}/events?topics=${topics}`, { headers, signal: controller.signal });
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    /** Reads until the words have come or the stream has ended; gives everything that came. */
    until: async (words: string) => {
      while (!text.includes(words)) {
        const { done, value } = await reader.read();
        if (done) return text;
        text += value;
      }
      return text;
    },
    rest: async () => {
      for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) text += chunk.value;
      return text;
    },
  };
};

describe('the event stream', () => {
  it('tells what changed among the topics that were asked for, and nothing else', async () => {
    const { token, actor } = desk.signIn('member');
    const stream = await listen(`person.${actor.id},class.${classId}`, token);
    expect([stream.status, stream.type]).toEqual([200, 'text/event-stream; charset=utf-8']);
    await stream.until(': open');
    childcare.wire.hint('childcare', `class.${randomUUID()}`);
    childcare.wire.hint('childcare', `person.${randomUUID()}`);
    childcare.wire.hint('childcare', `class.${classId}`);
    await stream.until(`data: {"topic":"class.${classId}"}`);
    childcare.wire.hint('childcare', `person.${actor.id}`);
    const heard = await stream.until(`data: {"topic":"person.${actor.id}"}`);
    expect(heard.match(/event: hint/g)).toHaveLength(2);
  });

  it('makes two hints of a rush: the first at once and one more', async () => {
    const { token, actor } = desk.signIn('member');
    const own = `person.${actor.id}`;
    const stream = await listen(`class.${classId},${own}`, token);
    await stream.until(': open');
    for (let i = 0; i < 500; i += 1) childcare.wire.hint('childcare', `class.${classId}`);
    childcare.wire.hint('childcare', own);
    const heard = await stream.until(own);
    expect(heard.match(/"class\./g)?.length).toBeLessThan(10);
  });

  it('beats, so that nobody in between closes it', async () => {
    const stream = await listen(`class.${classId}`, desk.signIn('member').token);
    expect(await stream.until(': beat')).toContain(': beat');
  });

  it.each([
    ['nobody who is not signed in', () => listen(`class.${classId}`), 401],
    ['nobody whose login has ended', () => listen(`class.${classId}`, randomUUID()), 401],
    ['nothing about somebody else', () => listen(`person.${randomUUID()}`, desk.signIn('member').token), 403],
    ['no topic that does not exist', () => listen('login-ended.x', desk.signIn('systemAdministrator').token), 403],
    ['no queue that does not exist', () => listen('queue.constructor', desk.signIn('federationStaff').token), 403],
    ['no import without an id', () => listen('import.all', desk.signIn('branchClerk').token), 403],
    ['no wildcard', () => listen('class.*', desk.signIn('member').token), 403],
    ['nothing at all', () => listen('', desk.signIn('member').token), 403],
    [
      'no list without end',
      () => listen(Array.from({ length: mostTopics + 1 }, () => `class.${randomUUID()}`).join(), desk.signIn('member').token),
      403,
    ],
  ])('is for %s', async (_, ask, status) => {
    expect((await ask()).status).toBe(status);
  });

  it.each<[Queue, Role, Role]>([
    ['verification', 'branchClerk', 'matchmaker'],
    ['membership', 'branchClerk', 'member'],
    ['text-check', 'federationStaff', 'counselor'],
    ['data-order', 'federationStaff', 'branchClerk'],
    ['programs', 'programEditor', 'classTeacher'],
  ])('says that the queue of %s has changed to a %s, who may read it, and not to a %s', async (queue, reader, other) => {
    const { token, actor } = desk.signIn(reader);
    expect((await listen(`queue.${queue}`, desk.signIn(other).token)).status).toBe(403);
    const stream = await listen(`queue.${queue},person.${actor.id}`, token);
    await stream.until(': open');
    childcare.wire.hint('childcare', `queue.${queue}`);
    expect(await stream.until('event: hint')).toContain(`data: {"topic":"queue.${queue}"}\n\n`);
  });

  it('carries as many topics as it takes, and the last of them too', async () => {
    const topics = Array.from({ length: mostTopics }, () => `class.${randomUUID()}`);
    const stream = await listen(topics.join(), desk.signIn('member').token);
    await stream.until(': open');
    childcare.wire.hint('childcare', topics.at(-1)!);
    expect(await stream.until('event: hint')).toContain(`data: {"topic":"${topics.at(-1)}"}\n\n`);
  });

  it('says to everybody that a program has moved', async () => {
    const topic = `program.${randomUUID()}`;
    const stream = await listen(topic, desk.signIn('programEditor').token);
    await stream.until(': open');
    childcare.wire.hint('childcare', topic);
    expect(await stream.until('event: hint')).toContain(`data: {"topic":"${topic}"}\n\n`);
  });

  it('says how an import moves to importers', async () => {
    const topic = `import.${randomUUID()}`;
    expect((await listen(topic, desk.signIn('member').token)).status).toBe(403);
    const stream = await listen(topic, desk.signIn('branchClerk').token);
    await stream.until(': open');
    childcare.wire.hint('childcare', topic);
    expect(await stream.until('event: hint')).toContain(topic);
  });

  it('ends when the role for one of its topics is over, though the login is not', async () => {
    const { token, actor, endGrants } = desk.signIn('branchClerk');
    const stream = await listen('queue.membership', token);
    await stream.until(': open');
    endGrants();
    desk.wire.hint('people', `login-changed.${actor.loginId}`);
    expect(await stream.rest()).toContain('event: ended');
    expect((await listen('queue.membership', token)).status).toBe(403);
  });

  it('ends when the login ends', async () => {
    const { token, actor, signOut } = desk.signIn('member');
    const stream = await listen(`class.${classId}`, token);
    await stream.until(': open');
    signOut();
    desk.wire.hint('people', `login-ended.${actor.loginId}`);
    expect(await stream.rest()).toContain('event: ended');
  });

  it('goes on when only the roles change', async () => {
    const { token, actor } = desk.signIn('member');
    const stream = await listen(`class.${classId}`, token);
    await stream.until(': open');
    desk.wire.hint('people', `login-ended.${actor.loginId}`);
    await stream.until(': beat');
    childcare.wire.hint('childcare', `class.${classId}`);
    expect(await stream.until('event: hint')).not.toContain('event: ended');
  });

  it('is open a few times for one person, and again after one is closed', async () => {
    const { token } = desk.signIn('member');
    const first = await listen(`class.${classId}`, token);
    expect([first.status, (await listen(`class.${classId}`, token)).status, (await listen(`class.${classId}`, token)).status]).toEqual([
      200, 200, 429,
    ]);
    for (const controller of open.splice(0)) controller.abort();
    let status = 429;
    while (status === 429) ({ status } = await listen(`class.${classId}`, token));
    expect(status).toBe(200);
  });

  it('does not keep the gateway from stopping', async () => {
    const own = await aGateway();
    const stream = await listen(`class.${classId}`, desk.signIn('member').token, own);
    await stream.until(': open');
    await own.stop();
    expect(await stream.rest()).toContain(': open');
  });
});
