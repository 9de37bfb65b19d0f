import { cityDay, day, moment, ofDay } from '@sanwei/words';
import { App } from 'antd';
import { useAct } from '../../ask/index.js';
import { ReturnProfileDocument, type SubmittedProfilesQuery, VerifyProfileDocument } from '../../generated/documents.js';
import { Facts } from '../../parts/detail/facts.js';
import { DeskAnswer } from '../../parts/list/desk-answer.js';
import { Panel } from '../../parts/panel.js';
import { membershipWords } from '../../words/membership.js';
import { textsWords } from '../../words/texts.js';
import { verification as words } from '../../words/verification.js';

type Profile = NonNullable<SubmittedProfilesQuery['listSubmittedProfiles']>['items'][number];

/** What has to be checked of one person, and the two answers. */
export function ProfileToVerify({ profile, again, next }: { profile: Profile; again: () => void; next: () => void }) {
  const { id: profileId, version, realName } = profile;
  const { message } = App.useApp();
  const { act: verify } = useAct(VerifyProfileDocument);
  const { act: sendBack } = useAct(ReturnProfileDocument);
  return (
    <Panel title={realName} more={words.submittedAt(moment(profile.submittedAt, new Date()))} id="profile">
      <Facts of={factsOf(profile)} />
      <DeskAnswer
        words={words.answer}
        draft={`return.${profileId}`}
        refused={again}
        yes={{
          send: () => verify(`verify.${profileId}.${version}`, { profileId, version }),
          done: () => {
            void message.success(words.verified(realName));
            next();
          },
        }}
        no={{
          send: (reason) => sendBack(`return.${profileId}.${version}`, { profileId, version, reason }),
          done: () => {
            void message.success(words.returned(realName));
            next();
          },
        }}
      />
    </Panel>
  );
}

function factsOf({ realName, sex, bornOn, city, branch, membership, texts, attestationEndsAt }: Profile) {
  const now = new Date();
  const [year = 0] = bornOn.split('-').map(Number);
  const [today = 0] = cityDay(now).split('-').map(Number);
  const birthday = cityDay(now).slice(5) >= bornOn.slice(5);
  return [
    { name: words.name, value: realName },
    { name: words.sex, value: words.sexes[sex] },
    { name: words.born, value: `${bornOn} · ${words.age(today - year - (birthday ? 0 : 1))}` },
    { name: words.city, value: city },
    { name: words.branch, value: branch?.name },
    {
      name: words.membership,
      value: membership ? `${membershipWords[membership.status]} · ${day(membership.since, now)}` : words.noMember,
    },
    {
      name: words.attestation,
      value: attestationEndsAt ? words.attestationUntil(day(ofDay(cityDay(attestationEndsAt)), now)) : words.attestationNone,
    },
    { name: words.texts, value: textsWords[texts] },
  ];
}
