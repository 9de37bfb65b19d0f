import { useAct } from '../../ask/index.js';
import { BindPhoneDocument } from '../../generated/documents.js';
import type { Said } from '../../parts/index.js';
import { PhoneButton } from '../../platform/phone-button.js';
import { useConfirm } from '../../sign-in/use-confirm.js';

type Props = { label: string; onBound: (phoneTail: string) => void; onSaid: (said: Said) => void };

/** One tap in WeChat, which knows the number; in a browser there is nothing. */
export function WechatBinding({ label, onBound, onSaid }: Props) {
  const { act } = useAct(BindPhoneDocument);
  const say = useConfirm(onSaid);
  const bind = async (code: string) => {
    const outcome = await act('bind-phone', { code });
    if (!outcome) return;
    if (outcome.kind === 'done') onBound(outcome.value.phoneTail);
    else onSaid(say(outcome));
  };
  return <PhoneButton words={label} onCode={(code) => void bind(code)} />;
}
