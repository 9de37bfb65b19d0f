import { describe, expect, it } from '@jest/globals';
import { defineCommand, defineQuery, refusal, view } from '@sanwei/contracts';
import { type GraphQLSchema, printType } from 'graphql';
import { z } from 'zod';
import { buildSchema } from './build-schema.js';
import { extra, open } from './door.js';
import { buySeat, hall, id, listSeats, Seat } from './hall.example.js';
import { aFarEnd, aPerson, run } from './sample.example.js';

const typeText = (of: GraphQLSchema, name: string) => printType(of.getType(name) as NonNullable<ReturnType<GraphQLSchema['getType']>>);

describe('the public schema', () => {
  it('names an operation after the verb and noun of its subject, with its words', () => {
    expect(typeText(hall, 'Query')).toContain('"""座位表"""\n  listSeats(input: ListSeatsInput!): Seats\n');
    expect(typeText(hall, 'Mutation')).toMatch(/commandId: ID!\n {4}input: BuySeatInput!\n {2}\): BuySeatResult/);
  });

  it('leaves the input out when there is nothing to say', () => {
    expect(typeText(hall, 'Mutation')).toMatch(/leaveHall\(\n.*\n {4}commandId: ID!\n {2}\): LeaveHallResult/);
  });

  it('answers a command with its output, each refusal, or one that this gateway does not know yet', () => {
    expect(typeText(hall, 'BuySeatResult')).toBe('union BuySeatResult = SeatBought | SeatTaken | OtherRefusal');
    expect(typeText(hall, 'SeatTaken')).toContain('implements Refusal');
    expect(typeText(hall, 'SeatTaken')).toContain('by: Int!');
  });

  it('keeps ids, moments, money and closed lists apart', () => {
    expect(typeText(hall, 'Seat')).toMatch(/id: ID!\n {2}price: Fen!\n\n {2}"""售出时刻"""\n {2}soldAt: Instant\n/);
    expect(typeText(hall, 'BuySeatSeatsInput')).toContain('kind: SeatKind!');
  });

  it('lets what has a default or may be null be left out', () => {
    expect(typeText(hall, 'ListSeatsInput')).toMatch(/first: Int = 20\n {2}after: String\n {2}row: String\n {2}note: String\n/);
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
