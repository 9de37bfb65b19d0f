import { cityDay } from '@sanwei/words';
import type { MyProfilePageQuery } from '../../generated/documents.js';
import { Icon, Say } from '../../parts/index.js';
import { platform } from '../../platform/index.js';
import { words } from '../../words/profile.js';
import { PersonCard } from './person-card.js';
import { yearsAt } from './typed.js';
import './preview.css';

type Profile = NonNullable<NonNullable<MyProfilePageQuery['viewMyProfile']>['profile']>;

/** The own profile as others see it once its words have been checked, and whether they have been. */
export function Preview({ profile }: { profile: Profile }) {
  const { nickname, bornOn, city, aboutMe, facts, texts, textsInWords, textsReason } = profile;
  const { heightCm, education, occupation, hobbies } = facts;
  const person = { nickname, city, aboutMe, age: yearsAt(bornOn, cityDay(platform.now())), heightCm, education, occupation, hobbies };
  const toMend = texts === 'risky' || texts === 'returned';
  return (
    <>
      {toMend && (
        <Say
          id="texts"
          said={{ meaning: 'bad', words: textsReason ? `${textsInWords}\n${words.textsReason(textsReason)}` : textsInWords }}
        />
      )}
      <PersonCard
        person={person}
        tag={
          <span className="preview-eye">
            <Icon name="eye" small />
            {words.others}
          </span>
        }
      >
        {!toMend && <p className="person-note">{textsInWords}</p>}
        <p className="person-note">{words.othersNote}</p>
      </PersonCard>
    </>
  );
}
