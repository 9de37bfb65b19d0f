import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { noSuchAddress, sendError } from './send-error.js';

/** Whatever goes wrong outside of GraphQL: a body too large, no JSON, an unknown path. Nothing of the error itself goes out. */
@Catch()
export class EdgeErrors implements ExceptionFilter {
  private readonly logger = new Logger('edge');

  catch(error: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const status = statusOf(error);
    if (status >= 500) this.logger.error(error);
    void answer(reply, status);
  }
}

const statusOf = (error: unknown): number => {
  if (error instanceof HttpException) return error.getStatus();
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
};

function answer(reply: FastifyReply, status: number): FastifyReply {
  if (status === 413) return sendError(reply, status, 'DOCUMENT_TOO_LARGE', '发送的内容超过 100 kB，请分几次');
  if (status === 404) return noSuchAddress(reply);
  if (status < 500) return sendError(reply, status, 'DOCUMENT_INVALID', '请求的格式不对，请用 application/json 发送');
  return sendError(reply, 500, 'INTERNAL', '系统出了问题，我们会尽快处理；请稍后再试', { requestId: reply.request.id });
}
