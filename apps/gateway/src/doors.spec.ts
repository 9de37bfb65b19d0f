import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { type Actor, mayAsk, nobody, type Request, type Role, roles } from '@sanwei/contracts';
import { contracts } from '@sanwei/contracts/registry';
import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql';
import { buildSchema } from './builder/index.js';
import { aFarEnd, aPerson, run } from './builder/sample.example.js';
import { doors } from './doors.js';

const here = fileURLToPath(new URL('.', import.meta.url));
const schema = buildSchema(doors);
const samples: Record<string, unknown> = {
  ID: '0190c2f0-0000-7000-8000-00000000000a',
  Instant: '2026-07-01T00:00:00.000Z',
  Day: '2026-07-01',
  Int: 1,
  Float: 1,
  Boolean: true,
  String: 'x',
};
const sample = (type: GraphQLInputType): unknown => {
  if (isNonNullType(type)) return sample(type.ofType);
  if (isListType(type)) return [sample(type.ofType)];
  if (isEnumType(type)) return type.getValues()[0]?.value;
  if (!isInputObjectType(type)) return samples[type.name];
  return Object.fromEntries(Object.values(type.getFields()).map((field) => [field.name, sample(field.type)]));
};
// Every operation of the schema as a document of its own, with an answer that needs no field of it.
const document = (kind: 'query' | 'mutation', field: GraphQLField<unknown, unknown>) => {
  const declared = field.args.map((arg) => `$${arg.name}: ${arg.type}`).join(', ');
  const given = field.args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const selection = hasFields(field.type) ? ' { __typename }' : '';
  return `${kind} ${declared && `(${declared})`} { ${field.name}${given && `(${given})`}${selection} }`;
};
const hasFields = (type: GraphQLOutputType) => isObjectType(getNamedType(type)) || isUnionType(getNamedType(type));
const operations = (['query', 'mutation'] as const).flatMap((kind) =>
  Object.values((kind === 'query' ? schema.getQueryType() : schema.getMutationType())?.getFields() ?? {}).map((field) => ({
    name: field.name,
    document: document(kind, field),
    variables: Object.fromEntries(field.args.map((arg) => [arg.name, sample(arg.type)])),
  })),
);
// With a second factor just shown: what is refused without one has a case of its own.
const steppedUp = (...of: Role[]): Actor => ({ ...aPerson(...of), steppedUpUntil: Date.now() + 3_600_000 });
const everybody: [string, Actor][] = [['nobody', nobody], ...roles.map((role): [string, Actor] => [role, steppedUp(role)])];

const sentBy = async (actor: Actor, { document, variables }: (typeof operations)[number]) => {
  const sent: Request[] = [];
  const { ask } = aFarEnd((contract) => {
    sent.push(contract);
    return { ok: false, error: { code: 'Unavailable' } };
  });
  const { errors } = await run(schema, document, { ask, actor, variables });
  return { sent, codes: (errors ?? []).map((error) => error.extensions.code) };
};

describe('the doors of the gateway', () => {
  it.each(everybody)('send nothing for %s that the contract does not allow, and everything that it does', async (_, actor) => {
    for (const operation of operations) {
      const { sent, codes } = await sentBy(actor, operation);
      // What leaves a trail goes on, so that the service can refuse it and write that down.
      expect(sent.filter((contract) => !mayAsk(contract, actor) && !(contract.trail && actor.kind === 'person'))).toEqual([]);
      const refused = actor === nobody ? 'UNAUTHENTICATED' : 'NOT_ALLOWED';
      if (sent.length === 0) expect([operation.name, codes]).toEqual([operation.name, [refused]]);
      else expect([operation.name, codes.filter((code) => code !== 'UNAVAILABLE')]).toEqual([operation.name, []]);
    }
  });

  it('are all there: none that a room offers was left out', async () => {
    const rooms = (await readdir(here, { recursive: true })).filter((file) => /^[a-z-]+\/[a-z-]+\.ts$/.test(file));
    const offered: unknown[] = [];
    for (const file of rooms) {
      if (!/Door\[\] = /.test(await readFile(join(here, file), 'utf8'))) continue;
      for (const one of Object.values((await import(join(here, file))) as object)) if (Array.isArray(one)) offered.push(...one);
    }
    expect(offered.length).toBeGreaterThan(100);
    expect(offered.filter((door) => !(doors as readonly unknown[]).includes(door))).toEqual([]);
  });
  it('stand before every contract that a person may ask', async () => {
    const opened = new Set<Request>();
    const all = steppedUp(...roles);
    for (const operation of operations) for (const contract of (await sentBy(all, operation)).sent) opened.add(contract);
    const services = new Set([...opened].map((contract) => contract.subject.split('.')[0]));
    // Those that every service answers alike share a field with the service as an argument: seen here for one of them.
    // Bytes of files have a route of their own, with a spec of its own.
    const alike = /\.(outbox|health|file|consent|own-data|trail)\./;
    const closed = contracts.filter((contract) => contract.for.some((audience) => audience !== 'system') && !opened.has(contract));
    expect(closed.map(({ subject }) => subject).filter((subject) => !alike.test(subject))).toEqual([]);
    expect([...services].sort()).toEqual(['childcare', 'people', 'matchmaking', 'counseling'].sort());
  });

  it('send nothing that is marked so for somebody who has not just shown a second factor', async () => {
    const refused: string[] = [];
    for (const operation of operations) {
      const { sent, codes } = await sentBy(aPerson(...roles), operation);
      expect(sent.filter(({ stepUp, trail }) => stepUp && !trail)).toEqual([]);
      if (codes.includes('STEP_UP_NEEDED')) refused.push(operation.name);
    }
    expect(refused).toContain('removeTotp');
  });

  it('send nothing but what every login may while the first password stands, and say what to do', async () => {
    const actor: Actor = { ...aPerson(), grants: [], mustChangePassword: true, steppedUpUntil: Date.now() + 3_600_000 };
    for (const operation of operations) {
      const { sent, codes } = await sentBy(actor, operation);
      expect(sent.filter(({ for: those, trail }) => !trail && !those.includes('anyone') && !those.includes('signedIn'))).toEqual([]);
      if (sent.length === 0) expect([operation.name, codes]).toEqual([operation.name, ['PASSWORD_CHANGE_NEEDED']]);
    }
  });

  it('let no contract out that only services ask', async () => {
    const opened = operations.map(({ name }) => name);
    expect(opened.filter((name) => ['openPassport', 'sendNotices', 'deliverNotice', 'expireOffer'].includes(name))).toEqual([]);
  });
});
