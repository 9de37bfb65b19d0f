import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { sendError } from '../edge/send-error.js';
import type { GatewayRoom } from '../gateway-room.js';
import { fileAsker } from './file-asker.js';
import { isSignedIn, refusedFile } from './file-refusals.js';
import { sendFile } from './send-file.js';
import { takeFile } from './take-file.js';

const kinds = /^(application\/octet-stream|application\/vnd\.openxmlformats-officedocument\.spreadsheetml\.sheet)(;|$)/i;
type Route = { Params: { ticket: string } };

/**
 * `POST /files/<ticket>` and `GET /files/<ticket>`: bytes of files, in and out. The gateway passes them on part by part and keeps none;
 * whose file it is and whether the ticket holds, the owning service decides. The ticket alone opens nothing: the person's token belongs to it.
 */
export const openFiles = (fastify: FastifyInstance, room: GatewayRoom): void => {
  // A register of its own, so that a body as a stream is known here and nowhere else.
  void fastify.register(async (files) => {
    files.removeAllContentTypeParsers();
    files.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    files.post<Route>('/files/:ticket', (request, reply) => guarded(request, reply, room, takeFile));
    files.get<Route>('/files/:ticket', (request, reply) => guarded(request, reply, room, sendFile));
  });
};

type Act = (request: FastifyRequest<Route>, reply: FastifyReply, asker: NonNullable<ReturnType<typeof fileAsker>>) => Promise<unknown>;

const guarded = async (request: FastifyRequest<Route>, reply: FastifyReply, room: GatewayRoom, act: Act): Promise<unknown> => {
  if (!isSignedIn(request, reply)) return reply;
  if (request.method === 'POST' && !kinds.test(request.headers['content-type'] ?? ''))
    return sendError(reply, 415, 'DOCUMENT_INVALID', '请用 application/octet-stream 发送文件本身');
  const asker = fileAsker(request.params.ticket, request, room);
  if (!asker) return refusedFile(reply, { code: 'TicketOver' });
  try {
    return await act(request, reply, asker);
  } catch (error) {
    room.report(error);
    if (reply.raw.headersSent) return void reply.raw.destroy();
    return sendError(reply, 500, 'INTERNAL', '系统出了问题，我们会尽快处理；请稍后再试', { requestId: request.id });
  }
};
