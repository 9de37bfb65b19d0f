import type { z } from 'zod';
import type { Service } from './service.js';

/** Something that has happened. One outbox line is written for each hearer, in the transaction of the act. */
export type Fact<P extends z.ZodObject = z.ZodObject> = { kind: 'fact'; subject: string; payload: P; heardBy: readonly Service[] };
export type Payload<F extends Fact> = z.output<F['payload']>;

/** @param subject `<service>.<noun>.<past-tense>.v<n>`; payloads carry ids, never names or notes. */
export const defineFact = <P extends z.ZodObject>(subject: string, spec: { payload: P; heardBy: readonly Service[] }): Fact<P> => ({
  kind: 'fact',
  subject,
  ...spec,
});

/** Where a hearer listens: the subject starts with the hearer, so that NATS permissions can be one line per service. */
export const heardAt = (hearer: Service, fact: Fact): string => `${hearer}.hears.${fact.subject}`;

/** A message to a person. `people` gets the finished neutral text and never learns the subject. */
export type Notice<A extends z.ZodObject = z.ZodObject> = { kind: 'notice'; subject: string; args: A; text: (args: z.output<A>) => string };
export type Args<N extends Notice> = z.output<N['args']>;

/** @param text Chinese and neutral: a neighbor at the shoulder learns nothing from it. */
export const defineNotice = <A extends z.ZodObject>(
  subject: string,
  spec: { args: A; text: string | ((args: z.output<A>) => string) },
): Notice<A> => {
  const { text } = spec;
  return { kind: 'notice', subject, args: spec.args, text: typeof text === 'string' ? () => text : (text as Notice<A>['text']) };
};
