import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { type Fault, type Faults, faultRoutes } from './fault.js';

export type RunningFake = { url: string; close(): Promise<void> };

export type Door = (request: FastifyRequest) => object | Promise<object>;

export type FakeServer = {
  server: FastifyInstance;
  /** A route of the outside system; a fault that is set for `door` comes first. */
  door(name: string, method: 'GET' | 'POST', path: string, answer: Door): void;
};

/** A fake outside system. Every answer carries `x-sanwei-fake`, so that whoever looks at the traffic knows it; production refuses its address at boot. */
export function fakeServer(error: (errcode: number) => object): FakeServer {
  const server = Fastify({ logger: false, forceCloseConnections: true });
  server.addHook('onSend', async (_request, reply) => {
    reply.header('x-sanwei-fake', '1');
  });
  server.get('/fake/health', async () => ({ ok: true }));
  const faults: Faults = faultRoutes(server);
  return {
    server,
    door(name, method, url, answer) {
      server.route({
        method,
        url,
        handler: async (request, reply) => {
          const fault = faults.next(name);
          return fault && fault.kind !== 'slow' ? fail(fault, reply, error) : answerAfter(fault?.ms, () => answer(request));
        },
      });
    },
  };
}

export async function listen({ server }: FakeServer, port: number): Promise<RunningFake> {
  const url = await server.listen({ host: '127.0.0.1', port });
  return { url, close: () => server.close() };
}

async function answerAfter(ms: number | undefined, answer: () => object | Promise<object>): Promise<object> {
  if (ms) await new Promise((resolve) => setTimeout(resolve, ms));
  return answer();
}

async function fail(fault: Fault, reply: FastifyReply, error: (errcode: number) => object): Promise<object> {
  if (fault.kind === 'errcode') return error(fault.errcode ?? -1);
  if (fault.kind === 'status') return reply.code(fault.status ?? 500).send('upstream error');
  if (fault.kind === 'broken') return reply.type('application/json').send('{"errcode":');
  // A system that never answers: the connection stays open until the caller gives up.
  await new Promise((resolve) => setTimeout(resolve, fault.ms ?? 60_000).unref());
  return reply.code(504).send('');
}
