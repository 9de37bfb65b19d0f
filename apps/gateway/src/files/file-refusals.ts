import { fileRefusals } from '@sanwei/contracts/file';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sendError } from '../edge/send-error.js';

const statuses: Record<string, number> = { TicketOver: 410, FileTooLarge: 413, FileKindWrong: 415, UploadBroken: 409 };
type Refused = { code: string; retryAfterSeconds?: number };

/** What a service has said no to, in the shape that clients of GraphQL know. */
export const refusedFile = (reply: FastifyReply, error: Refused): FastifyReply => {
  const { code } = error;
  const refusal = (fileRefusals as Record<string, { message(args: never): string }>)[code];
  if (refusal) return sendError(reply, statuses[code] ?? 409, 'REFUSED', refusal.message(error as never), { refusal: code });
  if (code === 'NotAllowed') return sendError(reply, 401, 'UNAUTHENTICATED', '登录已经失效或还没有登录，请登录后再试');
  if (code === 'InvalidInput') return sendError(reply, 410, 'REFUSED', fileRefusals.TicketOver.message({}), { refusal: 'TicketOver' });
  if (code === 'Defect')
    return sendError(reply, 500, 'INTERNAL', '系统出了问题，我们会尽快处理；请稍后再试', { requestId: reply.request.id });
  return sendError(reply, 503, 'UNAVAILABLE', '服务暂时没有回应，请稍后重新获取凭证再试');
};

export const isSignedIn = ({ scope }: FastifyRequest, reply: FastifyReply): boolean => {
  const { actor, unknown } = scope.caller;
  if (unknown) void sendError(reply, 503, 'UNAVAILABLE', '服务暂时没有回应，请稍后再试');
  else if (actor.kind !== 'person') void sendError(reply, 401, 'UNAUTHENTICATED', '登录已经失效或还没有登录，请登录后再试');
  else return true;
  return false;
};
