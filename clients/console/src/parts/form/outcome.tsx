import type { FormInstance } from 'antd';
import { Alert } from 'antd';
import type { AnyOutcome } from '../../ask/index.js';

/** What to say about a command that was not done; undefined when there is nothing to say here. */
export function wordsOf(outcome: AnyOutcome | undefined): string | undefined {
  if (!outcome || outcome.kind === 'done' || outcome.kind === 'signedOut') return undefined;
  return outcome.kind === 'refused' ? outcome.refusal.message : outcome.message;
}

type Name = string | number;
/**
 * Puts what is wrong beside its field, `classes.0.capacity` beside the first class's, and the cursor into the first.
 * @param nameOf where a field of the form is named otherwise than the service's input
 * @returns what belongs to no field
 */
export function showWrong(
  form: FormInstance,
  outcome: AnyOutcome | undefined,
  nameOf: (path: string) => Name[] = inParts,
): string | undefined {
  if (outcome?.kind !== 'wrong') return wordsOf(outcome);
  const known = outcome.fields.map(({ path, message }) => ({ name: nameOf(path), errors: [message] }));
  const here = known.filter(({ name }) => form.getFieldInstance(name) !== undefined || isNamed(form, name));
  form.setFields(here);
  const [first] = here;
  if (first) form.scrollToField(first.name, { focus: true, block: 'center' });
  return here.length === outcome.fields.length ? undefined : outcome.message;
}

const inParts = (path: string): Name[] => path.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part));
const isNamed = (form: FormInstance, name: Name[]) => form.getFieldsError().some((field) => field.name.join('.') === name.join('.'));

/** One line above the button. */
export const Said = ({ words, tone = 'error' }: { words: string | undefined; tone?: 'error' | 'warning' | 'info' | 'success' }) =>
  words ? <Alert type={tone} showIcon title={words} role="alert" style={{ marginBottom: 16 }} /> : null;
