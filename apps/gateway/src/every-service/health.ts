import { Instant, view } from '@sanwei/contracts';
import { AskedService, ServiceName } from '@sanwei/contracts/every-service/health';
import { everyService } from '@sanwei/contracts/registry';
import { z } from 'zod';
import { type Door, extra, Query } from '../builder/index.js';

const ServiceState = view('ServiceState', { service: ServiceName, running: z.boolean(), at: Instant.nullable() }, '一个服务的状态');

export const health: Door[] = [
  extra(Query, 'health', {
    words: '各项服务是否在运行；只问一项时说出它的名字',
    input: z.object({ service: AskedService.nullable() }),
    output: z.array(ServiceState),
    resolve: (_, asker, { service: only }) =>
      Promise.all(
        everyService
          .filter(({ service }) => only === null || service === only)
          .map(async ({ service, checkHealth }) => {
            const reply = await asker.reply(checkHealth, {});
            return reply.ok ? { service, running: true, at: reply.value.at } : { service, running: false, at: null };
          }),
      ),
  }),
];
