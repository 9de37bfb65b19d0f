import type { WishAbout } from '../../generated/documents.js';
import { Card, FieldError, TextField } from '../../parts/index.js';
import { aboutLabels, strengths, words } from '../../words/wish.js';
import { Chips } from '../fields/chips.js';
import type { WishForm } from './form.js';
import { wishOptions } from './in-words.js';
import { wishId } from './steps.js';
import './wish-editor.css';

type Props = { wish: WishForm; onChange: (part: Partial<WishForm>) => void; error?: string };

/** One wish: what it is about, what would be fine, and how much it matters. */
export function WishEditor({ wish, onChange, error }: Props) {
  const { about, strength } = wish;
  const id = wishId(about);
  return (
    <Card>
      <h3 className="wish-title" id={id} tabIndex={-1}>
        {aboutLabels[about]}
      </h3>
      <Wanted wish={wish} onChange={onChange} />
      <FieldError id={id} error={error} />
      <div className="choice choice-chips wish-strength" role="radiogroup" aria-label={`${aboutLabels[about]}：${strengths.prefer}`}>
        {(['prefer', 'must'] as const).map((one) => (
          // biome-ignore lint/a11y/useSemanticElements: as in `Choice`
          <button
            key={one}
            type="button"
            role="radio"
            aria-checked={one === strength}
            className={one === strength ? 'option option-chosen tap' : 'option tap'}
            onClick={() => onChange({ strength: one })}
          >
            {strengths[one]}
          </button>
        ))}
      </div>
    </Card>
  );
}

function Wanted({ wish: { about, from, to, oneOf, cities }, onChange }: Props) {
  const id = wishId(about);
  if (about === 'city')
    return (
      <TextField
        id={`${id}-cities`}
        label={words.cities}
        why={words.citiesWhy}
        value={cities}
        onInput={(text) => onChange({ cities: text })}
        most={120}
      />
    );
  const options = wishOptions[about];
  if (options)
    return (
      <Chips id={`${id}-one-of`} label={words.oneOf} options={options} chosen={oneOf} onChange={(chosen) => onChange({ oneOf: chosen })} />
    );
  const unit = words.range[about as 'age'];
  return (
    <div className="wish-range">
      {(['from', 'to'] as const).map((end) => (
        <TextField
          key={end}
          id={`${id}-${end}`}
          kind="number"
          label={`${words[end]}（${unit}）`}
          value={end === 'from' ? from : to}
          onInput={(text) => onChange({ [end]: text })}
          most={12}
        />
      ))}
    </div>
  );
}

/** What is asked of nobody: each aspect is brought in by a tap. */
export const WishAbouts = ({ chosen, onChange }: { chosen: WishAbout[]; onChange: (abouts: WishAbout[]) => void }) => (
  <Chips id="wish-abouts" label={words.pick} why={words.pickWhy} optional options={aboutLabels} chosen={chosen} onChange={onChange} />
);
