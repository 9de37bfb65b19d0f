import { Field } from '../../parts/index.js';

type Props<Value extends string> = {
  id: string;
  label: string;
  options: Readonly<Record<Value, string>>;
  chosen: readonly Value[];
  onChange: (chosen: Value[]) => void;
  why?: string;
  optional?: boolean;
  error?: string;
};

/** Several of several: a tap adds, another takes away. */
export function Chips<Value extends string>({ id, label, options, chosen, onChange, why, optional, error }: Props<Value>) {
  const turn = (value: Value) => onChange(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]);
  return (
    <Field id={id} label={label} why={why} optional={optional} error={error}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be the target of the label above */}
      <div className="choice choice-chips" id={id} role="group" aria-label={label} tabIndex={-1}>
        {(Object.keys(options) as Value[]).map((value) => (
          <Chip key={value} words={options[value]} on={chosen.includes(value)} onTap={() => turn(value)} />
        ))}
      </div>
    </Field>
  );
}

/** Chosen is bold and walnut with a check: never by its color alone. */
export const Chip = ({ words, on, onTap, id }: { words: string; on: boolean; onTap: () => void; id?: string }) => (
  <button type="button" id={id} aria-pressed={on} className={on ? 'option option-chosen tap' : 'option tap'} onClick={onTap}>
    <span className="option-words">{words}</span>
  </button>
);
