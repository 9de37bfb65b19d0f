import { Field, Icon } from '../../parts/index.js';
import { words } from '../../words/enrollment.js';
import type { Candidate } from './choosing.js';
import './enrollment.css';

type Props = {
  candidates: readonly Candidate[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
  error: string | undefined;
};

/** One or several children; whoever cannot be enrolled is there as well, with the reason. */
export const ChildPicker = ({ candidates, chosen, onChange, error }: Props) => (
  <Field id="children" label={words.who} why={candidates.length > 1 ? words.whoWhy : undefined} error={error}>
    {/* biome-ignore lint/a11y/useSemanticElements: a fieldset has a shape of its own in WeChat */}
    <div className="choice" id="children" role="group" aria-label={words.who} tabIndex={-1}>
      {candidates.map(({ id, name, note, may }) => {
        const picked = chosen.includes(id);
        return may ? (
          // biome-ignore lint/a11y/useSemanticElements: WeChat's checkbox cannot look like ours; the role says the same
          <button
            key={id}
            type="button"
            role="checkbox"
            aria-checked={picked}
            className={picked ? 'option option-chosen tap' : 'option tap'}
            onClick={() => onChange(picked ? chosen.filter((one) => one !== id) : [...chosen, id])}
          >
            <span className="option-box" aria-hidden="true">
              {picked && <Icon name="check" small />}
            </span>
            <Words name={name} note={note} />
          </button>
        ) : (
          <div key={id} className="option option-not">
            <Words name={name} note={note} />
          </div>
        );
      })}
    </div>
  </Field>
);

const Words = ({ name, note }: { name: string; note: string }) => (
  <span className="option-words">
    {name}
    <span className="option-note">{note}</span>
  </span>
);
