import type { FastifyInstance } from 'fastify';
import { z } from 'zod';

/** A fault that the fake shows on one of its doors, so that a spec sees what our side does about it. */
const fault = z.object({
  /** The door, e.g. `jscode2session`; `*` for all. */
  on: z.string().min(1),
  kind: z.enum(['errcode', 'status', 'timeout', 'slow', 'broken']),
  /** For `errcode`, e.g. -1 (busy) or 45011 (too often). */
  errcode: z.number().int().optional(),
  /** For `status`, e.g. 500. */
  status: z.number().int().min(400).max(599).optional(),
  /** For `slow` and `timeout`, in milliseconds. */
  ms: z.number().int().min(1).max(600_000).optional(),
  /** How many requests meet it; all of them until it is cleared when left out. */
  times: z.number().int().min(1).optional(),
});
export type Fault = z.infer<typeof fault>;

export type Faults = { next(door: string): Fault | undefined };

/** Routes that set and clear faults. `next` gives the one that this request meets and uses it up. */
export function faultRoutes(server: FastifyInstance): Faults {
  let faults: Fault[] = [];
  server.post('/fake/faults', async (request, reply) => {
    const parsed = fault.safeParse(request.body);
    if (!parsed.success) return reply.code(400).send({ message: z.prettifyError(parsed.error) });
    faults.push(parsed.data);
    return { faults };
  });
  server.delete('/fake/faults', async () => {
    faults = [];
    return { faults };
  });
  return {
    next(door) {
      const found = faults.find(({ on }) => on === door || on === '*');
      if (found?.times !== undefined && --found.times === 0) faults = faults.filter((one) => one !== found);
      return found;
    },
  };
}
