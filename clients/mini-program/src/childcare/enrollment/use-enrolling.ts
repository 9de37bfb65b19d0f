import { useState } from 'react';
import { useAct } from '../../ask/index.js';
import { EnrollChildrenDocument } from '../../generated/documents.js';
import { type Errors, errorsOf, type Said, sayOf, showFirst, useDraft } from '../../parts/index.js';
import { words } from '../../words/enrollment.js';
import type { Candidate } from './choosing.js';
import type { Result } from './result-card.js';

type Together = 'yes' | 'no';
type Form = { childIds: string[]; together: Together | undefined };
export type Enrolling = ReturnType<typeof useEnrolling>;

/** From whom to enroll to the result. @param onRefused what is shown is not true any more */
export function useEnrolling(classId: string, candidates: readonly Candidate[], onRefused: () => void) {
  const { act, busy } = useAct(EnrollChildrenDocument);
  const { form, change, done } = useDraft<Form>(`enroll.${classId}`, { childIds: [], together: undefined });
  const [errors, setErrors] = useState<Errors>({});
  const [said, setSaid] = useState<Said>();
  const [result, setResult] = useState<Result>();
  const may = candidates.filter((one) => one.may);
  // A draft may name a child that was enrolled in another window since; an only child needs no tap.
  const chosen = may.length === 1 ? may.map(({ id }) => id) : form.childIds.filter((id) => may.some((one) => one.id === id));
  const { together } = form;
  const mend = (found: Errors) => {
    setErrors(found);
    return showFirst(found, ['children', 'together']);
  };
  const send = async () => {
    setSaid(undefined);
    const missing = {
      ...(chosen.length === 0 ? { children: words.whoEmpty } : {}),
      ...(chosen.length > 1 && !together ? { together: words.togetherEmpty } : {}),
    };
    if (mend(missing)) return;
    const input = { classId, childIds: chosen, together: chosen.length > 1 && together === 'yes' };
    const outcome = await act(`enroll.${classId}`, input);
    if (!outcome) return;
    if (outcome.kind === 'done') {
      done();
      return setResult(outcome.value);
    }
    if (outcome.kind === 'refused') onRefused();
    if (!mend(errorsOf(outcome))) setSaid(sayOf(outcome));
  };
  return {
    chosen,
    choose: (childIds: string[]) => {
      setErrors({});
      change({ childIds });
    },
    together,
    setTogether: (value: Together) => {
      setErrors({});
      change({ together: value });
    },
    errors,
    said,
    busy,
    result,
    send,
    names: may
      .filter(({ id }) => chosen.includes(id))
      .map(({ name }) => name)
      .join('、'),
  };
}
