import { Field } from './field.js';

type Option<Value extends string> = { value: Value; words: string; note?: string };
type Props<Value extends string> = {
  id: string;
  label: string;
  options: readonly Option<Value>[];
  value: Value | undefined;
  onPick: (value: Value) => void;
  why?: string;
  optional?: boolean;
  error?: string;
  /** Short words, several in a line. */
  chips?: boolean;
};

/** One of several. Chosen is walnut with a filled ring and bold words: red would say "wrong". */
export function Choice<Value extends string>({ id, label, options, value, onPick, why, optional, error, chips }: Props<Value>) {
  return (
    <Field id={id} label={label} why={why} optional={optional} error={error}>
      <div className={chips ? 'choice choice-chips' : 'choice'} id={id} role="radiogroup" aria-label={label} tabIndex={-1}>
        {options.map((option) => {
          const chosen = option.value === value;
          return (
            // biome-ignore lint/a11y/useSemanticElements: WeChat's radio cannot look like ours; the role says the same
            <button
              key={option.value}
              type="button"
              role="radio"
              aria-checked={chosen}
              className={chosen ? 'option option-chosen tap' : 'option tap'}
              onClick={() => onPick(option.value)}
            >
              <span className="option-ring" aria-hidden="true" />
              <span className="option-words">
                {option.words}
                {option.note && <span className="option-note">{option.note}</span>}
              </span>
            </button>
          );
        })}
      </div>
    </Field>
  );
}
