import { day, ofDay } from '@sanwei/words';
import { Arch, Button, Card, Facts, Row } from '../../parts/index.js';
import { platform } from '../../platform/index.js';
import { placeWords, applicationWords as words } from '../../words/enrollment.js';
import { type Application, isLive, tooFewSeats } from './applications.js';
import { Countdown } from './countdown.js';
import { PlaceTag } from './place-tag.js';
import type { ShownPlace } from './shown-place.js';
import './enrollment.css';

type Props = { application: Application<ShownPlace>; onLeave: (place: ShownPlace) => void };

export const ApplicationCards = ({ application: { places, status }, onLeave }: Props) => {
  const offered = places.filter((place) => place.status === 'offered');
  const living = places.filter(isLive);
  const [{ schoolClass = null } = {}] = places;
  const endsAt = offered[0]?.offerEndsAt;
  return (
    <>
      <Card>
        <div className="application-head">
          <Arch name="family" accent="amber" />
          <div>
            <h2 className="card-title">{status === 'offered' ? words.offered(offered.length) : words[status]}</h2>
            {schoolClass && (
              <p className="application-where">
                <Facts of={words.where(schoolClass.name, schoolClass.site)} />
              </p>
            )}
          </div>
        </div>
        {endsAt && <Countdown endsAt={endsAt} />}
      </Card>
      <Card flush>
        {places.map((place) => (
          <Row key={place.id} title={place.child?.name ?? placeWords.child} note={noteOf(place)} side={<PlaceTag of={place} />} />
        ))}
      </Card>
      {schoolClass && status === 'expired' && <Again of={schoolClass} />}
      {schoolClass && living.length > 0 && <WhatNext places={living} schoolClass={schoolClass} />}
      {offered.length === 0 && living.length > 0 && (
        <div className="leave">
          {living.map((place) => (
            <Button key={place.id} look="quiet" onTap={() => onLeave(place)}>
              {words.leave(place.child?.name ?? placeWords.child)}
            </Button>
          ))}
        </div>
      )}
    </>
  );
};

const noteOf = ({ status, rank, schoolClass }: ShownPlace): string | undefined =>
  status === 'admitted' && schoolClass
    ? words.starts(day(ofDay(schoolClass.startsOn), platform.now()))
    : status === 'waiting'
      ? words.rankStays(rank)
      : undefined;

/** Nobody answered in time: what there is now, and the way back in. */
const Again = ({ of: { id, free, closesAt } }: { of: NonNullable<ShownPlace['schoolClass']> }) => {
  if (Date.parse(closesAt) <= platform.now().getTime()) return <p className="lead lead-whole">{words.freeOver}</p>;
  return (
    <>
      <p className="lead lead-whole">{words.freeAgain(free)}</p>
      <Button onTap={() => platform.go.to(`/childcare/enrollment/enroll?classId=${id}`)}>{words.enrollAgain}</Button>
    </>
  );
};

/** Why a family waits, and what happens then. */
const WhatNext = ({ places, schoolClass }: { places: readonly ShownPlace[]; schoolClass: NonNullable<ShownPlace['schoolClass']> }) => {
  if (!places.some(({ status }) => status === 'waiting')) return null;
  const tooFew = tooFewSeats(places, schoolClass);
  return (
    <p className="lead lead-whole">
      {tooFew && `${words.tooFew(tooFew.free, tooFew.count)}。`}
      {words.waitingNext}
    </p>
  );
};
