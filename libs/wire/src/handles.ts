import { Controller, Inject } from '@nestjs/common';
import { MessagePattern, Payload } from '@nestjs/microservices';
import type { In, Reply, Request, WireReply } from '@sanwei/contracts';
import { connectionLost, runReading, runWork, type Work } from '@sanwei/work';
import { admit, afterCommit, defect, recordRefused } from './answer.js';
import type { Asking } from './asking.js';
import { bindings } from './bindings.js';
import { NotNow } from './not-now.js';
import { oneAfterAnother } from './one-after-another.js';
import { SERVICE_ROOM, type ServiceRoom } from './service-room.js';

/** The ordinary form: load, decide, save, say. */
export interface Handler<C extends Request> {
  handle(input: In<C>, work: Work): Promise<Reply<C>>;
}
// biome-ignore lint/suspicious/noExplicitAny: the constructor's arguments are Nest's business
export type UseCase<H> = new (...args: any[]) => H;

/** Binds a use case to its contract; the class is the Nest controller. A reply that the contract does not list does not compile. */
export const Handles =
  <C extends Request>(contract: C) =>
  <T extends UseCase<Handler<C>>>(useCase: T): void => {
    answerWith(useCase, contract, async (self: Handler<C>, room, asking): Promise<WireReply<C>> => {
      const admitted = await admit(room, contract, asking);
      if ('reply' in admitted) return admitted.reply;
      const { asked } = admitted;
      const act = (work: Work) => self.handle(asked.input as In<C>, work);
      const { reply, committed } =
        contract.kind === 'query'
          ? await runReading(room.db, asked, act)
          : await oneAfterAnother(asked.id, () => runWork(room.db, asked, act));
      afterCommit(room, committed);
      await recordRefused(room, asked, reply);
      return reply;
    });
  };

/** A database that is away is waited for, by people and by outbox lines alike; it is no defect of what was asked. */
export const busyOf = (error: unknown): { ok: false; error: { code: 'Busy'; retryAfterSeconds: number } } | null => {
  if (connectionLost(error)) return { ok: false, error: { code: 'Busy', retryAfterSeconds: 2 } };
  return error instanceof NotNow ? { ok: false, error: { code: 'Busy', retryAfterSeconds: error.retryAfterSeconds } } : null;
};

/** Makes `answer` the Nest message handler of a class, with a place for what goes wrong. */
export const answerWith = <H extends object, C extends Request>(
  useCase: UseCase<H>,
  contract: C,
  answer: (self: H, room: ServiceRoom, asking: Asking) => Promise<WireReply<C>>,
): void => bindMessage(useCase, contract.subject, answer);

export const bindMessage = <H extends object>(
  useCase: UseCase<H>,
  subject: string,
  answer: (self: H, room: ServiceRoom, asking: Asking) => Promise<unknown>,
): void => {
  const proto = useCase.prototype as object;
  const method = async function (this: H & { room: ServiceRoom }, asking: Asking) {
    const { room } = this;
    try {
      return await room.around({ subject, traceparent: asking.traceparent }, () => answer(this, room, asking));
    } catch (error) {
      return busyOf(error) ?? defect(room, subject, asking.requestId, error);
    }
  };
  Object.defineProperty(proto, 'answer', { value: method, configurable: true, writable: true });
  Inject(SERVICE_ROOM)(proto, 'room');
  Payload()(proto, 'answer', 0);
  MessagePattern(subject)(proto, 'answer', Object.getOwnPropertyDescriptor(proto, 'answer')!);
  Controller()(useCase);
  bindings.set(subject, useCase);
};
