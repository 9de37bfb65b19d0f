import { cityDay, day, moment, ofDay } from '@sanwei/words';
import { App, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useAct } from '../../ask/index.js';
import { ReturnProfileDocument, type SubmittedProfilesQuery, VerifyProfileDocument } from '../../generated/documents.js';
import { Facts } from '../../parts/detail/facts.js';
import { Said, showWrong, wordsOf } from '../../parts/form/outcome.js';
import { useDraft } from '../../parts/form/use-draft.js';
import { Panel } from '../../parts/panel.js';
import { list } from '../../words/list.js';
import { membershipWords } from '../../words/membership.js';
import { textsWords } from '../../words/texts.js';
import { verification as words } from '../../words/verification.js';

type Profile = NonNullable<SubmittedProfilesQuery['listSubmittedProfiles']>['items'][number];

/** What has to be checked of one person, and the two answers. */
export function ProfileToVerify({ profile }: { profile: Profile }) {
  const { id: profileId, version, realName } = profile;
  const [said, setSaid] = useState<string>();
  const [returning, setReturning] = useState(false);
  const [form] = Form.useForm<{ reason: string }>();
  const draft = useDraft(form, `return.${profileId}`);
  const { message } = App.useApp();
  const verifying = useAct(VerifyProfileDocument);
  const sendingBack = useAct(ReturnProfileDocument);
  const verify = async () => {
    const outcome = await verifying.act(`verify.${profileId}.${version}`, { profileId, version });
    if (outcome?.kind === 'done') void message.success(words.verified(realName));
    else setSaid(wordsOf(outcome));
  };
  const sendBack = async ({ reason }: { reason: string }) => {
    const outcome = await sendingBack.act(`return.${profileId}.${version}`, { profileId, version, reason });
    if (outcome?.kind !== 'done') return setSaid(showWrong(form, outcome));
    draft.drop();
    void message.success(words.returned(realName));
  };
  const busy = verifying.busy || sendingBack.busy;
  return (
    <Panel title={realName} more={words.submittedAt(moment(profile.submittedAt, new Date()))} id="profile">
      <Facts of={factsOf(profile)} />
      <div style={{ marginTop: 20 }}>
        <Said words={said} />
        {returning ? (
          <Form form={form} layout="vertical" onFinish={(filled) => void sendBack(filled)} onValuesChange={draft.keep} disabled={busy}>
            <Form.Item
              name="reason"
              label={words.reason}
              extra={words.reasonWhy}
              rules={[{ required: true, min: 4, message: words.reasonEmpty }]}
            >
              <Input.TextArea rows={3} maxLength={200} showCount autoFocus />
            </Form.Item>
            <Button type="primary" htmlType="submit" loading={sendingBack.busy}>
              {words.sendBack}
            </Button>{' '}
            <Button onClick={() => setReturning(false)}>{list.notNow}</Button>
          </Form>
        ) : (
          <div className="desk-acts">
            <Button type="primary" loading={verifying.busy} onClick={() => void verify()}>
              {words.verify}
            </Button>
            <Button disabled={busy} onClick={() => setReturning(true)}>
              {words.return}
            </Button>
          </div>
        )}
      </div>
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
