import { paging, type ServiceWithRows } from '@sanwei/contracts';
import { AskedService } from '@sanwei/contracts/every-service/health';
import { everyService } from '@sanwei/contracts/registry';
import { z } from 'zod';
import { type Door, extra, Query } from '../builder/index.js';

const of = (name: ServiceWithRows) => everyService.find(({ service }) => service === name) ?? sample;
const [sample] = everyService as [(typeof everyService)[number]];
const { day } = sample.listTrail.input.shape;

export const trail: Door[] = [
  extra(Query, 'trailLines', {
    words: sample.listTrail.words,
    input: z.object({ service: AskedService, day, ...paging }),
    output: sample.listTrail.output,
    resolve: (_, asker, { service, ...page }) => asker.value(of(service).listTrail, page),
  }),
  extra(Query, 'trailCheck', {
    words: sample.checkTrail.words,
    input: z.object({ service: AskedService, ...sample.checkTrail.input.shape }),
    output: sample.checkTrail.output,
    resolve: (_, asker, { service, from }) => asker.value(of(service).checkTrail, { from }),
  }),
];
