import { moment } from '@sanwei/words';
import { useAsk, useSignedIn } from '../../ask/index.js';
import { CounselingStartDocument, type CounselingStartQuery, type SessionMode } from '../../generated/documents.js';
import { AskedPart, Button, Card, Head, type IconName, Page, Row } from '../../parts/index.js';
import { platform } from '../../platform/index.js';
import { words } from '../../words/counseling.js';
import { modeWords } from '../../words/session.js';
import { useHotline } from '../hotline/use-hotline.js';
import { inTwo } from '../session/session-lists.js';

const modeIcons: Record<SessionMode, IconName> = { face: 'talk', phone: 'phone', video: 'video' };
const modes = Object.keys(modeIcons) as SessionMode[];

/** Calling comes first and needs no sign-in and no answer of the service; then booking, which begins with how. */
export default function CounselingStart() {
  const me = useSignedIn();
  const hotline = useHotline();
  const asked = useAsk(CounselingStartDocument, {}, { keep: false, when: me !== undefined });
  return (
    <Page title={words.title} hotline={hotline.phone}>
      <Card>
        <p className="lead">{hotline.words ?? words.callLead}</p>
        <Button look="call" icon="phone" onTap={() => platform.call(hotline.phone)}>
          {words.callNow(hotline.phone)}
        </Button>
        {hotline.local && <p className="note">{words.national(hotline.national)}</p>}
      </Card>
      {me ? (
        <AskedPart of={asked} cards={2}>
          {({ listCounselors, listMySessions }) => (
            <>
              <Ways offered={new Set(listCounselors?.items.flatMap((one) => one.modes) ?? modes)} />
              <Mine items={listMySessions?.items ?? []} />
            </>
          )}
        </AskedPart>
      ) : (
        <Ways offered={new Set(modes)} />
      )}
    </Page>
  );
}

/** What no counselor offers is not there to be tapped. */
const Ways = ({ offered }: { offered: ReadonlySet<SessionMode> }) => (
  <>
    <Head>{words.bookTitle}</Head>
    <p className="lead">{offered.size > 0 ? words.bookLead : words.nobody}</p>
    {offered.size > 0 && (
      <Card flush>
        {modes
          .filter((mode) => offered.has(mode))
          .map((mode) => (
            <Row
              key={mode}
              title={words.modes[mode]}
              note={words.modeNotes[mode]}
              icon={modeIcons[mode]}
              accent="teal"
              onTap={() => platform.go.to(`/counseling/session/book?mode=${mode}`)}
            />
          ))}
      </Card>
    )}
  </>
);

/** One row, as with a dentist: when and how of the next one. */
function Mine({ items }: NonNullable<CounselingStartQuery['listMySessions']>) {
  const now = platform.now();
  const [next] = inTwo(items, now).ahead;
  return (
    <Card flush>
      <Row
        title={words.mine}
        note={next ? words.mineNext(moment(next.startsAt, now), modeWords[next.mode]) : words.mineNone}
        icon="calendar"
        accent="teal"
        onTap={() => platform.go.to('/counseling/session/sessions')}
      />
    </Card>
  );
}
