import { randomUUID } from 'node:crypto';
import type { Client, TestCity } from './a-city.example.js';

const done = <T extends { code?: string; message?: string }>(answer: T): T => {
  if (answer.code) throw new Error(`${answer.code}: ${answer.message}`);
  return answer;
};
export type Submitted = { member: Client; profileId: string; version: () => Promise<number> };

/** A new member of this branch who has said everything and waits for being verified. @param code under which WeChat knows her */
export async function aSubmittedProfile(test: TestCity, code: string, realName: string, branchId: string): Promise<Submitted> {
  const member = await test.withWechat(code);
  const texts = await member.read<{ items: { purpose: string; version: number }[] }>('listRegisterConsents { items { purpose version } }');
  for (const { purpose, version } of texts.items)
    done(await member.act('giveRegisterConsent', { purpose, version }, '... on RegisterConsentGiven { at }'));
  const said = {
    realName,
    sex: 'female',
    bornOn: '1994-03-08',
    city: '抚顺',
    nickname: '晨跑的人',
    aboutMe: '喜欢爬山，周末常去河边。',
    contact: '',
  };
  const wishes = [{ about: 'city', strength: 'must', oneOf: ['抚顺'] }];
  const facts = { heightCm: 165, hobbies: [], declined: [] };
  const saved = done(
    await member.act<{ profile: { id: string } }>(
      'saveProfile',
      { version: 0, branchId, ...said, facts, wishes },
      '... on ProfileSaved { profile { id } }',
    ),
  );
  const attestation = await member.read<{ version: number }>('viewAttestation { version }');
  done(await member.act('signAttestation', { version: attestation.version }, '... on AttestationSigned { endsAt }'));
  const version = async () =>
    (await member.read<{ profile: { version: number } }>('viewMyProfile { profile { version } }')).profile.version;
  const submitted = await member.send(
    'mutation ($id: ID!) { submitProfile(commandId: $id) { ... on ProfileSubmitted { at } ... on Refusal { code message } } }',
    { id: randomUUID() },
  );
  done(
    (submitted.data?.submitProfile ?? { code: 'nothing', message: JSON.stringify(submitted.errors) }) as {
      code?: string;
      message?: string;
    },
  );
  return { member, profileId: saved.profile.id, version };
}

/** The branch of the demo city that this clerk looks after. */
export async function branchOf(clerk: Client): Promise<string> {
  const { grants } = await clerk.read<{ grants: { scope: { id: string | null } }[] }>('viewMe { grants { scope { id } } }');
  const id = grants.find(({ scope }) => scope.id)?.scope.id;
  if (!id) throw new Error('this clerk looks after no one branch');
  return id;
}
