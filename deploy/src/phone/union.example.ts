import { randomUUID } from 'node:crypto';
import type { Screen } from '../browser/a-browser.example.js';
import { clientOf, type TestCity } from '../journey/a-city.example.js';
import type { PhoneTest } from './a-phone.example.js';

/** The branch's clerk compares the name with the paper and says yes. */
export async function confirmRequestOf(test: TestCity, name: string): Promise<void> {
  const clerk = await test.signIn('branchClerk', '方砚');
  const { items } = await clerk.read<{ items: { id: string; name: string }[] }>(
    'listPendingMemberships(input: { branchId: null }) { items { id name } }',
  );
  const membershipId = items.find((one) => one.name === name)?.id;
  await clerk.act('confirmMembership', { membershipId, name }, '... on MembershipConfirmed { at }');
}

/** The same clerk looks at the whole number of a member, and says why. */
export async function openPhoneOf(test: TestCity, name: string, note: string): Promise<void> {
  const clerk = await test.signIn('branchClerk', '方砚');
  const { items } = await clerk.read<{ items: { id: string }[] }>(
    `listMembers(input: { branchId: null, name: "${name}" }) { items { id } }`,
  );
  const membershipId = items[0]?.id;
  await clerk.act('openMemberPhone', { membershipId, reason: 'other', note }, '... on MemberPhoneOpened { hideAt }');
}

/** As it comes out of a contact card: wide, and wrapped in signs that nobody sees. */
export const asPasted = (phone: string): string =>
  `\u202d${[...phone].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('')}\u202c`;

/** Another six digits than these. */
export const otherThan = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

/** Somebody new who has come by WeChat: signed in on a phone of their own, and no phone number is known. */
export async function withoutPhone({ browsing, test }: PhoneTest): Promise<Screen> {
  const screen = await browsing.screen();
  const { token } = await test.withWechat(`demo-${randomUUID()}`);
  const { id: personId } = await clientOf(test.city.run.gateway ?? '', token).read<{ id: string }>('viewMe { id }');
  const signedIn = JSON.stringify(JSON.stringify({ token, personId }));
  await screen.context.addInitScript(`localStorage.setItem('signed-in', ${signedIn})`);
  return screen;
}
