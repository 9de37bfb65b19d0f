import { useRouter } from '@tarojs/taro';
import { useAsk, useSignedIn } from '../../ask/index.js';
import { FillDocument } from '../../generated/documents.js';
import { AskedPart, Empty, Page } from '../../parts/index.js';
import { SignInFirst } from '../../sign-in/sign-in-first.js';
import { words as askedWords } from '../../words/asked.js';
import { words as matchmaking } from '../../words/matchmaking.js';
import { formWords } from '../../words/profile.js';
import { FillForm } from './fill-form.js';
import { type StepName, stepNames } from './steps.js';

/** The profile in steps; `?step=wishes` opens this one alone, to change something. */
export default function Fill() {
  const me = useSignedIn();
  const asked = useAsk(FillDocument, {}, { keep: false, when: me !== undefined });
  const wanted = useRouter().params.step;
  const only = stepNames.find((step): step is StepName => step === wanted);
  const found = me && asked.data?.viewMyProfile;
  if (me && asked.data && found) return <FillForm start={asked.data} profile={found.profile} only={only} />;
  return (
    <Page title={formWords.title}>
      {me ? (
        <AskedPart of={asked}>
          {/* Without the profile that there may be already, one would begin a second one. */}
          {() => <Empty title={askedWords.notNow} text={askedWords.nothingLost} act={{ words: askedWords.again, onTap: asked.again }} />}
        </AskedPart>
      ) : (
        <SignInFirst {...matchmaking.empty} />
      )}
    </Page>
  );
}
