import { CommandId, field, paging, type ServiceWithRows } from '@sanwei/contracts';
import { AskedService } from '@sanwei/contracts/every-service/health';
import { everyService } from '@sanwei/contracts/registry';
import { z } from 'zod';
import { type Door, extra, Mutation, Query } from '../builder/index.js';

const of = (name: ServiceWithRows) => everyService.find(({ service }) => service === name) ?? sample;
const [sample] = everyService as [(typeof everyService)[number]];

/** The services answer these alike, so each is one field with the service as an argument. */
export const parkedLine: Door[] = [
  extra(Query, 'parkedLines', {
    words: sample.listParkedLines.words,
    input: z.object({ service: AskedService, ...paging }),
    output: sample.listParkedLines.output,
    resolve: (_, asker, { service, ...page }) => asker.value(of(service).listParkedLines, page),
  }),
  extra(Mutation, 'retryParkedLine', {
    words: sample.retryParkedLine.words,
    input: z.object({ commandId: field(CommandId.clone(), '操作编号（UUID）'), service: AskedService, id: z.uuid() }),
    output: sample.retryParkedLine.output,
    refusals: sample.retryParkedLine.refusals,
    resolve: (_, asker, { service, commandId, id }) => asker.reply(of(service).retryParkedLine, { id }, commandId),
  }),
];
