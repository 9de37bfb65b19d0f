import { CommandId, field, paging, type ServiceWithRows, view } from '@sanwei/contracts';
import { AskedService, ServiceName } from '@sanwei/contracts/every-service/health';
import { ParkedCount } from '@sanwei/contracts/every-service/parked-line';
import { everyService } from '@sanwei/contracts/registry';
import { z } from 'zod';
import { type Door, extra, Mutation, Query } from '../builder/index.js';

const of = (name: ServiceWithRows) => everyService.find(({ service }) => service === name) ?? sample;
const [sample] = everyService as [(typeof everyService)[number]];
const commandId = () => field(CommandId.clone(), '操作编号（UUID）');

const ParkedOfService = view(
  'ParkedOfService',
  { service: ServiceName, parked: field(ParkedCount.nullable(), '这项服务现在没有回答时为空') },
  '一项服务搁置了多少条',
);

/** The services answer these alike, so each is one field with the service as an argument; the counts of all are one field. */
export const parkedLine: Door[] = [
  extra(Query, 'parkedLines', {
    words: sample.listParkedLines.words,
    input: z.object({ service: AskedService, ...paging }),
    output: sample.listParkedLines.output,
    resolve: (_, asker, { service, ...page }) => asker.value(of(service).listParkedLines, page),
  }),
  extra(Query, 'parkedCounts', {
    words: '各项服务搁置了多少条，最早的是什么时候',
    output: z.array(ParkedOfService),
    resolve: (_, asker) =>
      Promise.all(
        everyService.map(async ({ service, countParkedLines }) => {
          const reply = await asker.reply(countParkedLines, {});
          return { service, parked: reply.ok ? reply.value : null };
        }),
      ),
  }),
  extra(Mutation, 'retryParkedLine', {
    words: sample.retryParkedLine.words,
    input: z.object({ commandId: commandId(), service: AskedService, id: z.uuid() }),
    output: sample.retryParkedLine.output,
    refusals: sample.retryParkedLine.refusals,
    resolve: (_, asker, { service, commandId: command, id }) => asker.reply(of(service).retryParkedLine, { id }, command),
  }),
  extra(Mutation, 'retryParkedLines', {
    words: sample.retryParkedLines.words,
    input: z.object({ commandId: commandId(), service: AskedService, ...sample.retryParkedLines.input.shape }),
    output: sample.retryParkedLines.output,
    resolve: (_, asker, { service, commandId: command, ...input }) => asker.value(of(service).retryParkedLines, input, command),
  }),
];
