import { useEffect, useState } from 'react';
import { type AnyOutcome, ask, useAct } from '../../ask/index.js';
import { type MyDataQuery, OrderOwnDataDocument, ReadOwnDataDocument } from '../../generated/documents.js';
import { Button, Card, type Said } from '../../parts/index.js';
import { platform } from '../../platform/index.js';
import type { Handed } from '../../platform/platform.js';
import { useConfirm } from '../../sign-in/use-confirm.js';
import { words as consentWords } from '../../words/consents.js';
import { words } from '../../words/my-data.js';

type Orders = NonNullable<MyDataQuery['listMyDataOrders']>['items'];
type Props = { orders: Orders; onSaid: (said: Said) => void };
type Waiting = Extract<Handed, { kind: 'waits' }>;

const services = ['people', 'matchmaking', 'counseling', 'childcare'] as const;
/** An order can be read for seven days. */
const standsMs = 7 * 24 * 3_600_000;

/** Orders an export, then fetches the part of each service and hands one file to its person. Nothing of it lies anywhere in between. */
export function OwnDataCard({ orders, onSaid }: Props) {
  const ordering = useAct(OrderOwnDataDocument);
  const [taking, setTaking] = useState(false);
  const [waiting, setWaiting] = useState<Waiting>();
  const say = useConfirm(onSaid);
  // Sent or not: with the page the file goes.
  useEffect(() => () => waiting?.drop(), [waiting]);
  const standing = orders.find(({ kind, openedAt }) => kind === 'ownData' && platform.now().getTime() - Date.parse(openedAt) < standsMs);
  const order = async () => {
    const outcome = await ordering.act('order-own-data', undefined);
    if (outcome?.kind === 'done') await take(outcome.value.order.id);
    else if (outcome) onSaid(say(outcome, order));
  };
  const take = async (orderId: string) => {
    setTaking(true);
    const fetched = await fetchAll(orderId);
    if ('text' in fetched) await handOver(fetched);
    else onSaid('refused' in fetched ? say(fetched.refused, () => take(orderId)) : fetched.said);
    setTaking(false);
  };
  const handOver = async ({ text, cut }: { text: string; cut: boolean }) => {
    const handed = await platform.hand('sanwei-my-data.json', text);
    if (!handed) return onSaid({ meaning: 'info', words: words.exportNoPlace });
    if (handed.kind === 'waits') setWaiting(handed);
    const done = handed.kind === 'waits' ? words.exportReady : words.exportTaken;
    onSaid({ meaning: 'good', words: cut ? `${done}${words.exportCut}` : done });
  };
  const send = async (file: Waiting) => {
    if (!(await file.send())) return onSaid({ meaning: 'info', words: words.exportNotSent });
    setWaiting(undefined);
    onSaid({ meaning: 'good', words: words.exportSent });
  };
  return (
    <Card>
      <h2 className="title">{words.exportTitle}</h2>
      <p className="lead">{words.exportLead}</p>
      {waiting ? (
        <Button look="quiet" onTap={() => send(waiting)}>
          {words.exportSend}
        </Button>
      ) : standing ? (
        <Button look="quiet" icon="download" onTap={() => take(standing.id)} busy={taking && words.exportTakeBusy}>
          {words.exportTake}
        </Button>
      ) : (
        <Button look="quiet" icon="download" onTap={order} busy={(ordering.busy || taking) && words.exportOrderBusy}>
          {words.exportOrder}
        </Button>
      )}
    </Card>
  );
}

type Fetched = { text: string; cut: boolean } | { refused: AnyOutcome } | { said: Said };

/** A file with a part of it missing would look whole: there is one only when every service has answered. */
async function fetchAll(orderId: string): Promise<Fetched> {
  const parts: Record<string, unknown> = {};
  let cut = false;
  for (const service of services) {
    const { data } = await ask(ReadOwnDataDocument, { orderId, service });
    const part = data?.readOwnData;
    if (part && 'code' in part) return { refused: { kind: 'refused', refusal: part } };
    if (!part || !('json' in part)) return { said: { meaning: 'info', words: words.exportFailed(consentWords.services[service]) } };
    parts[service] = JSON.parse(part.json);
    cut ||= part.cut.length > 0;
  }
  return { text: JSON.stringify(parts, null, 2), cut };
}
