import { useState } from 'react';
import { useAct } from '../../ask/index.js';
import { RequestMembershipDocument } from '../../generated/documents.js';
import { Button, Card, type Errors, errorsOf, type Said, sayOf, showFirst, TextField, useDraft } from '../../parts/index.js';
import { words } from '../../words/membership.js';
import { BranchField } from '../branch/branch-field.js';

const order = ['branchId', 'name'];

type Props = {
  /** The membership or request that is over, if there was one. */
  before: string | undefined;
  onSaid: (said: Said) => void;
  /** How the account stands is other than the page shows. */
  again: () => void;
};

/** Asking a branch to be taken in. */
export function JoinForm({ before, onSaid, again }: Props) {
  const { act, busy } = useAct(RequestMembershipDocument);
  const { form, change, done } = useDraft('join-union', { branchId: '', name: '' });
  const [errors, setErrors] = useState<Errors>({});
  const mend = (found: Errors) => {
    setErrors(found);
    return showFirst(found, order);
  };
  const write = (part: Partial<typeof form>) => {
    setErrors((found) => Object.fromEntries(Object.entries(found).filter(([id]) => !(id in part))));
    change(part);
  };
  const join = async () => {
    onSaid(undefined);
    const { branchId, name } = form;
    if (mend({ ...(branchId ? {} : { branchId: words.empty.branchId }), ...(name.trim() ? {} : { name: words.empty.name }) })) return;
    const outcome = await act(`request.membership.${before ?? 'none'}`, { branchId, name });
    if (!outcome) return;
    if (outcome.kind === 'done') {
      done();
      return onSaid({ meaning: 'good', words: words.joined });
    }
    const code = outcome.kind === 'refused' && outcome.refusal.code;
    if (code === 'PhoneNeeded') again();
    if (code === 'BranchNotFound' && outcome.kind === 'refused') mend({ branchId: outcome.refusal.message });
    else if (!mend(errorsOf(outcome))) onSaid(sayOf(outcome));
  };
  return (
    <Card>
      <BranchField
        id="branchId"
        label={words.branch}
        why={words.branchWhy}
        value={form.branchId}
        onPick={(branchId) => write({ branchId })}
        error={errors.branchId}
      />
      <TextField
        id="name"
        label={words.name}
        why={words.nameWhy}
        value={form.name}
        onInput={(name) => write({ name })}
        error={errors.name}
        most={60}
      />
      <Button onTap={join} busy={busy && words.joinBusy}>
        {before ? words.joinAgain : words.join}
      </Button>
    </Card>
  );
}
