import { useState } from 'react';
import { useAct } from '../../ask/index.js';
import { BindPhoneDocument, RequestMembershipDocument } from '../../generated/documents.js';
import { Button, Card, type Errors, errorsOf, type Said, sayOf, showFirst, TextField, useDraft } from '../../parts/index.js';
import { PhoneButton } from '../../platform/phone-button.js';
import { words } from '../../words/membership.js';
import { BranchField } from '../branch/branch-field.js';

const order = ['branchId', 'name'];

/** Asking a branch to be taken in. The union compares the phone with its roster, so there must be one. */
export function JoinForm({ again, onSaid }: { again: boolean; onSaid: (said: Said) => void }) {
  const { act, busy } = useAct(RequestMembershipDocument);
  const { form, change, done } = useDraft('join-union', { branchId: '', name: '' });
  const [errors, setErrors] = useState<Errors>({});
  const [phoneNeeded, setPhoneNeeded] = useState(false);
  const binding = useAct(BindPhoneDocument);
  const mend = (found: Errors) => {
    setErrors(found);
    return showFirst(found, order);
  };
  const write = (part: Partial<typeof form>) => {
    setErrors((before) => Object.fromEntries(Object.entries(before).filter(([id]) => !(id in part))));
    change(part);
  };
  const join = async () => {
    onSaid(undefined);
    const { branchId, name } = form;
    if (mend({ ...(branchId ? {} : { branchId: words.empty.branchId }), ...(name.trim() ? {} : { name: words.empty.name }) })) return;
    const outcome = await act('request-membership', { branchId, name });
    if (!outcome) return;
    if (outcome.kind === 'done') {
      done();
      return onSaid({ meaning: 'good', words: words.joined });
    }
    const code = outcome.kind === 'refused' && outcome.refusal.code;
    setPhoneNeeded(code === 'PhoneNeeded');
    if (code === 'BranchNotFound' && outcome.kind === 'refused') mend({ branchId: outcome.refusal.message });
    else if (!mend(errorsOf(outcome))) onSaid(sayOf(outcome));
  };
  const bind = async (code: string) => {
    const outcome = await binding.act('bind-phone', { code });
    if (!outcome) return;
    setPhoneNeeded(outcome.kind !== 'done');
    onSaid(outcome.kind === 'done' ? { meaning: 'good', words: words.bound } : sayOf(outcome));
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
      {phoneNeeded && (
        <>
          <p className="note">{process.env.TARO_ENV === 'weapp' ? '' : words.phoneFirst}</p>
          <PhoneButton words={words.bindPhone} onCode={(code) => void bind(code)} />
        </>
      )}
      <Button onTap={join} busy={busy && words.joinBusy}>
        {again ? words.joinAgain : words.join}
      </Button>
    </Card>
  );
}
