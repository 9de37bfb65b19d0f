import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { fakeServer, listen, type RunningFake } from './fake-server.js';

export type FakeSmsOptions = { /** 0 = any free one. */ port: number; key: string; now?: () => number };

const sms = z.object({ phone: z.string().regex(/^1\d{10}$/), text: z.string().min(1).max(500) });
export type SentSms = z.infer<typeof sms> & { id: string; at: string };

/**
 * An SMS gateway for local use: `POST /send` with `authorization: Bearer <key>` and `{ phone, text }` answers `{ id }`,
 * 401 for a wrong key, 400 for a wrong shape. `/fake/messages` shows what was sent.
 */
export async function startFakeSms({ port, key, now = Date.now }: FakeSmsOptions): Promise<RunningFake> {
  const messages: SentSms[] = [];
  const fake = fakeServer((errcode) => ({ code: errcode, message: 'error' }));
  const { server } = fake;
  server.addHook('preHandler', async (request, reply) => {
    if (request.url !== '/send') return;
    if (request.headers.authorization !== `Bearer ${key}`) await reply.code(401).send({ code: 401, message: 'wrong key' });
    else if (!sms.safeParse(request.body).success) await reply.code(400).send({ code: 400, message: 'wrong shape' });
  });
  fake.door('send', 'POST', '/send', ({ body }) => {
    const message = { ...sms.parse(body), id: randomUUID(), at: new Date(now()).toISOString() };
    messages.push(message);
    return { id: message.id };
  });
  server.get('/fake/messages', async ({ query }) => {
    const { phone } = query as { phone?: string };
    return { messages: messages.filter((message) => !phone || message.phone === phone) };
  });
  server.delete('/fake/messages', async () => ({ removed: messages.splice(0).length }));
  return listen(fake, port);
}
