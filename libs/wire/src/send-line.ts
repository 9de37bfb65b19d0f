import type { OutboxLine, Send } from '@sanwei/work';
import type { Wire } from './wire.js';

/** Nobody there, or no time: the line waits and is tried again, for as long as it takes. */
const away = new Set(['Unavailable', 'TimedOut', 'Busy']);
/** The line itself is the trouble: after a few tries it is parked. Any other code is the hearer's own, final answer. */
const failed = new Set(['Defect', 'InvalidInput', 'NotAllowed', 'CommandIdTaken']);

/** How the relay speaks: as `system` under the service's own key, with the line's id as idempotency key. */
export const sendLine =
  (wire: Wire): Send =>
  async (line: OutboxLine) => {
    const { id, requestId } = line;
    const reply = await wire.request(line.subject, line.body, { id, requestId, passport: await wire.signAsSystem() });
    if (reply.ok) return 'done';
    const { code } = reply.error;
    return away.has(code) ? 'away' : failed.has(code) ? { failed: code } : 'refused';
  };
