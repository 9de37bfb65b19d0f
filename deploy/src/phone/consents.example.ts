import { randomUUID } from 'node:crypto';
import type { Client } from '../journey/a-city.example.js';

type Given = { purpose: string | null; withdrawnAt: string | null };

/** What this person has agreed to and taken back, of all services. */
export async function givenBy(me: Client): Promise<Given[]> {
  const { consents } = await me.read<{ consents: { items: Given[] }[] }>('viewMe { consents { items { purpose withdrawnAt } } }');
  return consents.flatMap(({ items }) => items);
}
/** What holds now. */
export const standingOf = async (me: Client): Promise<(string | null)[]> =>
  (await givenBy(me)).filter(({ withdrawnAt }) => withdrawnAt === null).map(({ purpose }) => purpose);

/** Yes to everything that the three services ask. */
export async function giveAll(me: Client): Promise<void> {
  const { items } = await me.read<{ items: { purpose: string; version: number }[] }>('listRegisterConsents { items { purpose version } }');
  for (const { purpose, version } of items) await me.act('giveRegisterConsent', { purpose, version }, '... on RegisterConsentGiven { at }');
  for (const one of ['Guardian', 'Informed']) {
    const { version } = await me.read<{ version: number }>(`view${one}Consent { version }`);
    await me.act(`give${one}Consent`, { version }, `... on ${one}ConsentGiven { at }`);
  }
}

/** As in another window of the same person. */
export const takeBackGuardian = (me: Client) =>
  me.send('mutation($id: ID!) { withdrawGuardianConsent(commandId: $id) { __typename } }', { id: randomUUID() });
