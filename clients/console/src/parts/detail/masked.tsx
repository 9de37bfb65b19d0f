import { EyeInvisibleOutlined, EyeOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useSignedIn } from '../../ask/index.js';
import { masked as words } from '../../words/detail.js';
import { ReasonDialog, type Reasons } from './reason-dialog.js';

const mostMs = 120_000;

/** What was opened, and until when it may be seen. */
export type Opened = { value: string; hideAt: string };
type Props = {
  /** As everybody who may see the page sees it: `136 **** 2085`. */
  value: string;
  title: string;
  note: string;
  reasons: Reasons;
  /** @returns what was behind it, why not in words, or nothing when it was not sent */
  open: (filled: { reason: string; note: string | null }) => Promise<Opened | string | undefined>;
};

/** A field that opens with a reason, for a while, and then hides again by itself; so it does when somebody leaves the page. */
export function Masked({ value, title, note, reasons, open }: Props) {
  const [asking, setAsking] = useState(false);
  const [opened, setOpened] = useState<Opened & { at: number }>();
  const hide = () => setOpened(undefined);
  const { kind } = useSignedIn();
  useEffect(() => {
    if (kind !== 'here') setOpened(undefined);
  }, [kind]);
  return (
    <span className="masked">
      {opened ? (
        <>
          <b translate="no">{opened.value}</b>
          <Countdown key={opened.at} from={opened} onEnd={hide} />
          <Button type="link" icon={<EyeInvisibleOutlined />} onClick={hide}>
            {words.hide}
          </Button>
        </>
      ) : (
        <>
          <span translate="no">{value}</span>
          <Button type="link" icon={<EyeOutlined />} aria-label={title} onClick={() => setAsking(true)}>
            {words.open}
          </Button>
        </>
      )}
      <ReasonDialog
        open={asking}
        title={title}
        ask={words.why}
        note={note}
        go={words.go}
        reasons={reasons}
        onEnd={() => setAsking(false)}
        send={async (filled) => {
          const answer = await open(filled);
          if (typeof answer === 'string' || !answer) return answer ?? '';
          setOpened({ ...answer, at: Date.now() });
          return undefined;
        }}
      />
    </span>
  );
}

/** A clock of this computer that goes wrong hides nothing at once, and nothing too late. */
function Countdown({ from, onEnd }: { from: Opened & { at: number }; onEnd: () => void }) {
  const [now, setNow] = useState(from.at);
  const asked = Date.parse(from.hideAt) - from.at;
  const lastsMs = asked > 0 && asked < mostMs ? asked : mostMs;
  const left = Math.max(0, Math.ceil((from.at + lastsMs - now) / 1_000));
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  useEffect(() => {
    if (left === 0) onEnd();
  }, [left, onEnd]);
  return <span className="quiet small">{words.left(left)}</span>;
}
