import { FileSearchOutlined } from '@ant-design/icons';
import { moment } from '@sanwei/words';
import { App } from 'antd';
import { useAct, useAsk } from '../../ask/index.js';
import { PassTextsDocument, ReturnTextsDocument, TextsToCheckDocument, type TextsToCheckQuery } from '../../generated/documents.js';
import { Facts } from '../../parts/detail/facts.js';
import { Desk } from '../../parts/list/desk.js';
import { DeskAnswer } from '../../parts/list/desk-answer.js';
import { useListUrl } from '../../parts/list/use-list-url.js';
import { Notice } from '../../parts/notice.js';
import { Page } from '../../parts/page.js';
import { Panel } from '../../parts/panel.js';
import { textDesk as words } from '../../words/text-desk.js';

type Texts = NonNullable<TextsToCheckQuery['listTextsToCheck']>['items'][number];

/** What people wrote and a machine was not sure of, the earliest first. */
export default function TextDesk() {
  const url = useListUrl(['open']);
  const asked = useAsk(
    TextsToCheckDocument,
    { branchId: null, after: url.after },
    { keepPrevious: true, live: ['queue.text-check'], afresh: false },
  );
  const now = new Date();
  return (
    <Page title={words.title} note={words.note}>
      <Desk
        of={asked}
        page={({ listTextsToCheck }) => listTextsToCheck}
        keyOf={({ id }) => id}
        url={url}
        waiting={words.waiting}
        line={({ nickname, branch, since }) => ({ title: nickname, note: `${branch?.name ?? ''} · ${moment(since, now)}` })}
        empty={<Notice icon={<FileSearchOutlined />} title={words.empty} note={words.emptyNote} />}
      >
        {(texts, next) => <OneText key={`${texts.id}.${texts.version}`} texts={texts} again={asked.again} next={next} />}
      </Desk>
    </Page>
  );
}

function OneText({
  texts: { id: profileId, version, nickname, city, occupation, aboutMe, since },
  again,
  next,
}: {
  texts: Texts;
  again: () => void;
  next: () => void;
}) {
  const { message } = App.useApp();
  const { act: pass } = useAct(PassTextsDocument);
  const { act: sendBack } = useAct(ReturnTextsDocument);
  return (
    <Panel title={nickname} more={words.since(moment(since, new Date()))} id="texts">
      <Facts
        of={[
          { name: words.nickname, value: nickname },
          { name: words.city, value: city },
          { name: words.occupation, value: occupation ?? { kind: 'unknown' } },
          { name: words.aboutMe, value: aboutMe ? <span style={{ whiteSpace: 'pre-wrap' }}>{aboutMe}</span> : { kind: 'unknown' } },
        ]}
      />
      <p className="quiet small" style={{ marginTop: 16 }}>
        {words.look}
      </p>
      <DeskAnswer
        words={words.answer}
        draft={`return-texts.${profileId}`}
        refused={again}
        yes={{
          send: () => pass(`pass-texts.${profileId}.${version}`, { profileId, version }),
          done: () => {
            void message.success(words.passed);
            next();
          },
        }}
        no={{
          send: (reason) => sendBack(`return-texts.${profileId}.${version}`, { profileId, version, reason }),
          done: () => {
            void message.success(words.returned);
            next();
          },
        }}
      />
    </Panel>
  );
}
