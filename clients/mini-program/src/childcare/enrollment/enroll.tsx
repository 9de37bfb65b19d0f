import { moment } from '@sanwei/words';
import { useRouter } from '@tarojs/taro';
import { useAsk, useSignedIn } from '../../ask/index.js';
import { EnrollDocument } from '../../generated/documents.js';
import { AskedPart, Button, Card, Empty, Page, Say } from '../../parts/index.js';
import { platform } from '../../platform/index.js';
import { SignInFirst } from '../../sign-in/sign-in-first.js';
import { words } from '../../words/enrollment.js';
import { ConsentCard } from '../guardian-consent/consent-card.js';
import { candidatesOf, openness } from './choosing.js';
import { ClassCard } from './class-card.js';
import { EnrollFields } from './enroll-fields.js';
import { ResultCard } from './result-card.js';
import { useEnrolling } from './use-enrolling.js';

/** One class: what it is, whom to enroll, and the result at once. */
export default function Enroll() {
  const me = useSignedIn();
  const classId = useRouter().params.classId ?? '';
  const asked = useAsk(EnrollDocument, { input: { classIds: [classId] } }, { when: me !== undefined && classId !== '' });
  const schoolClass = asked.data?.findClasses?.items[0];
  const children = asked.data?.listMyChildren?.items ?? [];
  const candidates = schoolClass ? candidatesOf(children, asked.data?.listMyPlaces?.items ?? [], schoolClass) : [];
  const enrolling = useEnrolling(classId, candidates, asked.again);
  const { result, send, busy, said, names } = enrolling;
  const open = schoolClass && openness(schoolClass, platform.now()) === 'open';
  const consent = asked.data?.viewGuardianConsent;
  const ready = open && !result && consent?.givenAt && candidates.some(({ may }) => may);
  const seeAll = () => platform.go.instead('/childcare/start/start');
  const add = () => platform.go.to('/childcare/child/add');
  return (
    <Page
      title={words.title}
      bottom={
        ready && (
          <>
            <Button onTap={send} busy={busy && words.sendBusy}>
              {names ? words.sendFor(names) : words.send}
            </Button>
            <p className="note">{words.sendNote}</p>
          </>
        )
      }
    >
      <Say said={said} />
      {me ? (
        <AskedPart of={asked}>
          {() => {
            if (!schoolClass) return <Empty {...words.gone} act={{ words: words.seeAll, onTap: seeAll }} />;
            if (result)
              return (
                <ResultCard
                  result={result}
                  nameOf={(id) => children.find((child) => child.id === id)?.name ?? ''}
                  schoolClass={schoolClass}
                />
              );
            return (
              <>
                <ClassCard schoolClass={schoolClass} />
                {!open && (
                  <Say
                    id="not-open"
                    said={{
                      meaning: 'info',
                      words:
                        openness(schoolClass, platform.now()) === 'before'
                          ? words.notOpen(moment(schoolClass.opensAt, platform.now()))
                          : words.closed,
                    }}
                  />
                )}
                {consent && <ConsentCard consent={consent} />}
                {consent?.givenAt && candidates.length === 0 && (
                  <Card>
                    <h2 className="card-title">{words.none}</h2>
                    <p className="lead">{words.noneNote}</p>
                    <Button onTap={add}>{words.addChild}</Button>
                  </Card>
                )}
                {candidates.length > 0 && <EnrollFields candidates={candidates} enrolling={enrolling} onAdd={add} />}
              </>
            );
          }}
        </AskedPart>
      ) : (
        <SignInFirst {...words.signIn} />
      )}
    </Page>
  );
}
