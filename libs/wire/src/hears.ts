import { type Fact, heardAt, type Payload, type Service } from '@sanwei/contracts';
import { runWork, type Work } from '@sanwei/work';
import { admit, afterCommit } from './answer.js';
import { factRequest } from './fact-request.js';
import { bindMessage, type UseCase } from './handles.js';

/** A reaction to somebody's fact. It runs once however often the fact arrives: the receipt is in its transaction. */
export interface Hearer<F extends Fact> {
  hear(payload: Payload<F>, work: Work): Promise<void>;
}

/** @param hearer the service that listens; the fact's contract must name it in `heardBy` */
export const Hears =
  <F extends Fact>(fact: F, hearer: Service) =>
  <T extends UseCase<Hearer<F>>>(useCase: T): void => {
    const contract = factRequest(fact);
    bindMessage(useCase, heardAt(hearer, fact), async (self: Hearer<F>, room, asking) => {
      const admitted = await admit(room, contract, asking);
      if ('reply' in admitted) return admitted.reply;
      const { asked } = admitted;
      const { reply, committed } = await runWork(room.db, asked, async (work) => {
        await self.hear(asked.input as Payload<F>, work);
        return { ok: true, value: {} };
      });
      afterCommit(room, committed);
      return reply;
    });
  };
