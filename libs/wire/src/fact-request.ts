import { type Command, defineCommand, type Fact, serviceIn } from '@sanwei/contracts';
import { z } from 'zod';

/** A fact on its way to a hearer is a request that only the teller may make. */
export const factRequest = <F extends Fact>(fact: F): Command<F['payload']> =>
  defineCommand(fact.subject, {
    words: '',
    for: ['system'],
    askedBy: [serviceIn(fact.subject)],
    input: fact.payload as F['payload'],
    output: z.object({}),
    refusals: {},
  }) as Command<F['payload']>;
