import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { viewMe } from '@sanwei/contracts/people/person';
import { beginTotp, confirmTotp, removeTotp, stepUp } from '@sanwei/contracts/people/totp';
import { aStaffedPeople, codeAhead, firstPassword, type StaffedPeople, setTotp } from '../staff/staff.example.js';

let people: StaffedPeople;
beforeAll(async () => {
  people = await aStaffedPeople();
}, 60_000);
afterAll(() => people.stop());

const minute = 60_000;
const codeOf = (reply: { ok: boolean; error?: { code: string } }) => reply.error?.code ?? 'done';
const signIn = async (username: string, code: string | null) => codeOf(await people.signIn(username, firstPassword, undefined, code));

describe('a second factor', () => {
  it('counts once it is confirmed, and is asked for at the sign-in', async () => {
    const { actor } = await people.login('programs');
    expect(codeOf(await people.ask(confirmTotp, { code: '123456', stepsUp: false }, actor))).toBe('TotpNotSet');
    expect(codeOf(await people.ask(beginTotp, { password: 'guess' }, actor))).toBe('PasswordNotRight');
    const { secret, recovery } = await setTotp(people, actor);
    expect(new Set(recovery).size).toBe(8);
    expect(codeOf(await people.ask(beginTotp, { password: firstPassword }, actor))).toBe('TotpAlreadySet');
    expect(codeOf(await people.ask(confirmTotp, { code: codeAhead(secret), stepsUp: false }, actor))).toBe('TotpAlreadySet');
    expect(await people.ask(viewMe, {}, actor)).toMatchObject({ value: { totpOn: true } });
    expect(await signIn('programs', null)).toBe('TotpNeeded');
    expect(await signIn('programs', '000000')).toBe('TotpWrong');
    expect(await signIn('programs', codeAhead(secret))).toBe('done');
  });

  it('lets each code in once, also when it is shown four times at once', async () => {
    const { actor } = await people.login('federation');
    const { secret } = await setTotp(people, actor);
    const code = codeAhead(secret);
    const codes = await Promise.all(Array.from({ length: 4 }, () => signIn('federation', code)));
    expect(codes.sort()).toEqual(['TotpWrong', 'TotpWrong', 'TotpWrong', 'done']);
    expect(await signIn('federation', code)).toBe('TotpWrong');
  });

  it('can be replaced by a recovery code, each once', async () => {
    const { actor } = await people.login('matchmaker');
    const { recovery } = await setTotp(people, actor);
    const shown = `${recovery[0]!.slice(0, 5)}-${recovery[0]!.slice(5).toLowerCase()}`;
    expect(await signIn('matchmaker', shown)).toBe('done');
    expect(await signIn('matchmaker', recovery[0]!)).toBe('TotpWrong');
    expect(await signIn('matchmaker', recovery[1]!)).toBe('done');
  });

  it('cannot be guessed by whoever has the password, who cannot begin the count anew', async () => {
    const { actor } = await people.login('counselor');
    const { secret } = await setTotp(people, actor);
    for (let i = 0; i < 5; i++) {
      expect(await signIn('counselor', null)).toBe('TotpNeeded');
      expect(await signIn('counselor', `00000${i}`)).toBe('TotpWrong');
    }
    expect(await signIn('counselor', codeAhead(secret))).toBe('SignInPaused');
  });

  it('lies sealed, and its recovery codes as keyed hashes', async () => {
    const { actor } = await people.login('counselor-evenings');
    const { secret, recovery } = await setTotp(people, actor);
    const dump = JSON.stringify([await people.asRoot('SELECT * FROM staff_totp'), await people.asRoot('SELECT * FROM recovery_code')]);
    for (const clear of [secret, ...recovery]) expect(dump).not.toContain(clear);
  });
});

describe('showing it again', () => {
  it('opens for five minutes, on this login alone, what is marked so', async () => {
    const [here, there] = [await people.login('security'), await people.login('security')];
    expect(codeOf(await people.ask(stepUp, { code: '123456' }, here.actor))).toBe('TotpNotSet');
    const { secret } = await setTotp(people, here.actor);
    expect(codeOf(await people.ask(removeTotp, {}, here.actor))).toBe('StepUpNeeded');
    expect(codeOf(await people.ask(stepUp, { code: '000000' }, here.actor))).toBe('TotpWrong');
    expect(codeOf(await people.ask(stepUp, { code: codeAhead(secret) }, here.actor))).toBe('done');
    expect(codeOf(await people.ask(removeTotp, {}, await people.actorOf(there.token)))).toBe('StepUpNeeded');
    await people.moveTime(5 * minute + 1_000);
    expect(codeOf(await people.ask(removeTotp, {}, await people.actorOf(here.token)))).toBe('StepUpNeeded');
    expect(codeOf(await people.ask(stepUp, { code: codeAhead(secret, 1) }, here.actor))).toBe('done');
    expect(codeOf(await people.ask(removeTotp, {}, await people.actorOf(here.token)))).toBe('done');
    expect(codeOf(await people.signIn('security'))).toBe('done');
  });
  it('has been shown where it is set up in the middle of what is marked so: on this login alone', async () => {
    const [here, there] = [await people.login('audit'), await people.login('audit')];
    const begun = await people.ask(beginTotp, { password: firstPassword }, here.actor);
    if (!begun.ok) throw new Error(begun.error.code);
    const code = codeAhead(new URL(begun.value.uri).searchParams.get('secret') ?? '');
    expect(codeOf(await people.ask(confirmTotp, { code: '000000', stepsUp: true }, here.actor))).toBe('TotpWrong');
    expect(codeOf(await people.ask(removeTotp, {}, await people.actorOf(here.token)))).toBe('StepUpNeeded');
    expect(codeOf(await people.ask(confirmTotp, { code, stepsUp: true }, here.actor))).toBe('done');
    expect(codeOf(await people.ask(removeTotp, {}, await people.actorOf(there.token)))).toBe('StepUpNeeded');
    expect(codeOf(await people.ask(removeTotp, {}, await people.actorOf(here.token)))).toBe('done');
  });
  it('is no defect in any of these cases', () => expect(people.defects).toEqual([]));
});
