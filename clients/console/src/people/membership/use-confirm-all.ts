import { useAct } from '../../ask/index.js';
import { ConfirmMembershipsDocument } from '../../generated/documents.js';
import type { BulkAct } from '../../parts/list/bulk-bar.js';
import { whyNot } from '../../parts/list/why-not.js';

/** What one command takes. @see confirmMemberships */
const atOnce = 100;

/** Many requests, each with an answer of its own, under the name that was read. */
export function useConfirmAll(): BulkAct<{ id: string; name: string }>['run'] {
  const { act } = useAct(ConfirmMembershipsDocument);
  return async (rows, done) => {
    const refused = new Map<string, string>();
    const all = [...rows.values()].map(({ id: membershipId, name }) => ({ membershipId, name }));
    for (let from = 0; from < all.length; from += atOnce) {
      const items = all.slice(from, from + atOnce);
      const outcome = await act(`confirm-memberships.${items[0]?.membershipId}.${items.length}`, { items });
      if (outcome?.kind === 'done')
        for (const { membershipId, message } of outcome.value.items) message && refused.set(membershipId, message);
      else for (const { membershipId } of items) refused.set(membershipId, whyNot(outcome) ?? '');
      done(from + items.length);
    }
    return refused;
  };
}
