import { branches } from '@sanwei/demo';
import { writeSheet } from '@sanwei/files';
import { generateSync } from 'otplib';
import { type Client, clientOf, soon, type TestCity } from '../a-city.example.js';
import type { Clear } from './forms.example.js';
import { takeTicket, uploadWith } from './staff-journey.example.js';

const people = [
  ['诸葛听雨', '13966554411'],
  ['诸葛听澜', '13966554412'],
  ['诸葛听风', '1396655441'],
] as const;
const newPhone = '13966554419';
const done = <T extends { code?: string }>(answer: T): T => {
  if (answer.code) throw new Error(JSON.stringify(answer));
  return answer;
};

/** A roster with a row that cannot be read, somebody of it who signs in, and who has lost the phone since. */
export const branchJourney = async (test: TestCity): Promise<Clear[]> => {
  const clerk = await test.signIn('branchClerk');
  const tickets = await withRoster(test, clerk);
  const codes = [await signIn(test, people[0][1])];
  const { secret, recoveryCodes } = await stepUp(test, clerk);
  const { data } = await clerk.send(
    'query($input: FindMemberInput!) { found: findMember(input: $input) { ... on FoundMember { member { id } } ... on Refusal { code } } }',
    { input: { branchId: branches.riverside.id, phone: people[0][1] } },
  );
  const { member } = done(data!.found as { member: { id: string }; code?: string });
  const begun = done(
    await clerk.act<{ moveId: string; code?: string }>(
      'beginSignInMove',
      { membershipId: member.id, newPhone },
      '... on SignInMoveBegun { moveId }',
    ),
  );
  const code = await codeFor(test, newPhone);
  done(await clerk.act('moveSignIn', { moveId: begun.moveId, code }, '... on SignInMoved { at }'));
  return [
    ...people.flatMap(([name, phone], i) => [
      { what: `roster ${i} name`, value: name },
      { what: `roster ${i} phone`, value: phone },
    ]),
    { what: 'newPhone', value: newPhone },
    { what: 'moveCode', value: code },
    { what: 'clerkSecret', value: secret },
    ...[...codes, ...recoveryCodes, ...tickets].map((value, i) => ({ what: `branchSecret${i}`, value })),
  ];
};

const withRoster = async (test: TestCity, clerk: Client): Promise<string[]> => {
  const bytes = await writeSheet(['姓名', '手机号'], people);
  const up = await uploadWith(test, clerk, 'requestRosterUpload', bytes, people[0][0]);
  const input = { fileId: up.fileId, branchId: branches.riverside.id };
  const { rosterId } = done(await clerk.act<{ rosterId: string; code?: string }>('beginRoster', input, '... on RosterBegun { rosterId }'));
  await whenIs(clerk, rosterId, 'checked');
  const down = done(
    await clerk.act<{ ticket: string; code?: string }>('requestRosterErrors', { rosterId }, '... on DownloadTicket { ticket }'),
  );
  await takeTicket(test, clerk, down.ticket);
  done(await clerk.act('commitRoster', { rosterId, endCount: null }, '... on RosterCommitted { rosterId }'));
  await whenIs(clerk, rosterId, 'committed');
  return [up.ticket, down.ticket];
};
const whenIs = (clerk: Client, rosterId: string, status: string) =>
  soon(async () => {
    const query =
      'query($input: ViewRosterInput!) { found: viewRoster(input: $input) { ... on RosterFound { roster { status added bad } } } }';
    const { data } = await clerk.send(query, { input: { rosterId } });
    const { roster } = data!.found as { roster: { status: string; added: number; bad: number } };
    if (roster.status === 'checked' && (roster.added !== 2 || roster.bad !== 1)) throw new Error(JSON.stringify(roster));
    return roster.status === status;
  });

const codeFor = (test: TestCity, phone: string) =>
  soon(async () => {
    const answer = await fetch(`${test.city.run.fakes.sms}/fake/messages?phone=${phone}`);
    return /\d{6}/.exec(((await answer.json()) as { messages: { text: string }[] }).messages.at(-1)?.text ?? '')?.[0];
  });
const signIn = async (test: TestCity, phone: string): Promise<string> => {
  const { attemptId } = await test.nobody.act<{ attemptId: string }>('requestCode', { phone }, '... on CodeSent { attemptId }');
  const code = await codeFor(test, phone);
  const { token } = await test.nobody.act<{ token: string }>('signInWithCode', { attemptId, code }, '... on SignedIn { token }');
  const member = clientOf(test.city.run.gateway!, token);
  await soon(async () => {
    const { membership } = await member.read<{ membership: { status: string } | null }>('viewMembership { membership { status } }');
    return membership?.status === 'member';
  });
  return code;
};

const stepUp = async (test: TestCity, clerk: Client) => {
  const { uri } = done(
    await clerk.act<{ uri: string; code?: string }>('beginTotp', { password: test.city.secrets.demoPassword }, '... on TotpBegun { uri }'),
  );
  const secret = new URL(uri).searchParams.get('secret')!;
  const codeAt = (steps: number) => generateSync({ secret, strategy: 'totp', epoch: Math.floor(Date.now() / 1000) + steps * 30 });
  const { recoveryCodes } = done(
    await clerk.act<{ recoveryCodes: string[]; code?: string }>(
      'confirmTotp',
      { code: codeAt(-1) },
      '... on TotpConfirmed { recoveryCodes }',
    ),
  );
  done(await clerk.act('stepUp', { code: codeAt(0) }, '... on SteppedUp { until }'));
  return { secret, recoveryCodes };
};
