import { choice, defineCommand, defineQuery, Fen, field, Instant, paging, refusal, view } from '@sanwei/contracts';
import { z } from 'zod';
import { buildSchema } from './build-schema.js';
import { open } from './door.js';

export const Seat = view('Seat', { id: z.uuid(), price: Fen, soldAt: field(Instant.clone().nullable(), '售出时刻') }, '座位');
export const listSeats = defineQuery('hall.seat.list-seats.v1', {
  words: '座位表',
  for: ['anyone'],
  input: z.object({ ...paging, row: z.string().optional(), note: z.string().nullable() }),
  output: view('Seats', { items: z.array(Seat) }, '座位表'),
});
export const buySeat = defineCommand('hall.seat.buy-seat.v1', {
  words: '买座位',
  for: ['member'],
  input: z.object({ seats: z.array(z.object({ id: z.uuid(), kind: choice('SeatKind', ['stall', 'balcony'], '种类') })) }),
  output: view('SeatBought', { seat: Seat }, '已买'),
  refusals: { SeatTaken: refusal({ by: z.int() }, ({ by }) => `已被 ${by} 人占用`) },
});
export const leaveHall = defineCommand('hall.seat.leave-hall.v1', {
  words: '离场',
  for: ['member'],
  input: z.object({}),
  output: view('HallLeft', { at: Instant }, '已离场'),
  refusals: {},
});
export const id = '0190c2f0-0000-7000-8000-00000000000a';
export const seat = { id, price: 3_000_000_000, soldAt: null };
export const hall = buildSchema([open(listSeats), open(buySeat), open(leaveHall)]);
