import type { ReactNode } from 'react';
import type { RecommendationsPageQuery } from '../../generated/documents.js';
import { Arch, Card } from '../../parts/index.js';
import { educations, words as factWords, hobbies as hobbyWords } from '../../words/fact.js';
import { words as profileWords } from '../../words/profile.js';
import { words } from '../../words/recommendation.js';
import './person-card.css';

type Recommendations = Extract<NonNullable<RecommendationsPageQuery['listRecommendations']>, { items: unknown }>;
export type Recommendation = Recommendations['items'][number];
/** What the service shows of somebody to somebody else: the preview of the own profile has exactly the same. */
export type PersonShown = Omit<Recommendation['card'], 'id'>;

/** Somebody as others see them: no name, no unit, no birthday, no way to reach them. */
export function PersonCard({ person, tag, children }: { person: PersonShown; tag?: ReactNode; children?: ReactNode }) {
  const { nickname, age, city, aboutMe } = person;
  return (
    <Card>
      <div className="person">
        <Arch name="person" accent="coral" />
        <div className="person-words">
          <h2 className="person-name">{nickname}</h2>
          <p className="person-line">{[profileWords.years(age), city].filter(Boolean).join('·')}</p>
          {tag}
        </div>
      </div>
      <dl className="person-facts">
        {factsOf(person).map(([label, value]) => (
          <div className="person-fact" key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {aboutMe && <p className="person-about">“{aboutMe}”</p>}
      {children}
    </Card>
  );
}

function factsOf({ occupation, education, heightCm, hobbies }: PersonShown): [string, string][] {
  const facts: [string, string | null][] = [
    [words.facts.occupation, occupation],
    [words.facts.education, education && educations[education]],
    [words.facts.heightCm, heightCm === null ? null : factWords.centimeters(heightCm)],
    [words.facts.hobbies, hobbies.map((hobby) => hobbyWords[hobby]).join('、')],
  ];
  return facts.filter((fact): fact is [string, string] => Boolean(fact[1]));
}
