import { day, moment, ofDay } from '@sanwei/words';
import { useState } from 'react';
import { useAsk } from '../../ask/index.js';
import { useElder } from '../../elder/use-elder.js';
import { type ChildcareStartQuery, MoreClassesDocument } from '../../generated/documents.js';
import { AskedPart, Button, Card, Head, ListOf, Row, Tag } from '../../parts/index.js';
import { platform } from '../../platform/index.js';
import { words } from '../../words/childcare.js';

type Page = NonNullable<ChildcareStartQuery['listOpenClasses']>;

/** Classes that take applications or will, those that close first before the others. */
export function Classes({ items, next }: Page) {
  return (
    <>
      <Head>{words.open}</Head>
      <ClassRows items={items} next={next} />
    </>
  );
}

function ClassRows({ items, next }: Page) {
  const [more, setMore] = useState<string>();
  const [elder] = useElder();
  const now = platform.now();
  return (
    <>
      <ListOf items={items} keyOf={({ id }) => id} empty={words.none} whole={!next}>
        {(one) => {
          const { id, name, site, free, waiting, opensAt, closesAt } = one;
          return (
            <Card flush>
              <Row
                title={name}
                note={[
                  site,
                  // A line of large letters holds one of the two.
                  ...(elder ? [ages(one), starts(one)] : [`${ages(one)}·${starts(one)}`]),
                  Date.parse(opensAt) > now.getTime() ? words.from(moment(opensAt, now)) : words.until(moment(closesAt, now)),
                ]}
                side={<Tag>{words.seats(free, waiting)}</Tag>}
                onTap={() => platform.go.to(`/childcare/enrollment/enroll?classId=${id}`)}
              />
            </Card>
          );
        }}
      </ListOf>
      {next && !more && (
        <Button look="quiet" onTap={() => setMore(next)}>
          {words.more}
        </Button>
      )}
      {more && <MoreClasses after={more} />}
    </>
  );
}

type Class = Page['items'][number];
const ages = ({ youngest, oldest }: Class) => words.ages(youngest, oldest);
const starts = ({ startsOn }: Class) => words.startsOn(day(ofDay(startsOn), platform.now()));

function MoreClasses({ after }: { after: string }) {
  const asked = useAsk(MoreClassesDocument, { after }, { keep: false });
  return (
    <AskedPart of={asked} cards={1}>
      {({ listOpenClasses }) => listOpenClasses && <ClassRows items={listOpenClasses.items} next={listOpenClasses.next} />}
    </AskedPart>
  );
}
