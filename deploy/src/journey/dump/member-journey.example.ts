import { randomUUID } from 'node:crypto';
import { anIdNumber } from '@sanwei/childcare/child/id-number.example';
import { type Client, clientOf, soon, type TestCity } from '../a-city.example.js';
import { enrollIn, publishClass } from '../family.example.js';
import type { Clear } from './forms.example.js';

const profile = {
  ...{ realName: '欧阳溯溪', nickname: '溯溪丫头', city: '临汐市', contact: '微信 suxi-lantern-77', aboutMe: '养了三只流浪猫爱听潮声' },
  ...{ occupation: '灯塔维护工', homeCity: '望潮镇', bornOn: '1993-02-27', wishCity: '浮玉洲' },
};
const child = { name: '欧阳小汐', renamed: '欧阳小潮', bornOn: '2018-11-23' };
const card = { allergies: '对荞麦严重过敏', illness: '幼时患过川崎病', medication: '随身带肾上腺素笔' };
const [openid, phone, otherPhone, boundPhone] = ['demo-openid-lighthouse-9x7q', '13977880461', '13977880462', '13977880463'];
const correction = { what: '出生年份登记成了九二年', answer: '已按户口本改成九三年' };
const returned = '照片与姓名对不上请补一张';
const declined = '档案还在望潮灯塔管理处';
export const fakeOf = async <T>(url: string, body: object): Promise<T> => {
  const answer = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  return (await answer.json()) as T;
};
const done = <T extends { code?: string }>(answer: T): T => {
  if (answer.code) throw new Error(JSON.stringify(answer));
  return answer;
};
const command = async (who: Client, name: string, fields: string) => {
  const { data, errors } = await who.send(`mutation($id: ID!) { done: ${name}(commandId: $id) { ${fields} ... on Refusal { code } } }`, {
    id: randomUUID(),
  });
  if (errors) throw new Error(JSON.stringify(errors));
  return done(data!.done as { code?: string; order?: { id: string } });
};

/** Everything that a member does so far, with words that stand nowhere else. @returns them, and secrets that were given out on the way */
export const memberJourney = async (test: TestCity): Promise<Clear[]> => {
  const member = await test.withWechat(openid);
  const { code: phoneCode } = await fakeOf<{ code: string }>(`${test.city.run.fakes.wechat}/fake/phone-codes`, { phone });
  done(await member.act('bindPhone', { code: phoneCode }, '... on PhoneBound { phoneTail }'));
  const { attemptId } = await test.nobody.act<{ attemptId: string }>(
    'requestCode',
    { phone: `+86 ${otherPhone}` },
    '... on CodeSent { attemptId }',
  );
  const code = await codeAt(test, otherPhone);
  const signedIn = await test.nobody.act<{ token: string }>('signInWithCode', { attemptId, code }, '... on SignedIn { token }');
  const boundCode = await bindsByCode(test);
  await asksToJoin(test, member);
  await inRegister(test, member);
  await withChild(test, member);
  await corrected(test, member);
  // The account that came by phone goes again: what is left of it must not tell either.
  done(await clientOf(test.city.run.gateway!, signedIn.token).act('closeAccount', { understood: true }, '... on AccountClosed { at }'));
  const named = (all: Record<string, string>) => Object.entries(all).map(([what, value]) => ({ what, value }));
  return [
    ...named({
      ...profile,
      ...card,
      returned,
      declined,
      correction: correction.what,
      answer: correction.answer,
      openid,
      phone,
      otherPhone,
      boundPhone,
    }),
    ...named({ child: child.name, renamed: child.renamed, childBornOn: child.bornOn, idNumber: anIdNumber(child.bornOn, 777) }),
    ...named({ phoneCode, code, boundCode, token: member.token, tokenByPhone: signedIn.token }),
  ];
};

/** The code that came to this phone. */
const codeAt = ({ city }: TestCity, to: string): Promise<string> =>
  soon(async () => {
    const answer = await fetch(`${city.run.fakes.sms}/fake/messages?phone=${to}`);
    return /\d{6}/.exec(((await answer.json()) as { messages: { text: string }[] }).messages.at(-1)?.text ?? '')?.[0];
  });

/** Somebody who has come by WeChat binds a phone where there is no WeChat. @returns the code */
const bindsByCode = async (test: TestCity): Promise<string> => {
  const member = await test.withWechat(`${openid}-2`);
  const sent = await member.act<{ attemptId: string }>('requestPhoneCode', { phone: boundPhone }, '... on CodeSent { attemptId }');
  const code = await codeAt(test, boundPhone);
  done(await member.act('bindPhoneWithCode', { attemptId: done(sent).attemptId, code }, '... on PhoneBound { phoneTail }'));
  return code;
};

/** A branch is asked and declines with a reason; a clerk looks for the phone. */
const asksToJoin = async (test: TestCity, member: Client): Promise<void> => {
  const { items } = await test.nobody.read<{ items: { id: string }[] }>('listBranches(input: {}) { items { id } }');
  const asked = await member.act<{ membership: { id: string } }>(
    'requestMembership',
    { branchId: items[0]!.id, name: profile.realName },
    '... on MembershipRequested { membership { id } }',
  );
  const staff = await test.signIn('federationStaff');
  const answer = { membershipId: done(asked).membership.id, name: profile.realName, reason: declined };
  done(await staff.act('declineMembership', answer, '... on MembershipDeclined { at }'));
  const clerk = await test.signIn('branchClerk');
  await clerk.send('query($input: FindMemberInput!) { findMember(input: $input) { __typename } }', { input: { branchId: null, phone } });
};

const inRegister = async (test: TestCity, member: Client): Promise<void> => {
  const { items } = await test.nobody.read<{ items: { id: string }[] }>('listBranches(input: {}) { items { id } }');
  const { wishCity, occupation, homeCity, ...words } = profile;
  const facts = { heightCm: 171, occupation, homeCity, hobbies: [], declined: [] };
  const wishes = [{ about: 'city', strength: 'must', oneOf: [wishCity] }];
  const texts = await member.read<{ items: { purpose: string; version: number }[] }>('listRegisterConsents { items { purpose version } }');
  for (const { purpose, version } of texts.items)
    done(await member.act('giveRegisterConsent', { purpose, version }, '... on RegisterConsentGiven { at }'));
  const saved = done(
    await member.act<{ profile: { id: string } }>(
      'saveProfile',
      { version: 0, branchId: items[0]!.id, sex: 'female', ...words, facts, wishes },
      '... on ProfileSaved { profile { id } }',
    ),
  );
  const attestation = await member.read<{ version: number }>('viewAttestation { version }');
  done(await member.act('signAttestation', { version: attestation.version }, '... on AttestationSigned { endsAt }'));
  const staff = await test.signIn('federationStaff');
  const now = async () => (await member.read<{ profile: { version: number } }>('viewMyProfile { profile { version } }')).profile.version;
  const of = async () => ({ profileId: saved.profile.id, version: await now() });
  await command(member, 'submitProfile', '... on ProfileSubmitted { at }');
  await staff.read('listSubmittedProfiles(input: { first: 50 }) { items { realName } }');
  done(await staff.act('returnProfile', { ...(await of()), reason: returned }, '... on ProfileReturned { at }'));
  await command(member, 'submitProfile', '... on ProfileSubmitted { at }');
  done(await staff.act('verifyProfile', await of(), '... on ProfileVerified { at }'));
  await member.read('listRecommendations { ... on Recommendations { items { reasons } } }');
};

const withChild = async (test: TestCity, member: Client): Promise<void> => {
  const { version } = await member.read<{ version: number }>('viewGuardianConsent { version }');
  done(await member.act('giveGuardianConsent', { version }, '... on GuardianConsentGiven { version }'));
  const children = [{ name: child.name, bornOn: child.bornOn, idNumber: anIdNumber(child.bornOn, 777) }];
  const added = done(
    await member.act<{ children: { id: string }[] }>('addChildren', { children }, '... on ChildrenAdded { children { id } }'),
  );
  const childId = added.children[0]!.id;
  done(await member.act('renameChild', { childId, name: child.renamed }, '... on ChildRenamed { child { id } }'));
  done(await member.act('saveHealthCard', { childId, ...card }, '... on HealthCardSaved { childId }'));
  done(await enrollIn(member, await publishClass(await test.signIn('programEditor'), 2), [childId], false));
};

const corrected = async (test: TestCity, member: Client): Promise<void> => {
  const { order } = done(
    await member.act<{ order: { id: string } }>('orderCorrection', { what: correction.what }, '... on DataOrderOpened { order { id } }'),
  );
  const staff = await test.signIn('federationStaff');
  done(await staff.act('closeCorrection', { orderId: order.id, answer: correction.answer }, '... on CorrectionClosed { at }'));
  const { order: exported } = await command(member, 'orderOwnData', '... on DataOrderOpened { order { id } }');
  for (const service of ['people', 'matchmaking', 'counseling', 'childcare'])
    await member.send(
      'query($orderId: ID!, $service: AskedService!) { readOwnData(orderId: $orderId, service: $service) { ... on OwnData { json } } }',
      { orderId: exported!.id, service },
    );
};
