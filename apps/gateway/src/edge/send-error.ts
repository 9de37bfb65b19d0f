import type { FastifyReply } from 'fastify';
import type { ErrorCode } from '../builder/index.js';

/** An error before GraphQL begins, in the shape that its clients read. */
export const sendError = (
  reply: FastifyReply,
  status: number,
  code: ErrorCode,
  message: string,
  more: Record<string, unknown> = {},
): FastifyReply =>
  reply
    .status(status)
    .type('application/json; charset=utf-8')
    .send({ errors: [{ message, extensions: { code, ...more } }], extensions: { requestId: reply.request.id } });

export const noSuchAddress = (reply: FastifyReply): FastifyReply => sendError(reply, 404, 'DOCUMENT_INVALID', '没有这个地址');
