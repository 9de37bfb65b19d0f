import { describe, expect, it } from '@jest/globals';
import { childcare } from '@sanwei/childcare/service';
import { heardAt, Instant, type Refusals, type Request, serviceIn, services, servicesWithRows } from '@sanwei/contracts';
import { servicesWithFiles } from '@sanwei/contracts/file';
import { findClosing } from '@sanwei/contracts/people/login';
import { contracts, facts, notices } from '@sanwei/contracts/registry';
import { counseling } from '@sanwei/counseling/service';
import { useCasesOfFiles } from '@sanwei/files';
import { matchmaking } from '@sanwei/matchmaking/service';
import * as people from '@sanwei/people/service';
import { bindings } from '@sanwei/wire';
import { useCasesOfEveryService } from '@sanwei/wire/every-service';
import type { z } from 'zod';

/** Something that each argument of a refusal or notice may be. */
const sampleArgs = ({ shape }: z.ZodObject): Record<string, unknown> =>
  Object.fromEntries(Object.entries(shape).map(([key, type]) => [key, samples.find((one) => (type as z.ZodType).safeParse(one).success)]));
const samples = ['2026-07-01T00:00:00.000Z', '2026-07-01', '0190c2f0-0000-7000-8000-00000000000a', '9:00', 1, true, ['city']];
/** Importing a service binds its use cases; nothing is started. */
const parts = [childcare, people.people, counseling, matchmaking];
for (const service of servicesWithRows) useCasesOfEveryService(service, { ownData: async () => ({}) }, Buffer.alloc(32));
for (const service of servicesWithFiles) useCasesOfFiles(service);
const subjects = contracts.map(({ subject }) => subject);
const names = (list: readonly Request[]) => list.map(({ subject }) => subject);

describe('every contract', () => {
  it('has one handler, and every handler has a contract', () => {
    const heard = facts.flatMap((fact) => fact.heardBy.map((hearer) => heardAt(hearer, fact)));
    expect([...bindings.keys()].sort()).toEqual([...subjects, ...heard].sort());
    expect(parts).toHaveLength(servicesWithRows.length);
  });
  it('has a subject of its own, which begins with its service and ends with a version', () => {
    expect(new Set(subjects).size).toBe(subjects.length);
    expect(
      subjects.filter((subject) => !/^[a-z]+\.[a-z-]+\.[a-z-]+\.v\d+$/.test(subject) || !services.includes(serviceIn(subject))),
    ).toEqual([]);
  });
  it('says who may ask', () => expect(names(contracts.filter((contract) => contract.for.length === 0))).toEqual([]));
  it('says in Chinese what it does', () => expect(names(contracts.filter(({ words }) => !/[\u4e00-\u9fff]/.test(words)))).toEqual([]));
  it('is for people or for the platform, never for both', () =>
    expect(names(contracts.filter((contract) => contract.for.includes('system') && contract.for.length > 1))).toEqual([]));
  it('is not for the gateway when only the platform may ask, but for signing people in', () =>
    expect(names(contracts.filter((contract) => contract.for.includes('system') && contract.askedBy.includes('gateway'))).sort()).toEqual([
      'people.login.find-closing.v1',
      'people.login.open-passport.v1',
    ]));
  it('answers with what a repetition is told, where it ends the login', () => {
    const closing = contracts.filter((contract) => contract.kind === 'command' && contract.endsLogin);
    const told = Object.keys(findClosing.output.shape);
    expect(closing.flatMap(({ output }) => Object.keys(output.shape)).filter((name) => !told.includes(name))).toEqual([]);
    expect(names(closing)).toEqual(['people.login.sign-out.v1', 'people.person.close-account.v1']);
  });
  it('names an input field that exists, where it leaves a trail', () =>
    expect(names(contracts.filter(({ trail, input }) => trail && !(trail.of in input.shape)))).toEqual([]));
});

describe('every fact', () => {
  it('has a hearer for each service that it names', () => {
    for (const fact of facts) for (const hearer of fact.heardBy) expect([...bindings.keys()]).toContain(heardAt(hearer, fact));
  });
  it('carries ids only, or days of the calendar', () => {
    const fields = facts.flatMap((fact) => Object.keys(fact.payload.shape));
    expect(fields.filter((field) => !/Ids?$|At$|On$|^(year|days)$/.test(field))).toEqual([]);
  });
});

describe('every refusal', () => {
  const refusals = contracts.flatMap((contract) => Object.entries(contract.refusals as Refusals));
  it('says in Chinese what to do, and never that somebody failed', () => {
    const text = ([code, { message, args }]: (typeof refusals)[number]) => [code, message(sampleArgs(args))] as const;
    expect(
      refusals.map(text).filter(([, words]) => !/[\u4e00-\u9fff]/.test(words) || /失败|非法|错误码|undefined|NaN|Invalid/.test(words)),
    ).toEqual([]);
  });
  it('has one meaning everywhere', () => {
    const meanings = new Map<string, unknown>();
    for (const [code, refusal] of refusals) {
      expect([code, meanings.get(code) ?? refusal]).toEqual([code, refusal]);
      meanings.set(code, refusal);
    }
  });
});

describe('every notice', () => {
  it('is neutral in both its forms: no subject, no name, no place of help', () => {
    const words = notices.flatMap((notice) => [notice.text(sampleArgs(notice.args)), notice.short]);
    expect(words.filter((one) => /心理|咨询|孩子|托管|相亲|抑郁|疾病|undefined|NaN|Invalid/.test(one))).toEqual([]);
  });
  it('has a short form that WeChat does not cut, and a deadline that is an instant', () => {
    expect(notices.filter(({ short }) => short.length > 20).map(({ subject }) => subject)).toEqual([]);
    const deadlines = notices.map((notice) => notice.until(sampleArgs(notice.args))).filter((until) => until !== null);
    expect(deadlines.filter((until) => !Instant.safeParse(until).success)).toEqual([]);
    expect(deadlines.length).toBeGreaterThan(0);
  });
});
