import type { AnyOutcome, Outcome } from '../../ask/index.js';
import type { SaveProfileMutation } from '../../generated/documents.js';
import { type Errors, errorsOf } from '../../parts/index.js';
import type { Answers } from './form.js';
import { wishId } from './steps.js';

type Save = Extract<Outcome<SaveProfileMutation>, { kind: 'refused' }>['refusal'];

/** What the service says, beside the field that it is about. Empty when it is about no field. */
export function mendsOf(outcome: AnyOutcome, { wishes }: Pick<Answers, 'wishes'>): Errors {
  if (outcome.kind === 'refused') return refusedField(outcome.refusal as Save);
  return errorsOf(outcome, (path) => {
    const [, index] = /^wishes\.(\d+)/u.exec(path) ?? [];
    const wish = index === undefined ? undefined : wishes[Number(index)];
    return wish ? wishId(wish.about) : path.replace(/^facts\./u, '').replace(/\..*$/u, '');
  });
}

function refusedField(refusal: Save): Errors {
  const { message } = refusal;
  if ('about' in refusal) return { [wishId(refusal.about)]: message };
  if ('fact' in refusal) return { [refusal.fact]: message };
  if ('field' in refusal) return { [refusal.field === 'wishes' ? wishId('city') : refusal.field]: message };
  if (refusal.code === 'TooYoung' || refusal.code === 'BirthdayUnlikely') return { bornOn: message };
  return refusal.code === 'BranchNotFound' ? { branchId: message } : {};
}
