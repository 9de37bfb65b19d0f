import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { useAsk, useSignedIn } from '../../ask/index.js';
import { FreeSlotsDocument, SessionsDocument } from '../../generated/documents.js';
import { AskedPart, Button, Empty, Facts, Page, Say } from '../../parts/index.js';
import { platform } from '../../platform/index.js';
import { SignInFirst } from '../../sign-in/sign-in-first.js';
import { modeWords, spanOf, startOf, words } from '../../words/session.js';
import { HotlineKey } from '../hotline/hotline-key.js';
import { useHotline } from '../hotline/use-hotline.js';
import { FreeTimes } from './free-times.js';
import { NearestSheet } from './nearest-sheet.js';
import { isAhead } from './session-lists.js';
import { SettledCard } from './settled-card.js';
import { type Slot, sameSlot, shownDays } from './slots.js';
import { useMoving } from './use-moving.js';

/** The same counselor and the same way at another time; the old time stays until the new one is written. */
export default function Move() {
  const me = useSignedIn();
  const { phone } = useHotline();
  const id = useRouter().params.id;
  const [from, setFrom] = useState<string | null>(null);
  const [chosen, setChosen] = useState<Slot>();
  const mine = useAsk(SessionsDocument, {}, { keep: false, when: me !== undefined });
  const session = mine.data?.listMySessions?.items.find((one) => one.id === id);
  const input = { counselorId: session?.counselorId ?? null, mode: session?.mode ?? null, from, days: shownDays };
  const asked = useAsk(FreeSlotsDocument, { input }, { keep: false, when: session !== undefined });
  const moving = useMoving(session, () => {
    mine.again();
    asked.again();
  });
  const picked = asked.data?.listFreeSlots?.items.find((slot) => sameSlot(chosen, slot));
  const choose = (slot: Slot | undefined) => {
    moving.drop();
    setChosen(slot);
  };
  const move = () => (picked ? moving.move(picked) : moving.setSaid({ meaning: 'info', words: words.moveNotChosen }));
  if (moving.settled)
    return (
      <Page title={words.moveTitle} hotline={phone}>
        <SettledCard title={words.moved} session={moving.settled} name={session?.counselor?.name} />
      </Page>
    );
  const open = session && isAhead(session, platform.now());
  return (
    <Page
      title={words.moveTitle}
      hotline={open ? undefined : phone}
      bottom={
        open && (
          <>
            {picked && (
              <p className="mind-picked">
                <Facts
                  of={words.picked(spanOf(picked, platform.now()), session.counselor?.name ?? words.counselor, modeWords[session.mode])}
                />
              </p>
            )}
            <div className="mind-bottom">
              <HotlineKey phone={phone} />
              <Button onTap={move} busy={moving.busy && words.moveBusy}>
                {words.moveTo}
              </Button>
            </div>
            <p className="note">{words.moveNote}</p>
          </>
        )
      }
    >
      <Say said={moving.said} />
      {me ? (
        <AskedPart of={mine}>
          {() =>
            open ? (
              <>
                <p className="lead keep-words">
                  {words.moveFrom(startOf(session.startsAt, platform.now()), session.counselor?.name ?? words.counselor)}
                </p>
                <AskedPart of={asked}>
                  {({ listFreeSlots }) => (
                    <FreeTimes slots={listFreeSlots?.items ?? []} from={from} onFrom={setFrom} chosen={picked} onChoose={choose} />
                  )}
                </AskedPart>
              </>
            ) : (
              <Empty {...words.gone} act={{ words: words.seeMine, onTap: () => platform.go.instead('/counseling/session/sessions') }} />
            )
          }
        </AskedPart>
      ) : (
        <SignInFirst {...words.mineSignIn} />
      )}
      {moving.nearest && (
        <NearestSheet slots={moving.nearest} onPick={moving.move} onClose={moving.closeNearest} busy={moving.busy && words.moveBusy} />
      )}
    </Page>
  );
}
