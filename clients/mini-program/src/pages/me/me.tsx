import { useState } from 'react';
import { leave, useAsk, useSignedIn } from '../../ask/index.js';
import { useElder } from '../../elder/use-elder.js';
import { MeDocument, type MeQuery, SignOutDocument } from '../../generated/documents.js';
import { AskedPart, Button, Card, Head, Page, Row, type Said, Say, SwitchRow, Tag } from '../../parts/index.js';
import { platform } from '../../platform/index.js';
import { SignInFirst } from '../../sign-in/sign-in-first.js';
import { words } from '../../words/me.js';
import './me.css';

/** On the phone it is only kept how many there are: under which service one stands tells that somebody talks with a counselor. */
const inOneList = ({ viewMe, ...rest }: MeQuery): MeQuery => {
  const items = (viewMe?.consents ?? []).flatMap((ofService) => ofService.items);
  const one = items
    .map(({ withdrawnAt }) => ({ id: '', withdrawnAt: withdrawnAt && '' }))
    .sort((a, b) => Number(a.withdrawnAt === null) - Number(b.withdrawnAt === null));
  return { ...rest, viewMe: viewMe && { ...viewMe, consents: [{ items: one }] } };
};

export default function Me() {
  const me = useSignedIn();
  const asked = useAsk(MeDocument, {}, { keep: inOneList, when: me !== undefined });
  const [elder, turnElder] = useElder();
  const [said, setSaid] = useState<Said>();
  // The phone has forgotten at once; only whether the gateway knows it too takes an answer.
  const signOut = async () => {
    const heard = leave(SignOutDocument);
    setSaid({ meaning: 'good', words: words.signedOutHere });
    if (!(await heard)) setSaid({ meaning: 'info', words: words.signedOutOnlyHere });
  };
  return (
    <Page title={words.title} tab="me">
      <Say said={said} />
      {me ? <AskedPart of={asked}>{(data) => <Mine data={data} />}</AskedPart> : <SignInFirst {...words.signIn} />}
      <Head>{words.ease}</Head>
      <Card flush>
        <SwitchRow title={words.elder} note={words.elderNote} icon="letters" on={elder} words={words.onOff} onTurn={turnElder} />
        {me && asked.data && (
          <Row
            bare
            title={words.signIns}
            icon="device"
            side={words.signInsSide(asked.data.listMyLogins?.items.length ?? 1)}
            onTap={() => platform.go.to('/pages/sign-ins/sign-ins')}
          />
        )}
      </Card>
      {me && (
        <Button look="quiet" icon="leave" onTap={signOut}>
          {words.signOut}
        </Button>
      )}
    </Page>
  );
}

function Mine({ data: { viewMe, viewMembership } }: { data: MeQuery }) {
  const membership = viewMembership?.membership;
  const active = (viewMe?.consents ?? []).flatMap(({ items }) => items).filter(({ withdrawnAt }) => withdrawnAt === null).length;
  return (
    <>
      <Card>
        <h2 className="me-name">{viewMe?.displayName ?? words.nameless}</h2>
        <p className="me-line">
          {membership && <Tag meaning={membership.status === 'member' ? 'good' : 'plain'}>{words.statuses[membership.status]}</Tag>}
          <span>{membership?.branch?.name ?? (viewMe?.phoneTail ? words.phone(viewMe.phoneTail) : words.noPhone)}</span>
        </p>
      </Card>
      <Card flush>
        <Row
          bare
          title={words.consents}
          note={words.consentsNote(active)}
          icon="shield"
          onTap={() => platform.go.to('/pages/consents/consents')}
        />
        <Row bare title={words.myData} note={words.exportRow} icon="card" onTap={() => platform.go.to('/pages/my-data/my-data')} />
        <Row
          bare
          title={words.myUnion}
          note={viewMembership ? (membership ? words.statuses[membership.status] : words.noUnion) : undefined}
          icon="doors"
          onTap={() => platform.go.to('/matchmaking/membership/membership')}
        />
        <Row
          bare
          title={words.myPhone}
          note={viewMe ? (viewMe.phoneTail ? words.phone(viewMe.phoneTail) : words.noPhoneYet) : undefined}
          icon="phone"
          onTap={() => platform.go.to('/pages/phone/phone')}
        />
      </Card>
    </>
  );
}
