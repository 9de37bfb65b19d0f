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

/** A message to a person. It travels by name with its arguments; `people` makes the neutral text and keeps it sealed. */
export type Notice<A extends z.ZodObject = z.ZodObject> = {
  kind: 'notice';
  subject: string;
  args: A;
  text: (args: z.output<A>) => string;
  short: string;
  until: (args: z.output<A>) => string | null;
  waits: boolean;
};
export type Args<N extends Notice> = z.output<N['args']>;

/** What a field of a WeChat subscription message (`thing`) holds, in signs. */
export const longestShort = 20;

/**
 * @param text Chinese and neutral: a neighbor at the shoulder learns nothing from it. Goes by SMS and stays in the inbox
 * @param short the same for a WeChat message, at most 20 signs: it carries a time of its own, so none stands in the words
 * @param until the instant by which the person should have acted (ISO 8601 with Z); the WeChat message shows it instead of the time of writing
 * @param waits whether it waits for the morning when it comes at night; one that answers what the person has just done goes at once
 * @throws where `short` is empty or too long for WeChat, which would cut it
 */
export const defineNotice = <A extends z.ZodObject>(
  subject: string,
  spec: {
    args: A;
    text: string | ((args: z.output<A>) => string);
    short: string;
    until?: (args: z.output<A>) => string | null;
    waits?: boolean;
  },
): Notice<A> => {
  const { args, text, short, until = () => null, waits = false } = spec;
  if (short.length === 0 || short.length > longestShort) throw new Error(`${subject}: the short form must have 1 to ${longestShort} signs`);
  return { kind: 'notice', subject, args, text: typeof text === 'string' ? () => text : (text as Notice<A>['text']), short, until, waits };
};
