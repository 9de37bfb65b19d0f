import { Controller, Get, Inject, Res } from '@nestjs/common';
import { holds } from '@sanwei/observability';
import type { FastifyReply } from 'fastify';
import { GATEWAY_ROOM, type GatewayRoom } from './gateway-room.js';

/** For whatever spreads requests over gateways; figures are on the status port only. */
@Controller('health')
export class Health {
  constructor(@Inject(GATEWAY_ROOM) private readonly room: GatewayRoom) {}

  @Get('live')
  live(): { live: true } {
    return { live: true };
  }

  @Get('ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<{ ready: boolean }> {
    const ready = await holds(() => this.room.wire.reachable());
    void reply.status(ready ? 200 : 503);
    return { ready };
  }
}
