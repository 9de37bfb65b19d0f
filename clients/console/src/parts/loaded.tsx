import { DisconnectOutlined, ReloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type ComponentType, useEffect, useState } from 'react';
import { reach, silentAfterMs } from '../ask/index.js';
import { network as words } from '../words/state.js';
import { bring } from './bring.js';
import { Notice } from './notice.js';
import { Waiting } from './waiting.js';

type Load<Props> = () => Promise<ComponentType<Props>>;
type Props<Of> = {
  /** The same function each time: what it has brought is kept under it. */
  load: Load<Of>;
  rows?: number;
  of: Of;
};
const againEveryMs = 5_000;
// biome-ignore lint/suspicious/noExplicitAny: each is found again by the function that brought it
const brought = new Map<Load<any>, ComponentType<any>>();

/** A part of the console whose script comes when it is wanted. A script that does not come is the network's, not the page's: it is tried again. */
export function Loaded<Of extends object>({ load, rows = 8, of }: Props<Of>) {
  const [tries, setTries] = useState(0);
  const [state, setState] = useState<'coming' | 'lost' | 'renewed'>('coming');
  const Part = brought.get(load) as ComponentType<Of> | undefined;
  const again = () => setTries((before) => before + 1);
  useEffect(() => {
    if (brought.has(load)) return;
    let gone = false;
    const tell = (next: typeof state) => void (gone || setState(next));
    const silent = setTimeout(() => tell('lost'), silentAfterMs);
    void bring(() => Promise.all([load(), styleAgain()]), isThere, reach).then((come) => {
      if (come.kind !== 'here') return tell(come.kind);
      brought.set(load, come.part[0]);
      tell('coming');
      if (!gone) setTries((before) => before + 1);
    });
    return () => {
      gone = true;
      clearTimeout(silent);
    };
  }, [load, tries]);
  const waits = state === 'lost' && !Part;
  useEffect(() => {
    if (!waits) return;
    const each = setInterval(again, againEveryMs);
    addEventListener('online', again);
    return () => {
      clearInterval(each);
      removeEventListener('online', again);
    };
  }, [waits]);
  if (Part) return <Part {...of} />;
  if (state === 'coming') return <Waiting rows={rows} />;
  const renewed = state === 'renewed';
  return (
    <Notice
      icon={<DisconnectOutlined />}
      tone="bad"
      title={renewed ? words.renewed : words.part}
      note={renewed ? words.renewedNote : words.partNote}
    >
      <Button icon={<ReloadOutlined />} onClick={renewed ? () => location.reload() : again}>
        {renewed ? words.reload : words.again}
      </Button>
    </Notice>
  );
}

const isThere = () =>
  fetch('/', { cache: 'no-store', credentials: 'omit' }).then(
    ({ ok }) => ok,
    () => false,
  );

// A style sheet that has failed is asked for by nobody again: not by the browser, and not by the script that wanted it.
const missed = new Set<HTMLLinkElement>();
addEventListener('error', ({ target }) => target instanceof HTMLLinkElement && target.rel === 'stylesheet' && missed.add(target), true);

/** @returns when all that have failed before are there; fails when one fails again */
async function styleAgain(): Promise<void> {
  await Promise.all(
    [...missed].map((link) => {
      missed.delete(link);
      const next = link.cloneNode() as HTMLLinkElement;
      return new Promise((resolve, reject) => {
        next.addEventListener('load', resolve);
        next.addEventListener('error', reject);
        link.replaceWith(next);
      });
    }),
  );
}
