import type { WishAbout } from '../../generated/documents.js';
import { Choice, type Errors, TextField } from '../../parts/index.js';
import { words as factWords, hobbies, sexes } from '../../words/fact.js';
import { formWords as words } from '../../words/profile.js';
import { words as wishWords } from '../../words/wish.js';
import { BranchField } from '../branch/branch-field.js';
import { Chips } from '../fields/chips.js';
import { FactField } from '../fields/fact-field.js';
import type { Answers, WishForm } from './form.js';
import { factOptions } from './in-words.js';
import { type StepName, wishId } from './steps.js';
import { WishAbouts, WishEditor } from './wish-editor.js';

type Props = { answers: Answers; onChange: (part: Partial<Answers>) => void; errors: Errors };

/** The fields of one step. */
export function StepFields({ step, ...props }: Props & { step: StepName }) {
  if (step === 'who') return <Who {...props} />;
  if (step === 'facts')
    return <Facts {...props} names={['education', 'occupation', 'workPattern', 'heightCm', 'maritalHistory', 'children']} />;
  if (step === 'wishes') return <Wishes {...props} />;
  if (step === 'own') return <Own {...props} />;
  return (
    <>
      <Facts {...props} names={['homeCity', 'wouldMove', 'housing', 'smoking']} />
      <Chips
        id="hobbies"
        label={words.hobbies}
        optional
        options={hobbies}
        chosen={props.answers.hobbies}
        onChange={(chosen) => props.onChange({ hobbies: chosen })}
        error={props.errors.hobbies}
      />
    </>
  );
}

function Who({ answers, onChange, errors }: Props) {
  return (
    <>
      <p className="lead">{words.whoLead}</p>
      <TextField
        id="realName"
        label={words.realName}
        why={words.realNameWhy}
        value={answers.realName}
        onInput={(realName) => onChange({ realName })}
        error={errors.realName}
        most={60}
      />
      <Choice
        id="sex"
        label={words.sex}
        chips
        options={(['male', 'female'] as const).map((value) => ({ value, words: sexes[value] }))}
        value={answers.sex || undefined}
        onPick={(sex) => onChange({ sex })}
        error={errors.sex}
      />
      <TextField
        id="bornOn"
        kind="number"
        label={words.bornOn}
        why={words.bornOnWhy}
        value={answers.bornOn}
        onInput={(bornOn) => onChange({ bornOn })}
        error={errors.bornOn}
      />
      <BranchField
        id="branchId"
        label={words.branch}
        why={words.branchWhy}
        value={answers.branchId}
        onPick={(branchId) => onChange({ branchId })}
        error={errors.branchId}
      />
      <TextField
        id="nickname"
        label={words.nickname}
        why={words.nicknameWhy}
        value={answers.nickname}
        onInput={(nickname) => onChange({ nickname })}
        error={errors.nickname}
        most={40}
      />
      <TextField
        id="city"
        label={words.city}
        why={words.cityWhy}
        value={answers.city}
        onInput={(city) => onChange({ city })}
        error={errors.city}
        most={40}
      />
    </>
  );
}

const whys = { heightCm: factWords.heightWhy, occupation: factWords.occupationWhy, homeCity: factWords.homeCityWhy } as const;
const Facts = ({ names, answers, onChange, errors }: Props & { names: (keyof Answers['facts'])[] }) => (
  <>
    <p className="lead">{factWords.lead}</p>
    {names.map((name) => (
      <FactField
        key={name}
        name={name}
        answers={answers}
        onChange={onChange}
        error={errors[name]}
        why={whys[name as keyof typeof whys]}
        options={factOptions[name]}
        number={name === 'heightCm'}
      />
    ))}
  </>
);

const aWish = (about: WishAbout): WishForm => ({ about, strength: 'prefer', from: '', to: '', oneOf: [], cities: '' });
function Wishes({ answers: { wishes }, onChange, errors }: Props) {
  return (
    <>
      <p className="lead">{wishWords.lead}</p>
      <WishAbouts
        chosen={wishes.map(({ about }) => about)}
        onChange={(abouts) => onChange({ wishes: abouts.map((about) => wishes.find((wish) => wish.about === about) ?? aWish(about)) })}
      />
      {wishes.map((wish) => (
        <WishEditor
          key={wish.about}
          wish={wish}
          onChange={(part) => onChange({ wishes: wishes.map((one) => (one.about === wish.about ? { ...one, ...part } : one)) })}
          error={errors[wishId(wish.about)]}
        />
      ))}
    </>
  );
}

const Own = ({ answers, onChange, errors }: Props) => (
  <>
    <TextField
      id="aboutMe"
      kind="long"
      label={words.aboutMe}
      why={words.aboutMeWhy}
      optional
      value={answers.aboutMe}
      onInput={(aboutMe) => onChange({ aboutMe })}
      error={errors.aboutMe}
      most={600}
    />
    <TextField
      id="contact"
      label={words.contact}
      why={words.contactWhy}
      optional
      value={answers.contact}
      onInput={(contact) => onChange({ contact })}
      error={errors.contact}
      most={120}
    />
  </>
);
