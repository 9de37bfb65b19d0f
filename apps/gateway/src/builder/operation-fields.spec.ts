import { describe, expect, it } from '@jest/globals';
import { defineQuery, nobody } from '@sanwei/contracts';
import { printSchema } from 'graphql';
import { z } from 'zod';
import { buildSchema } from './build-schema.js';
import { extra, join, Mutation, open, Query } from './door.js';
import { buySeat, hall, id, listSeats, Seat, seat } from './hall.example.js';
import { aFarEnd, aPerson, run } from './sample.example.js';

describe('an operation', () => {
  const buy = `mutation ($id: ID!) { buySeat(commandId: $id, input: { seats: [] }) {
    __typename ... on SeatBought { seat { price } } ... on SeatTaken { by } ... on Refusal { code message } } }`;
  const answering = (answer: unknown) => {
    const { ask, messages } = aFarEnd(() => answer);
    return { messages, bought: () => run(hall, buy, { ask, actor: aPerson('member'), variables: { id } }) };
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
      { code: 'InvalidInput', fields: [{ path: 'seats', message: '要买的座位：最多 4 项' }] },
      { code: 'INVALID_INPUT', fields: [{ path: 'seats', message: '要买的座位：最多 4 项' }] },
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
    const { errors } = await run(hall, buy, { ask, actor: aPerson('member'), variables: { id: '1' } });
    expect([errors?.[0]?.extensions.code, messages]).toEqual(['INVALID_INPUT', []]);
  });

  it('asks nothing when the time of the request is over', async () => {
    const { ask, messages } = aFarEnd(() => ({ seat }));
    const { errors } = await run(hall, buy, { ask, actor: aPerson('member'), variables: { id }, until: Date.now() - 1 });
    expect([errors?.[0]?.extensions.code, messages]).toEqual(['UNAVAILABLE', []]);
  });

  it('takes away the null that a client sends for what it leaves out, and gives the null that the service wants', async () => {
    const { ask, messages } = aFarEnd(() => ({ items: [] }));
    const document = 'query ($i: ListSeatsInput!) { listSeats(input: $i) { items { id } } }';
    await run(hall, document, { ask, actor: nobody, variables: { i: { first: null, row: null, after: null } } });
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
