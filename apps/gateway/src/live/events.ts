import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sendError } from '../edge/send-error.js';
import { GATEWAY_ROOM, type GatewayRoom } from '../gateway-room.js';
import { allowedTopics } from './topics.js';

const slowClientBytes = 64 * 1024;

/** One stream of hints for a console: `GET /events?topics=queue.membership,person.<id>` with the bearer token. */
@Controller()
export class Events {
  constructor(@Inject(GATEWAY_ROOM) private readonly room: GatewayRoom) {}

  @Get('events')
  async open(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Query('topics') list?: unknown): Promise<void> {
    const { actor, unknown } = request.scope.caller;
    const { loginId } = actor;
    if (unknown) return void sendError(reply, 503, 'UNAVAILABLE', '服务暂时没有回应，请稍后再试');
    if (actor.kind !== 'person' || !loginId) return void sendError(reply, 401, 'UNAUTHENTICATED', '登录已经失效或还没有登录，请登录后再试');
    const wanted = typeof list === 'string' ? list : '';
    const topics = allowedTopics(wanted, actor);
    if (!topics) return void sendError(reply, 403, 'NOT_ALLOWED', '不能关注这些内容，请刷新页面后再试');
    const mayStillHear = () => this.mayHear(request, loginId, wanted);
    const sink = {
      write: (text: string) => {
        reply.raw.write(text);
        return reply.raw.writableLength < slowClientBytes;
      },
      end: () => void reply.raw.end(),
    };
    const head = () => {
      reply.hijack();
      for (const [name, value] of Object.entries(reply.getHeaders())) if (value !== undefined) reply.raw.setHeader(name, value);
      reply.raw.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      });
    };
    const end = this.room.streams.open({ personId: actor.id, loginId, topics, mayStillHear }, opening(head, sink));
    if (!end)
      return void sendError(reply.header('retry-after', 60), 429, 'RATE_LIMITED', '打开的页面太多了，请关掉几个再试', {
        retryAfterSeconds: 60,
      });
    request.raw.once('close', end);
  }

  /** Whoever has lost a role in the meantime hears no more of its lists. To look is no use of the sign-in: an open page ends by its idle time. */
  private async mayHear({ id, scope }: FastifyRequest, loginId: string, wanted: string): Promise<boolean> {
    const { actor, unknown } = await this.room.passports.callerOf(scope.token, id, false);
    return unknown === true || (actor.loginId === loginId && allowedTopics(wanted, actor) !== null);
  }
}

/** The head goes out with the first words, since a stream that is refused gets an ordinary answer. */
const opening = (head: () => void, sink: { write(text: string): boolean; end(): void }) => {
  let opened = false;
  return {
    write: (text: string) => {
      if (!opened) head();
      opened = true;
      return sink.write(text);
    },
    end: sink.end,
  };
};
