import { day, moment, ofDay } from '@sanwei/words';
import { useState } from 'react';
import { useElder } from '../../elder/use-elder.js';
import type { ChildcareStartQuery } from '../../generated/documents.js';
import { Card, Head, Row } from '../../parts/index.js';
import { platform } from '../../platform/index.js';
import { words } from '../../words/childcare.js';
import { placeWords } from '../../words/enrollment.js';
import { type Application, applicationsOf } from '../enrollment/applications.js';
import { PlaceTag, statusWords } from '../enrollment/place-tag.js';

type Place = NonNullable<ChildcareStartQuery['listMyPlaces']>['items'][number];

/** A row for each application; what has ended is folded away. */
export function Applications({ items }: { items: readonly Place[] }) {
  const [open, setOpen] = useState(false);
  const all = applicationsOf(items);
  const [living, ended] = [all.filter(({ live }) => live), all.filter(({ live }) => !live)];
  return (
    <>
      {living.length > 0 && <Head>{words.mine}</Head>}
      <Rows applications={living} />
      {ended.length > 0 && !open && (
        <Card flush>
          <Row title={words.past} side={`${ended.length}`} onTap={() => setOpen(true)} plain />
        </Card>
      )}
      {open && <Head>{words.past}</Head>}
      {open && <Rows applications={ended} />}
    </>
  );
}

function Rows({ applications }: { applications: readonly Application<Place>[] }) {
  const [elder] = useElder();
  if (applications.length === 0) return null;
  return (
    <Card flush>
      {applications.map(({ id, places, status: whole }) => {
        const [first] = places;
        if (!first) return null;
        const status = whole === 'mixed' ? first.status : whole;
        return (
          <Row
            key={id}
            title={places.map(({ child }) => child?.name ?? placeWords.child).join('、')}
            // With large letters a tag would leave no room for the words beside it.
            note={[...(elder ? [statusWords({ ...first, status })] : []), ...notesOf(places, first)]}
            icon="family"
            accent="amber"
            side={elder ? undefined : <PlaceTag of={{ ...first, status }} />}
            onTap={() => platform.go.to(`/childcare/enrollment/application?id=${id}`)}
          />
        );
      })}
    </Card>
  );
}

function notesOf(places: readonly Place[], { schoolClass }: Place): string[] {
  const now = platform.now();
  const offer = places.find(({ status }) => status === 'offered')?.offerEndsAt;
  const when = offer ? words.offerUntil(moment(offer, now)) : schoolClass && words.startsOn(day(ofDay(schoolClass.startsOn), now));
  return [schoolClass?.name, when].filter((line): line is string => Boolean(line));
}
