export interface Sms {
  /** @param message `id` is ours and the same for every repetition, so that a provider can leave out a second one */
  send(message: SmsMessage): Promise<'sent' | 'unreachable' | 'away'>;
}
export type SmsMessage = { id: string; phone: string; text: string };
export const SMS = Symbol('sms');
