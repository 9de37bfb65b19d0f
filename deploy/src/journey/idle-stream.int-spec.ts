import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { aGateway, type TestGateway } from '@sanwei/gateway/a-gateway.example';
import { aCast, type Cast } from '@sanwei/people/login/login.example';

const minute = 60_000;
let cast: Cast;
let gateway: TestGateway;
const open: AbortController[] = [];
beforeAll(async () => {
  cast = await aCast();
  gateway = await aGateway({ streams: { quietMs: 10, beatMs: 60_000 } });
}, 60_000);
afterEach(() => {
  for (const controller of open.splice(0)) controller.abort();
});
afterAll(async () => {
  await gateway.stop();
  await cast.people.stop();
});

/** Somebody of the staff with a page open: what comes over its stream, and the passport dropped, so that the sign-in is looked at anew. */
const aPageOpen = async () => {
  const token = await cast.aStaffLogin();
  const { id, loginId } = await cast.actorOf(token);
  const controller = new AbortController();
  open.push(controller);
  const headers = { authorization: `Bearer ${token}` };
  const response = await fetch(`${gateway.url}/events?topics=person.${id}`, { headers, signal: controller.signal });
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  /** Reads until one of the words has come; what it was. */
  const heard = async (...words: string[]): Promise<string> => {
    for (;;) {
      const found = words.find((word) => text.includes(word));
      if (found) {
        text = '';
        return found;
      }
      const { done, value } = await reader.read();
      if (done) throw new Error('the stream is over');
      text += value;
    }
  };
  await heard(': open');
  const { wire } = cast.people.running.room;
  const look = () => wire.hint('people', `login-changed.${loginId}`);
  return {
    ask: async () => (await gateway.post('{ viewMe { displayName } }', { token })).body,
    /** The second hint comes after the first, and after what the first has set off has been asked. */
    lookedAt: () => {
      look();
      wire.hint('people', `person.${id}`);
      return heard('event: ended', 'event: hint');
    },
    ended: () => {
      look();
      return heard('event: ended');
    },
  };
};

describe('a page that is left open', () => {
  it('keeps no sign-in alive: it ends at its idle time, however often the stream was looked at, and the stream says so', async () => {
    const page = await aPageOpen();
    for (const passed of [10, 10]) {
      await cast.people.moveTime(passed * minute);
      expect(await page.lookedAt()).toBe('event: hint');
    }
    await cast.people.moveTime(11 * minute);
    await page.ended();
    expect((await page.ask()).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
  it('lives on while something is asked, also right after its stream was looked at', async () => {
    const page = await aPageOpen();
    await cast.people.moveTime(20 * minute);
    expect(await page.lookedAt()).toBe('event: hint');
    expect((await page.ask()).errors).toBeUndefined();
    await cast.people.moveTime(20 * minute);
    expect(await page.lookedAt()).toBe('event: hint');
    expect((await page.ask()).errors).toBeUndefined();
  });
});

it('breaks over nothing', () => expect(cast.people.defects).toEqual([]));
