import { randomUUID } from 'node:crypto';
import type { Client, TestCity } from '../journey/a-city.example.js';
import { rowsIn } from '../journey/rows.example.js';

const done = <T extends { code?: string; message?: string }>(answer: T): T => {
  if (answer.code) throw new Error(`${answer.code}: ${answer.message}`);
  return answer;
};
let joiners = 0;

/** Somebody with a phone asks to join this branch. @returns the person, signed in anew since another way in ends the sign-ins of before */
export async function asksToJoin(test: TestCity, name: string, branchId: string): Promise<Client> {
  const wechat = `demo-${randomUUID()}`;
  const phone = `1390009${String(++joiners).padStart(4, '0')}`;
  const answer = await fetch(`${test.city.run.fakes.wechat}/fake/phone-codes`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ phone }),
  });
  const { code } = (await answer.json()) as { code: string };
  done(await (await test.withWechat(wechat)).act('bindPhone', { code }, '... on PhoneBound { phoneTail }'));
  const member = await test.withWechat(wechat);
  done(await member.act('requestMembership', { branchId, name }, '... on MembershipRequested { membership { id } }'));
  return member;
}

/** How often this was done, refused tries aside, as the audit administrators will read it. */
export async function linesOf(test: TestCity, action: string): Promise<number> {
  const [row] = await rowsIn<{ n: string }>(test, 'people', `SELECT COUNT(*) AS n FROM trail WHERE action = ? AND outcome = 'done'`, [
    action,
  ]);
  return Number(row?.n ?? 0);
}
