import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { useAsk, useSignedIn } from '../../ask/index.js';
import { FreeSlotsDocument, type SessionMode, type SessionTopic } from '../../generated/documents.js';
import { AskedPart, Button, Card, Facts, Page, Say, SwitchRow } from '../../parts/index.js';
import { platform } from '../../platform/index.js';
import { SignInFirst } from '../../sign-in/sign-in-first.js';
import { words as meWords } from '../../words/me.js';
import { modeWords, remindWords, spanOf, words } from '../../words/session.js';
import { HotlineKey } from '../hotline/hotline-key.js';
import { useHotline } from '../hotline/use-hotline.js';
import { InformedSheet } from '../informed-consent/informed-sheet.js';
import { AlreadyBooked } from './already-booked.js';
import { FreeTimes } from './free-times.js';
import { NearestSheet } from './nearest-sheet.js';
import { SettledCard } from './settled-card.js';
import { knowing, type Slot, sameSlot, shownDays } from './slots.js';
import { useBooking } from './use-booking.js';
import { Wishes } from './wishes.js';

/** How (chosen at the door) → a free time → booked: three taps. What about, and another day, are there for whoever wants them. */
export default function Book() {
  const me = useSignedIn();
  const { phone } = useHotline();
  const { params } = useRouter();
  const [mode, setMode] = useState<SessionMode>((Object.keys(modeWords) as SessionMode[]).find((one) => one === params.mode) ?? 'phone');
  const [topic, setTopic] = useState<SessionTopic>();
  const [from, setFrom] = useState<string | null>(null);
  const [chosen, setChosen] = useState<Slot>();
  const [remind, setRemind] = useState(true);
  const when = me !== undefined;
  const asked = useAsk(FreeSlotsDocument, { input: { mode, from, days: shownDays } }, { keep: false, when });
  const booking = useBooking({ mode, remind, when, onStale: asked.again });
  // What somebody else has taken since is not there to be booked any more.
  const picked = asked.data?.listFreeSlots?.items.find((slot) => sameSlot(chosen, slot)) ?? booking.unanswered;
  const some = me !== undefined && knowing(asked.data?.listFreeSlots?.items ?? [], topic).length > 0;
  const choose = (slot: Slot | undefined) => {
    booking.drop();
    setChosen(slot);
  };
  const book = () => (picked ? booking.book(picked) : booking.setSaid({ meaning: 'info', words: words.notChosen }));
  if (booking.settled)
    return (
      <Page title={words.title} hotline={phone}>
        <SettledCard title={words.booked} {...booking.settled} />
      </Page>
    );
  return (
    <Page
      title={words.title}
      hotline={some ? undefined : phone}
      bottom={
        some && (
          <>
            {picked && (
              <p className="mind-picked">
                <Facts of={words.picked(spanOf(picked, platform.now()), picked.counselor?.name ?? words.counselor, modeWords[mode])} />
              </p>
            )}
            <div className="mind-bottom">
              <HotlineKey phone={phone} />
              <Button onTap={book} busy={booking.busy && words.bookBusy}>
                {words.book}
              </Button>
            </div>
            <p className="note">{words.free}</p>
          </>
        )
      }
    >
      <Say said={booking.said} />
      {me ? (
        <>
          <Wishes
            topic={topic}
            onTopic={setTopic}
            mode={mode}
            onMode={(next) => {
              booking.drop();
              setMode(next);
            }}
          />
          <AlreadyBooked />
          <AskedPart of={asked}>
            {({ listFreeSlots }) => (
              <FreeTimes
                slots={listFreeSlots?.items ?? []}
                topic={topic}
                onAll={() => setTopic(undefined)}
                from={from}
                onFrom={setFrom}
                chosen={picked}
                onChoose={choose}
              />
            )}
          </AskedPart>
          <div className="remind">
            <Card flush>
              <SwitchRow {...remindWords} icon="bell" on={remind} words={meWords.onOff} onTurn={setRemind} />
            </Card>
          </div>
        </>
      ) : (
        <SignInFirst {...words.signIn} />
      )}
      {booking.nearest && (
        <NearestSheet slots={booking.nearest} onPick={booking.book} onClose={booking.closeNearest} busy={booking.busy && words.bookBusy} />
      )}
      {booking.consent && (
        <InformedSheet
          consent={booking.consent}
          onGiven={booking.goOn}
          onClose={booking.closeConsent}
          onSaid={(said) => {
            booking.setSaid(said);
            booking.again();
          }}
        />
      )}
    </Page>
  );
}
