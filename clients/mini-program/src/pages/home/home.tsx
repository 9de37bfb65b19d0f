import { day, greeting, ofDay, weekday } from '@sanwei/words';
import { type Asked, useAsk, useSignedIn } from '../../ask/index.js';
import { useElder } from '../../elder/use-elder.js';
import { HomeDocument, HomeForAnyoneDocument, type HomeQuery } from '../../generated/documents.js';
import { AskedPart, Button, Card, Head, Page, Picture, Row, Tag } from '../../parts/index.js';
import { platform } from '../../platform/index.js';
import { words } from '../../words/home.js';
import { Doors } from './doors.js';
import { NextCards } from './next-cards.js';
import { nextFor } from './next-for.js';
import './home.css';

export default function Home() {
  const me = useSignedIn();
  const mine = useAsk(HomeDocument, {}, { keep: withoutSessions, when: me !== undefined });
  const anyone = useAsk(HomeForAnyoneDocument, {}, { when: me === undefined });
  const hotline = (me ? mine : anyone).data?.findHotline;
  return (
    <Page
      title={words.name}
      tab="home"
      hotline={hotline && (hotline.phone ?? hotline.nationalPhone)}
      top={<Top name={mine.data?.viewMe?.displayName} />}
    >
      {me ? <Mine asked={mine} /> : <SignInCard />}
      <Doors />
      {me && mine.data && <WhatIsOn home={mine.data} />}
    </Page>
  );
}

/** That somebody talks with a counselor, and when, lies on no phone. */
const withoutSessions = (home: HomeQuery): HomeQuery => ({ ...home, listMySessions: null });

const Top = ({ name }: { name: string | null | undefined }) => {
  const now = platform.now();
  return (
    <header className="home-top">
      <p className="home-name">{words.name}</p>
      <h1 className="home-greeting">{name ? `${name}，${greeting(now)}` : greeting(now)}</h1>
      <p className="home-day">
        {day(now, now)} {weekday(now)}
      </p>
      <Picture name="street" />
    </header>
  );
};

const Mine = ({ asked }: { asked: Asked<HomeQuery> }) => (
  <AskedPart of={asked} cards={2}>
    {(home) => (
      <>
        <NextCards items={nextFor(home, platform.now())} whole={home.listMySessions !== null} />
        {(asked.missing.length > 0 || (asked.trouble && home.listMySessions === null)) && <p className="note">{words.missing}</p>}
      </>
    )}
  </AskedPart>
);

const SignInCard = () => (
  <Card>
    <h2 className="card-title">{words.signInTitle}</h2>
    <p className="lead">{words.signInNote}</p>
    <Button onTap={() => platform.go.to('/pages/sign-in/sign-in')}>{words.signIn}</Button>
  </Card>
);

function WhatIsOn({ home }: { home: HomeQuery }) {
  const [elder] = useElder();
  const classes = home.listOpenClasses?.items ?? [];
  // With large letters there are fewer things on a screen; all of it is behind the door.
  if (elder || classes.length === 0) return null;
  const now = platform.now();
  return (
    <>
      <Head>{words.on}</Head>
      <Card flush>
        {classes.map(({ id, name, site, startsOn, free }) => (
          <Row
            key={id}
            title={name}
            note={`${words.startsOn(day(ofDay(startsOn), now))}·${site}`}
            side={<Tag>{words.seats(free)}</Tag>}
            onTap={() => platform.go.to(`/childcare/enrollment/enroll?classId=${id}`)}
          />
        ))}
      </Card>
    </>
  );
}
