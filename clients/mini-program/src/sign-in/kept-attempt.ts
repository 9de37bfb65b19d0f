import { platform } from '../platform/index.js';

export type Attempt = { attemptId: string; resendAt: string };
export type KeptAttempt = Attempt & { tail: string };

/** As long as a code lives. */
const keptMs = 5 * 60_000;
// Swept and forgotten with the drafts.
const keyOf = (form: string) => `draft.nobody.code${form}`;

/**
 * Whoever looks at the message with the code may find the page loaded anew: the code is still good for this attempt. Of the number only the
 * last digits are kept.
 * @param form whose attempt: of the sign-in, or of the page that binds a phone
 */
export const keepAttempt = (form: string, { attemptId, resendAt }: Attempt, phone: string): void =>
  platform.storage.write(
    keyOf(form),
    JSON.stringify({
      form: { attemptId, resendAt, tail: phone.normalize('NFKC').replace(/\D/g, '').slice(-4) },
      at: platform.now().getTime(),
    }),
  );

export function keptAttempt(form: string): KeptAttempt | undefined {
  try {
    const kept = JSON.parse(platform.storage.read(keyOf(form)) ?? '') as { form: KeptAttempt; at: number };
    return platform.now().getTime() - kept.at < keptMs ? kept.form : undefined;
  } catch {
    return undefined;
  }
}

export const forgetAttempt = (form: string): void => platform.storage.remove(keyOf(form));
