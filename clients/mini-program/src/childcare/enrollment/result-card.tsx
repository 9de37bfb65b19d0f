import { day, ofDay } from '@sanwei/words';
import type { PlaceStatus } from '../../generated/documents.js';
import { Arch, Button, Card, Row, Say } from '../../parts/index.js';
import { platform } from '../../platform/index.js';
import { words } from '../../words/enrollment.js';
import { statusOf } from './applications.js';
import type { SchoolClass } from './choosing.js';
import { PlaceTag } from './place-tag.js';
import './enrollment.css';

export type Result = { applicationId: string; places: { id: string; childId: string; rank: number; status: PlaceStatus }[] };
type Props = { result: Result; nameOf: (childId: string) => string; schoolClass: SchoolClass };

/** The answer, at once: who has a place, who waits with which rank, and what comes next. */
export const ResultCard = ({ result: { applicationId, places }, nameOf, schoolClass: { name, site, startsOn } }: Props) => {
  const names = places.map(({ childId }) => nameOf(childId)).join('、');
  const status = statusOf(places);
  const start = words.nextIn(day(ofDay(startsOn), platform.now()), site);
  return (
    <>
      <Say said={{ meaning: 'good', words: words.received }} />
      <Card>
        <div className="application-head">
          <Arch name="family" accent="amber" />
          <div>
            <h2 className="card-title">
              {status === 'admitted' ? words.allIn(names, places.length) : status === 'waiting' ? words.allWaiting(names) : words.mixed}
            </h2>
            <p className="application-where">{name}</p>
          </div>
        </div>
      </Card>
      <Card flush>
        {places.map((place) => (
          <Row
            key={place.id}
            title={nameOf(place.childId)}
            note={place.status === 'waiting' ? words.rankStays(place.rank) : undefined}
            side={<PlaceTag of={place} />}
          />
        ))}
      </Card>
      <p className="lead lead-whole">
        {[status !== 'waiting' && start + words.nextHealth, status !== 'admitted' && words.nextWaiting].filter(Boolean).join('')}
      </p>
      <Button onTap={() => platform.go.instead(`/childcare/enrollment/application?id=${applicationId}`)}>{words.seeApplication}</Button>
    </>
  );
};
