import { Logger } from '@nestjs/common';
import { z } from 'zod';
import { askOutside, OutsideAway } from './ask-outside.js';
import type { Sms, SmsMessage } from './sms.js';

const answer = z.object({ id: z.string().optional() });

/** The SMS provider's one door: `POST /send`, 4xx where it does not take this message. */
export class SmsOverHttp implements Sms {
  private readonly log = new Logger('sms');

  constructor(private readonly provider: { url: string; key: string }) {}

  async send({ id, phone, text }: SmsMessage): Promise<'sent' | 'unreachable' | 'away'> {
    const { url, key } = this.provider;
    const headers = { authorization: `Bearer ${key}`, 'idempotency-key': id };
    const refused = (status: number) => {
      this.log.warn(`the provider answers ${status}`);
      return {};
    };
    try {
      const { id: taken } = await askOutside('sms', `${url}/send`, answer, { body: { phone, text }, headers, refused, patienceMs: 2_400 });
      return taken ? 'sent' : 'unreachable';
    } catch (error) {
      if (error instanceof OutsideAway) return 'away';
      throw error;
    }
  }
}
