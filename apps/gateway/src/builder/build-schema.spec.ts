import { describe, expect, it } from '@jest/globals';
import { choice, defineCommand, defineQuery, Fen, field, Instant, nobody, paging, refusal, view } from '@sanwei/contracts';
import { type GraphQLSchema, printSchema, printType } from 'graphql';
import { z } from 'zod';
import { buildSchema } from './build-schema.js';
import { extra, join, Mutation, open, Query } from './door.js';
import { aFarEnd, aPerson, run } from './sample.example.js';

const Seat = view('Seat', { id: z.uuid(), price: Fen, soldAt: field(Instant.clone().nullable(), '售出时刻') }, '座位');
const listSeats = defineQuery('hall.seat.list-seats.v1', {
  words: '座位表',
  for: ['anyone'],
  input: z.object({ ...paging, row: z.string().optional(), note: z.string().nullable() }),
  output: view('Seats', { items: z.array(Seat) }, '座位表'),
});
const buySeat = defineCommand('hall.seat.buy-seat.v1', {
  words: '买座位',
  for: ['member'],
  input: z.object({ seats: z.array(z.object({ id: z.uuid(), kind: choice('SeatKind', ['stall', 'balcony'], '种类') })) }),
  output: view('SeatBought', { seat: Seat }, '已买'),
  refusals: { SeatTaken: refusal({ by: z.int() }, ({ by }) => `已被 ${by} 人占用`) },
});
const leaveHall = defineCommand('hall.seat.leave-hall.v1', {
  words: '离场',
  for: ['member'],
  input: z.object({}),
  output: view('HallLeft', { at: Instant }, '已离场'),
  refusals: {},
});
const id = '0190c2f0-0000-7000-8000-00000000000a';
const seat = { id, price: 3_000_000_000, soldAt: null };
const schema = buildSchema([open(listSeats), open(buySeat), open(leaveHall)]);
const typeText = (of: GraphQLSchema, name: string) => printType(of.getType(name) as NonNullable<ReturnType<GraphQLSchema['getType']>>);

describe('the public schema', () => {
  it('names an operation after the verb and noun of its subject, with its words', () => {
    expect(typeText(schema, 'Query')).toContain('"""座位表"""\n  listSeats(input: ListSeatsInput!): Seats\n');
    expect(typeText(schema, 'Mutation')).toMatch(/commandId: ID!\n {4}input: BuySeatInput!\n {2}\): BuySeatResult/);
  });

  it('leaves the input out when there is nothing to say', () => {
    expect(typeText(schema, 'Mutation')).toMatch(/leaveHall\(\n.*\n {4}commandId: ID!\n {2}\): LeaveHallResult/);
  });

  it('answers a command with its output, each refusal, or one that this gateway does not know yet', () => {
    expect(typeText(schema, 'BuySeatResult')).toBe('union BuySeatResult = SeatBought | SeatTaken | OtherRefusal');
    expect(typeText(schema, 'SeatTaken')).toContain('implements Refusal');
    expect(typeText(schema, 'SeatTaken')).toContain('by: Int!');
  });

  it('keeps ids, moments, money and closed lists apart', () => {
    expect(typeText(schema, 'Seat')).toMatch(/id: ID!\n {2}price: Fen!\n\n {2}"""售出时刻"""\n {2}soldAt: Instant\n/);
    expect(typeText(schema, 'BuySeatSeatsInput')).toContain('kind: SeatKind!');
  });

  it('lets what has a default or may be null be left out', () => {
    expect(typeText(schema, 'ListSeatsInput')).toMatch(/first: Int = 20\n {2}after: String\n {2}row: String\n {2}note: String\n/);
  });

  it.each([
    [
      'an output without a name',
      () => open(defineQuery('hall.seat.find.v1', { ...listSeats, output: view('A', { b: z.object({ c: z.int() }) }, 'a') })),
      /^A\.b: /,
    ],
    ['a Date', () => open(defineQuery('hall.seat.find.v1', { ...listSeats, output: view('A', { at: z.date() }, 'a') })), /^A\.at: .*Date/],
    [
      'a union in an input',
      () =>
        open(defineQuery('hall.seat.find.v1', { ...listSeats, trail: undefined, input: z.object({ a: z.union([z.int(), z.string()]) }) })),
      /^hall\.seat\.find\.v1\.a: .*union/,
    ],
    [
      'two types of one name',
      () => open(defineQuery('hall.seat.find.v1', { ...listSeats, output: view('Seat', { id: z.uuid() }, '另一个') })),
      /"Seat" is taken by/,
    ],
    [
      'a closed list without a name',
      () => open(defineQuery('hall.seat.find.v1', { ...listSeats, output: view('A', { k: z.enum(['x']) }, 'a') })),
      /^A\.k: .*name/,
    ],
    ['two operations of one name', () => open(defineQuery('stage.seat.list-seats.v1', listSeats)), /"listSeats" is already open/],
    [
      'one refusal that carries two things',
      () => open(defineCommand('hall.seat.rent-seat.v1', { ...buySeat, refusals: { SeatTaken: refusal({}, '没有了') } })),
      /"SeatTaken" carries something else/,
    ],
    [
      'a field that is there already',
      () => extra(Seat, 'price', { words: '', output: z.int(), resolve: async () => 1 }),
      /Seat\.price: there is a field/,
    ],
    [
      'a field on a type that nobody answers',
      () => extra(view('Lonely', { a: z.int() }, ''), 'b', { words: '', output: z.int(), resolve: async () => 1 }),
      /^b: no operation answers/,
    ],
  ])('stops the start at %s', (_, door, message) => {
    expect(() => buildSchema([open(listSeats), open(buySeat), door()])).toThrow(message);
  });

  it('has no door for what only services ask', () => {
    expect(() => open(defineQuery('hall.seat.count.v1', { ...listSeats, for: ['system'] }))).toThrow('services only');
    expect(() => open(defineQuery('hall.seat.count.v1', { ...listSeats, askedBy: ['people'] }))).toThrow('not asked by the gateway');
  });

  it('takes the same refusal from two nouns, each with its own words', async () => {
    const rentSeat = defineCommand('hall.seat.rent-seat.v1', { ...buySeat, refusals: { SeatTaken: refusal({ by: z.int() }, '租不了') } });
    const both = buildSchema([open(listSeats), open(buySeat), open(rentSeat)]);
    const { ask } = aFarEnd(() => ({ ok: false, error: { code: 'SeatTaken', by: 2 } }));
    const document = `mutation { rentSeat(commandId: "${id}", input: { seats: [] }) { ... on Refusal { message } } }`;
    expect((await run(both, document, { ask, actor: aPerson('member') })).data).toEqual({ rentSeat: { message: '租不了' } });
  });
});

describe('an operation', () => {
  const buy = `mutation ($id: ID!) { buySeat(commandId: $id, input: { seats: [] }) {
    __typename ... on SeatBought { seat { price } } ... on SeatTaken { by } ... on Refusal { code message } } }`;
  const answering = (answer: unknown) => {
    const { ask, messages } = aFarEnd(() => answer);
    return { messages, bought: () => run(schema, buy, { ask, actor: aPerson('member'), variables: { id } }) };
  };

  it('answers with what the service said, money beyond 21 million yuan too', async () => {
    const { bought, messages } = answering({ seat });
    expect((await bought()).data).toEqual({ buySeat: { __typename: 'SeatBought', seat: { price: 3_000_000_000 } } });
    expect(messages).toEqual([{ subject: 'hall.seat.buy-seat.v1', input: { seats: [] }, id }]);
  });

  it('answers with the refusal, its figures and its Chinese words', async () => {
    const { bought } = answering({ ok: false, error: { code: 'SeatTaken', by: 3 } });
    expect((await bought()).data).toEqual({ buySeat: { __typename: 'SeatTaken', by: 3, code: 'SeatTaken', message: '已被 3 人占用' } });
  });

  it('answers a refusal newer than itself as OtherRefusal', async () => {
    const { bought } = answering({ ok: false, error: { code: 'HallOnFire' } });
    expect((await bought()).data).toMatchObject({ buySeat: { __typename: 'OtherRefusal', code: 'HallOnFire' } });
  });

  it.each([
    [{ code: 'NotAllowed' }, { code: 'NOT_ALLOWED' }],
    [
      { code: 'InvalidInput', fields: [{ path: 'seats', message: '最多 4 项' }] },
      { code: 'INVALID_INPUT', fields: [{ path: 'seats', message: '最多 4 项' }] },
    ],
    [
      { code: 'Busy', retryAfterSeconds: 3 },
      { code: 'BUSY', retryAfterSeconds: 3 },
    ],
    [{ code: 'Unavailable' }, { code: 'UNAVAILABLE' }],
    [{ code: 'TimedOut' }, { code: 'UNAVAILABLE' }],
    [{ code: 'CommandIdTaken' }, { code: 'COMMAND_ID_TAKEN' }],
    [
      { code: 'Defect', requestId: 'r1' },
      { code: 'INTERNAL', requestId: 'r1' },
    ],
  ])('turns %j of the wire into an error with a code and Chinese words', async (error, extensions) => {
    const { data, errors } = await answering({ ok: false, error }).bought();
    expect(data).toEqual({ buySeat: null });
    expect(errors).toEqual([expect.objectContaining({ path: ['buySeat'], extensions, message: expect.stringMatching(/[一-龥]{4,}/) })]);
  });

  it('asks nothing when the command id is no UUID', async () => {
    const { ask, messages } = aFarEnd(() => ({ seat }));
    const { errors } = await run(schema, buy, { ask, actor: aPerson('member'), variables: { id: '1' } });
    expect([errors?.[0]?.extensions.code, messages]).toEqual(['INVALID_INPUT', []]);
  });

  it('asks nothing when the time of the request is over', async () => {
    const { ask, messages } = aFarEnd(() => ({ seat }));
    const { errors } = await run(schema, buy, { ask, actor: aPerson('member'), variables: { id }, until: Date.now() - 1 });
    expect([errors?.[0]?.extensions.code, messages]).toEqual(['UNAVAILABLE', []]);
  });

  it('takes away the null that a client sends for what it leaves out, and gives the null that the service wants', async () => {
    const { ask, messages } = aFarEnd(() => ({ items: [] }));
    const document = 'query ($i: ListSeatsInput!) { listSeats(input: $i) { items { id } } }';
    await run(schema, document, { ask, actor: nobody, variables: { i: { first: null, row: null, after: null } } });
    expect(messages[0]?.input).toEqual({ after: null, note: null });
  });

  it('leaves the rest of the answer whole when one service is dead', async () => {
    const { ask } = aFarEnd((contract) => (contract === listSeats ? { items: [seat] } : { ok: false, error: { code: 'Unavailable' } }));
    const findSeats = defineQuery('hall.seat.find-seats.v1', {
      ...listSeats,
      trail: undefined,
      input: z.object({ ids: z.array(z.uuid()) }),
    });
    const joined = buildSchema([open(listSeats), join(Seat, 'again', { from: 'id', ask: findSeats })]);
    const { data, errors } = await run(joined, '{ listSeats(input: {}) { items { price again { price } } } }', { ask, actor: nobody });
    expect(data).toEqual({ listSeats: { items: [{ price: seat.price, again: null }] } });
    expect(errors?.[0]?.extensions.code).toBe('UNAVAILABLE');
  });
});

describe('a field written by hand', () => {
  const input = z.object({ most: z.int().max(3).default(2) });
  const doors = [
    open(listSeats),
    extra(Query, 'seatIds', {
      words: '编号',
      input,
      output: z.array(z.uuid()),
      resolve: async (_, __, { most }) => [id, id, id].slice(0, most),
    }),
    extra(Mutation, 'sellSeat', {
      words: '卖',
      output: Seat,
      refusals: buySeat.refusals,
      resolve: async () => ({ ok: false as const, error: { code: 'SeatTaken' as const, by: 1 } }),
    }),
  ];
  const handmade = buildSchema(doors);
  const { ask } = aFarEnd(() => ({ items: [] }));

  it('has its input as arguments, with defaults filled in', async () => {
    expect((await run(handmade, '{ seatIds }', { ask, actor: nobody })).data).toEqual({ seatIds: [id, id] });
  });

  it('refuses an input that does not fit', async () => {
    expect((await run(handmade, '{ seatIds(most: 9) }', { ask, actor: nobody })).errors?.[0]?.extensions).toMatchObject({
      code: 'INVALID_INPUT',
      fields: [{ path: 'most' }],
    });
  });

  it('answers a union when it can be refused', async () => {
    const { data } = await run(handmade, 'mutation { sellSeat { ... on SeatTaken { by message } } }', { ask, actor: nobody });
    expect(data).toEqual({ sellSeat: { by: 1, message: '已被 1 人占用' } });
    expect(printSchema(handmade)).toContain('union SellSeatResult = Seat | SeatTaken | OtherRefusal');
  });
});
