import type { FactName } from '../../generated/documents.js';
import { Choice, Field, TextField } from '../../parts/index.js';
import { factLabels, words } from '../../words/fact.js';
import type { Answers } from '../profile/form.js';
import { Chip } from './chips.js';
import './fact-field.css';

type Props = {
  name: FactName;
  answers: Answers;
  onChange: (part: Partial<Answers>) => void;
  error?: string;
  why?: string;
  /** Closed answers; without them it is written. */
  options?: Readonly<Record<string, string>>;
  number?: boolean;
  most?: number;
};
const declinedValue = 'declined';

/** A fact in its three states: known, declined, or not known yet, which is nobody's fault. A second tap takes an answer back. */
export function FactField({ name, answers, onChange, error, why, options, number, most = 40 }: Props) {
  const { facts, declined } = answers;
  const isDeclined = declined.includes(name);
  const write = (value: string) => onChange({ facts: { ...facts, [name]: value }, declined: declined.filter((one) => one !== name) });
  const decline = () => onChange({ declined: isDeclined ? declined.filter((one) => one !== name) : [...declined, name] });
  const label = factLabels[name];
  if (options)
    return (
      <Choice
        {...{ id: name, label, why, error }}
        optional
        chips
        options={[...Object.entries(options), [declinedValue, words.declined] as const].map(([value, text]) => ({ value, words: text }))}
        value={isDeclined ? declinedValue : facts[name] || undefined}
        onPick={(value) => (value === declinedValue ? decline() : write(value === facts[name] && !isDeclined ? '' : value))}
      />
    );
  // The text that was written stays, for whoever changes their mind; it is not sent.
  return isDeclined ? (
    <Field id={name} label={label} optional error={error}>
      <span className="field-why">{words.declinedNote}</span>
      <div className="choice choice-chips">
        <Chip id={name} words={words.declined} on onTap={decline} />
      </div>
    </Field>
  ) : (
    <div className="fact-written">
      <TextField
        {...{ id: name, label, why, error, most }}
        optional
        kind={number ? 'number' : 'text'}
        value={facts[name]}
        onInput={write}
      />
      <div className="choice choice-chips">
        <Chip words={words.declined} on={false} onTap={decline} />
      </div>
    </div>
  );
}
