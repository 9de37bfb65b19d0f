import { useAsk, useSignedIn } from '../../ask/index.js';
import { CounselingStartDocument, type CounselingStartQuery } from '../../generated/documents.js';
import { AskedPart, Button, Card, Head, ListOf, Page, Row, Tag } from '../../parts/index.js';
import { platform } from '../../platform/index.js';
import { words } from '../../words/counseling.js';
import { moment } from '../../words/time.js';

/** Calling comes first and needs no sign-in. What is booked is not kept on the phone. */
export default function CounselingStart() {
  const me = useSignedIn();
  const asked = useAsk(CounselingStartDocument, {}, { keep: false });
  return (
    <Page title={words.title}>
      <AskedPart of={asked} cards={2}>
        {({ findHotline, listMySessions }) => (
          <>
            {findHotline && <Call {...findHotline} />}
            {me && listMySessions && <Sessions items={listMySessions.items} />}
          </>
        )}
      </AskedPart>
    </Page>
  );
}

const Call = ({ phone, nationalPhone, words: said }: NonNullable<CounselingStartQuery['findHotline']>) => (
  <Card>
    <p className="lead">{said}</p>
    <Button look="call" icon="phone" onTap={() => platform.call(phone ?? nationalPhone)}>
      {`${words.call} ${phone ?? nationalPhone}`}
    </Button>
    {phone && <p className="note">{words.national(nationalPhone)}</p>}
  </Card>
);

const Sessions = ({ items }: NonNullable<CounselingStartQuery['listMySessions']>) => (
  <>
    <Head>{words.mine}</Head>
    <ListOf items={items} keyOf={({ id }) => id} empty={words.none}>
      {({ mode, startsAt, status, counselor }) => (
        <Card flush>
          <Row
            title={moment(startsAt, platform.now())}
            note={[words.modes[mode], counselor?.name].filter(Boolean).join('·')}
            icon="calendar"
            accent="teal"
            side={<Tag meaning={status === 'booked' ? 'good' : 'plain'}>{words.statuses[status]}</Tag>}
          />
        </Card>
      )}
    </ListOf>
  </>
);
