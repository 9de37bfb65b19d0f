import { ApolloServer } from '@apollo/server';
import { describe, expect, it } from '@jest/globals';
import { choice, Day, defineCommand, defineQuery, field, paging, typed, view } from '@sanwei/contracts';
import { z } from 'zod';
import { Asker, buildSchema, extra, open, Query } from '../builder/index.js';
import { aFarEnd, aPerson } from '../builder/sample.example.js';
import { formatErrors } from './format-error.js';
import type { EdgeContext } from './operation-log.js';
import { variableErrors } from './variable-errors.js';

const guest = z.object({
  name: field(typed(2, 30), '姓名'),
  bornOn: field(Day.clone(), '出生日期'),
  vip: field(z.literal(true, '请先勾选').optional(), '贵宾'),
});
const inviteGuests = defineCommand('hall.guest.invite-guests.v1', {
  words: '请客',
  for: ['member'],
  input: z.object({
    guests: field(z.array(guest).min(1), '客人'),
    meal: choice('Meal', ['noon', 'evening'], '哪一餐'),
    note: z.string().nullable(),
  }),
  output: view('GuestsInvited', { count: z.int() }, '已请'),
  refusals: {},
});
const listGuests = defineQuery('hall.guest.list-guests.v1', {
  words: '客人',
  for: ['anyone'],
  input: z.object(paging),
  output: view('Guests', { count: z.int() }, '客人'),
});
const oneGuest = extra(Query, 'oneGuest', {
  words: '一位客人',
  input: z.object({ on: field(Day.clone(), '日子'), place: z.int() }),
  output: z.string(),
  resolve: async () => '小禾',
});
const schema = buildSchema([open(inviteGuests), open(listGuests), oneGuest]);
const reported: unknown[] = [];
const server = new ApolloServer<EdgeContext>({
  schema,
  plugins: [variableErrors()],
  formatError: formatErrors(false, (error) => reported.push(error)),
});

const { ask, messages } = aFarEnd(() => ({ count: 1 }));
const send = async (query: string, variables: Record<string, unknown>) => {
  const scope = { requestId: 'r', token: null, caller: { actor: aPerson('member') }, until: Date.now() + 3_000, address: null };
  const contextValue = { scope, asker: new Asker({ ask, ...scope }) };
  const { body } = await server.executeOperation({ query, variables }, { contextValue });
  if (body.kind !== 'single') throw new Error('in parts');
  return JSON.parse(JSON.stringify(body.singleResult)) as {
    data?: unknown;
    errors?: { message: string; extensions: { code: string; fields: { path: string; message: string }[] } }[];
  };
};
const invite = 'mutation ($id: ID!, $input: InviteGuestsInput!) { inviteGuests(commandId: $id, input: $input) { __typename } }';
const id = '0190c2f0-0000-7000-8000-00000000000a';
const right = { name: '小禾', bornOn: '2018-05-20' };
const wrongIn = async (input: unknown, query = invite, commandId: unknown = id) => {
  const { data, errors } = await send(query, { id: commandId, input });
  expect([data, errors?.length, errors?.[0]?.extensions.code]).toEqual([undefined, 1, 'INVALID_INPUT']);
  return errors![0]!.extensions.fields.map(({ path, message }) => `${path} ${message}`);
};
const missing = '没有填，请补上';

describe('variables that do not fit', () => {
  it('are named with the whole path and the words of the contract, all at once', async () => {
    const guests = [{ name: '小禾', bornOn: '2019-02-30' }, { bornOn: null }];
    expect(await wrongIn({ guests, meal: 'midnight' })).toEqual([
      'guests.0.bornOn 第 1 个客人的出生日期：要写成 2026-07-01 这样，并且是真实的日期',
      `guests.1.name 第 2 个客人的姓名：${missing}`,
      `guests.1.bornOn 第 2 个客人的出生日期：${missing}`,
      'meal 哪一餐：请从列出的选项里选一个',
    ]);
  });

  it('are told as one thing to mend first', async () => {
    const { errors } = await send(invite, { id, input: { guests: [{ name: '小禾', bornOn: '昨天' }], meal: null } });
    expect(errors?.[0]?.message).toBe('第 1 个客人的出生日期：要写成 2026-07-01 这样，并且是真实的日期；还有 1 处要改');
  });

  it.each([
    ['null', null],
    ['left out', undefined],
  ])('that are %s as a whole name what has to be filled in', async (_what, input) =>
    expect(await wrongIn(input)).toEqual([`guests 客人：${missing}`, `meal 哪一餐：${missing}`]),
  );

  it('name the id of the command too', async () =>
    expect(await wrongIn({ guests: [right], meal: 'noon' }, invite, null)).toEqual(['commandId 操作编号：应为客户端生成的 UUID']));

  it('are found inside an object that the document writes, in fragments, and where a default stands in', async () => {
    const document = `mutation ($id: ID!, $on: Day!, $meal: Meal! = noon) { ...F }
      fragment F on Mutation { inviteGuests(commandId: $id, input: { guests: [{ name: "小禾", bornOn: $on }], meal: $meal }) { __typename } }`;
    const { errors } = await send(document, { id, on: '2019-13-01' });
    expect(errors?.[0]?.extensions.fields.map(({ path }) => path)).toEqual(['guests.0.bornOn']);
  });

  it('are found among the arguments of a field written by hand', async () => {
    const { errors } = await send('query ($on: Day!, $n: Int!) { oneGuest(on: $on, place: $n) }', { on: 'heute', n: 1.5 });
    expect(errors?.[0]?.extensions.fields).toEqual([
      { path: 'on', message: '日子：要写成 2026-07-01 这样，并且是真实的日期' },
      { path: 'place', message: '应为整数' },
    ]);
  });

  it('that no contract speaks of are named by their path', async () =>
    expect(await wrongIn({ guests: [{ ...right, hat: 1 }], meal: 'noon' })).toEqual([
      'guests.0.hat 没有“hat”这一项，请更新到最新版本后再试',
    ]));

  it('that are null where only leaving out is foreseen are wrong input, not a fault of ours', async () => {
    const { errors } = await send('query ($i: ListGuestsInput = {}) { listGuests(input: $i) { count } }', { i: null });
    const other = await send(
      'mutation ($id: ID!, $m: Meal = noon) { inviteGuests(commandId: $id, input: { guests: [], meal: $m }) { __typename } }',
      {
        id,
        m: null,
      },
    );
    expect([errors, other.errors?.[0]?.extensions.code, reported]).toEqual([undefined, 'INVALID_INPUT', []]);
  });

  it('reach nobody; those that fit do', async () => {
    const before = messages.length;
    await wrongIn({ guests: [{ name: '小禾' }], meal: 'noon' });
    expect(messages.length).toBe(before);
    expect((await send(invite, { id, input: { guests: [right], meal: 'noon' } })).data).toEqual({
      inviteGuests: { __typename: 'GuestsInvited' },
    });
  });
});
