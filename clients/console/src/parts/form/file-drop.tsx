import { UploadOutlined } from '@ant-design/icons';
import { Button, Progress } from 'antd';
import { type DragEvent, useEffect, useRef, useState } from 'react';
import { reach } from '../../ask/index.js';
import { cutOff, notArrived } from '../../words/file.js';
import { Said } from './outcome.js';
import './file-drop.css';

type Props = {
  words: { choose: string; drop: string; rule: string; going: (percent: number) => string; beginning: string };
  /** @returns why it cannot be this one, before anything is sent */
  refuse: (file: File) => string | undefined;
  /** @param progress from 0 to 1 @returns why it was not taken, in words; undefined when it was */
  send: (file: File, progress: (part: number) => void) => Promise<string | undefined>;
  /** The button alone, e.g. beside others. */
  small?: boolean;
  primary?: boolean;
};

/** One file, dropped or chosen; how far it has gone, and why not. */
export function FileDrop({ words, refuse, send, small = false, primary = true }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [part, setPart] = useState<number>();
  const [said, setSaid] = useState<string>();
  const [over, setOver] = useState(false);
  const busy = part !== undefined;
  // The network is the reason: what it is about is over when it is back.
  const isCutOff = said === cutOff;
  useEffect(() => {
    if (!isCutOff) return;
    const back = () => setSaid(undefined);
    const stop = reach.onChange(() => reach.isLost() || back());
    addEventListener('online', back);
    return () => {
      stop();
      removeEventListener('online', back);
    };
  }, [isCutOff]);
  const take = async (file: File | undefined) => {
    if (!file || busy) return;
    const not = refuse(file);
    setSaid(not);
    if (not) return;
    setPart(0);
    const why = await send(file, setPart).finally(() => setPart(undefined));
    // What a command says then, one more click, is not enough here: nobody keeps the file.
    const lost = why !== undefined && (!navigator.onLine || reach.isLost() || why === notArrived);
    setSaid(lost ? cutOff : why);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files[0]);
  };
  const button = (
    <Button type={primary ? 'primary' : 'default'} icon={<UploadOutlined />} loading={busy} onClick={() => input.current?.click()}>
      {words.choose}
    </Button>
  );
  return (
    <section
      className={`file-drop${small ? ' file-drop-small' : ''}${over ? ' file-drop-over' : ''}`}
      aria-label={words.choose}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <input
        ref={input}
        type="file"
        accept=".xlsx"
        hidden
        onChange={({ target }) => {
          void take(target.files?.[0]);
          // The same file may be chosen again after it was mended.
          target.value = '';
        }}
      />
      {/* Names of file kinds stand in it as they are. */}
      <div translate="no">
        <Said words={said} />
      </div>
      {!small && <p className="file-drop-words">{words.drop}</p>}
      {button}
      {!small && <p className="quiet small">{words.rule}</p>}
      {busy && (
        <div className="file-drop-going">
          <p aria-live="polite">{part < 1 ? words.going(Math.round(part * 100)) : words.beginning}</p>
          <Progress percent={Math.round(part * 100)} showInfo={false} aria-label={words.choose} />
        </div>
      )}
    </section>
  );
}
