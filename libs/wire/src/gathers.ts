import type { Actor, In, Reply, Request, WireReply } from '@sanwei/contracts';
import { type Asked, runGathered, runWork, type SharedWork } from '@sanwei/work';
import { admit, afterCommit, defect, recordRefused } from './answer.js';
import { answerWith, busyOf, type UseCase } from './handles.js';
import { Queue } from './queue.js';
import type { ServiceRoom } from './service-room.js';

/** `now` is the asker's own moment: a batch must not take the first one's for all, or the opening second would be decided early. */
export type GatheredAsking<C extends Request> = { id: string; input: In<C>; actor: Actor; now: Date };
/**
 * The stampede form: the same rule folded over up to `max` askings in one transaction. It must write nothing for one it refuses.
 * The work is nobody's: who asks, and when, stands in each asking. A property, since methods would let a handler ask for `Work`.
 */
export interface GatheringHandler<C extends Request> {
  handleAll: (asked: readonly GatheredAsking<C>[], work: SharedWork) => Promise<readonly Reply<C>[]>;
}
/** `max` askings in one transaction; `waiting` in line before "busy" is said; `by` keeps what must not wait for each other apart. */
export type Gathering<C extends Request> = { max: number; waiting?: number; by?: (input: In<C>) => string };

/** One writer per key takes what waits, commits, then answers. It only makes things fast: what is right is kept by the database. */
export const Gathers =
  <C extends Request>(contract: C, { max, waiting = 20_000, by = () => '' }: Gathering<C>) =>
  <T extends UseCase<GatheringHandler<C>>>(useCase: T): void => {
    const queueOf = new WeakMap<object, Queue<Asked<C>, WireReply<C>>>();
    answerWith(useCase, contract, async (self: GatheringHandler<C>, room, asking): Promise<WireReply<C>> => {
      const admitted = await admit(room, contract, asking);
      if ('reply' in admitted) return admitted.reply;
      let queue = queueOf.get(self);
      if (!queue) {
        queue = new Queue(max, waiting, (batch) => together(room, contract, self, batch));
        queueOf.set(self, queue);
      }
      const { asked } = admitted;
      // Spread over a few seconds, so that those who come back do not come back together.
      return (
        queue.put(by(asked.input as In<C>), asked) ?? {
          ok: false,
          error: { code: 'Busy', retryAfterSeconds: 2 + Math.floor(Math.random() * 4) },
        }
      );
    });
  };

const together = async <C extends Request>(
  room: ServiceRoom,
  contract: C,
  self: GatheringHandler<C>,
  batch: readonly Asked<C>[],
): Promise<readonly WireReply<C>[]> => {
  const act = (of: readonly Asked<C>[], work: SharedWork) =>
    self.handleAll(
      of.map(({ id, input, actor, now }) => ({ id, input: input as In<C>, actor, now })),
      work,
    );
  try {
    const { replies, committed } = await runGathered(room.db, batch, act);
    afterCommit(room, committed);
    for (const [i, asked] of batch.entries()) await recordRefused(room, asked, replies[i]!);
    return replies;
  } catch (error) {
    const busy = busyOf(error);
    if (busy) return batch.map(() => busy);
    room.onDefect(error, { subject: contract.subject, requestId: batch[0]?.requestId ?? '' });
  }
  // A defect in one must not take the others along.
  const replies: WireReply<C>[] = [];
  for (const asked of batch) {
    try {
      const { reply, committed } = await runWork(room.db, asked, async (work) => (await act([asked], work))[0] as WireReply<C>);
      afterCommit(room, committed);
      await recordRefused(room, asked, reply);
      replies.push(reply);
    } catch (error) {
      replies.push(busyOf(error) ?? defect(room, contract.subject, asked.requestId, error));
    }
  }
  return replies;
};
