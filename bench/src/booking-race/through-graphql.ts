import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { informedConsentText } from '@sanwei/counseling/informed-consent/informed-consent.text';
import { raiseCity } from '@sanwei/deploy/city/city';
import { freePort } from '@sanwei/servers';
import { atOnce } from './places.js';

type Data = Record<string, Record<string, unknown>>;
const signIn =
  'mutation($id: ID!, $input: SignInWithWechatInput!) { in: signInWithWechat(commandId: $id, input: $input) { ... on SignedIn { token } } }';
const consent =
  'mutation($id: ID!, $input: GiveInformedConsentInput!) { give: giveInformedConsent(commandId: $id, input: $input) { __typename } }';
const slots = 'query($input: ListFreeSlotsInput!) { list: listFreeSlots(input: $input) { items { counselorId startsAt } } }';
const book =
  'mutation($id: ID!, $input: BookSessionInput!) { book: bookSession(commandId: $id, input: $input) { __typename ... on SlotTaken { nearest { startsAt } } } }';

/** 64 members of a whole city, each wanting one free time after the other. @returns answers per second, and how many were booked */
export const throughGraphql = async (width: number, each: number): Promise<{ perSecond: number; booked: number; broken: number }> => {
  const folder = await mkdtemp(join(tmpdir(), 'sanwei-bench-'));
  const city = await raiseCity({ folder, say: () => undefined, keepAlive: false, gatewayPort: await freePort() });
  const ask = async (query: string, input: object, token = ''): Promise<Data> => {
    const response = await fetch(city.run.gateway!, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
      body: JSON.stringify({ query, variables: { id: randomUUID(), input } }),
    });
    return ((await response.json()) as { data: Data }).data;
  };
  const tokens = await atOnce(8, Array.from({ length: width }), async () => {
    const code = `demo-race-${randomUUID()}`;
    const token = (await ask(signIn, { code })).in!.token as string;
    await ask(consent, { version: informedConsentText.version }, token);
    return token;
  });
  const free = (await ask(slots, { days: 14, mode: 'phone' }, tokens[0])).list!.items as { counselorId: string; startsAt: string }[];
  const began = performance.now();
  const answers = await Promise.all(
    tokens.map(async (token, member) => {
      const own: string[] = [];
      for (let i = 0; i < each; i++) {
        const slot = free[(member * 7 + i * 13) % free.length]!;
        own.push((await ask(book, { ...slot, mode: 'phone' }, token)).book!.__typename as string);
      }
      return own;
    }),
  );
  const seconds = (performance.now() - began) / 1_000;
  const all = answers.flat();
  await city.stop();
  await rm(folder, { recursive: true, force: true });
  const known = new Set(['SessionBooked', 'SlotTaken', 'CounselorDayFull', 'BookedThen']);
  return {
    perSecond: Math.round(all.length / seconds),
    booked: all.filter((name) => name === 'SessionBooked').length,
    broken: all.filter((name) => !known.has(name)).length,
  };
};
