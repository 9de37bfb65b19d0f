import type { Out, Request, WireReply } from '@sanwei/contracts';

/** The value of an answer. @throws when it was refused */
export const answerOf = <C extends Request>(reply: WireReply<C>): Out<C> => {
  if (!reply.ok) throw new Error(JSON.stringify(reply.error));
  return reply.value;
};
/** What was refused, or `null` where nothing was. */
export const codeOf = (reply: WireReply<Request>): string | null => (reply.ok ? null : (reply.error as { code: string }).code);
