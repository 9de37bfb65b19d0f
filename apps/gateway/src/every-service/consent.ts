import { field, view } from '@sanwei/contracts';
import { ConsentTextView, MyConsent } from '@sanwei/contracts/every-service/consent';
import { ServiceName } from '@sanwei/contracts/every-service/health';
import { Viewer } from '@sanwei/contracts/people/person';
import { everyService } from '@sanwei/contracts/registry';
import { z } from 'zod';
import { type Door, extra, Query } from '../builder/index.js';

const ConsentsOfService = view(
  'ConsentsOfService',
  {
    service: ServiceName,
    note: field(z.string().nullable(), '这项服务现在没有回答时给人看的话；回答了为空'),
    items: field(z.array(MyConsent), '在这项服务里的同意；没有回答时为空，不等于没有同意过'),
  },
  '我在一项服务里的同意',
);
const noAnswer = '这项服务暂时没有回答，您在这里的同意没有变化，请过一会儿再看';

const TextsOfService = view(
  'ConsentTextsOfService',
  {
    service: ServiceName,
    note: field(z.string().nullable(), '这项服务现在没有回答时给人看的话；回答了为空'),
    items: field(z.array(ConsentTextView), '这项服务请人同意的文本；没有回答时为空'),
  },
  '一项服务请人同意的文本',
);
const noTexts = '这项服务暂时没有回答，请过一会儿再看';

export const consent: Door[] = [
  extra(Viewer, 'consents', {
    words: '我在各项服务里给过和撤回过的同意',
    output: z.array(ConsentsOfService),
    // Who is asked is always oneself: the row is the viewer, whose passport goes along.
    resolve: (_, asker) =>
      Promise.all(
        everyService.map(async ({ service, listMyConsents }) => {
          const reply = await asker.reply(listMyConsents, {});
          return reply.ok ? { service, note: null, items: reply.value.items } : { service, note: noAnswer, items: [] };
        }),
      ),
  }),
  extra(Query, 'consentTexts', {
    words: '各项服务请人同意的现行文本，以及多少人同意',
    output: z.array(TextsOfService),
    resolve: (_, asker) =>
      Promise.all(
        everyService.map(async ({ service, listConsentTexts }) => {
          const reply = await asker.reply(listConsentTexts, {});
          return reply.ok ? { service, note: null, items: reply.value.items } : { service, note: noTexts, items: [] };
        }),
      ),
  }),
];
