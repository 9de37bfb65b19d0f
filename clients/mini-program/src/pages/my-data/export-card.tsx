import { useState } from 'react';
import { ask, useAct } from '../../ask/index.js';
import { type MyDataQuery, OrderExportDocument, ReadDataExportDocument } from '../../generated/documents.js';
import { Button, Card, type Said, sayOf } from '../../parts/index.js';
import { platform } from '../../platform/index.js';
import { words as consentWords } from '../../words/consents.js';
import { words } from '../../words/my-data.js';

type Orders = NonNullable<MyDataQuery['listMyDataOrders']>['items'];
type Props = { orders: Orders; onSaid: (said: Said) => void };

const services = ['people', 'matchmaking', 'counseling', 'childcare'] as const;
/** An order can be read for seven days. */
const standsMs = 7 * 24 * 3_600_000;

/** Orders an export, then fetches the part of each service and hands one file to its person. Nothing of it lies anywhere in between. */
export function ExportCard({ orders, onSaid }: Props) {
  const ordering = useAct(OrderExportDocument);
  const [taking, setTaking] = useState(false);
  const standing = orders.find(({ kind, openedAt }) => kind === 'export' && platform.now().getTime() - Date.parse(openedAt) < standsMs);
  const order = async () => {
    const outcome = await ordering.act('order-export', undefined);
    if (outcome?.kind === 'done') await take(outcome.value.order.id);
    else if (outcome) onSaid(sayOf(outcome));
  };
  const take = async (orderId: string) => {
    setTaking(true);
    onSaid(await handOver(orderId));
    setTaking(false);
  };
  return (
    <Card>
      <h2 className="title">{words.exportTitle}</h2>
      <p className="lead">{words.exportLead}</p>
      {standing ? (
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

/** A file with a part of it missing would look whole: it is handed over only when every service has answered. */
async function handOver(orderId: string): Promise<Said> {
  const parts: Record<string, unknown> = {};
  let cut = false;
  for (const service of services) {
    const { data } = await ask(ReadDataExportDocument, { orderId, service });
    const part = data?.readDataExport;
    if (part && 'code' in part) return { meaning: 'info', words: part.message };
    if (!part || !('json' in part)) return { meaning: 'info', words: words.exportFailed(consentWords.services[service]) };
    parts[service] = JSON.parse(part.json);
    cut ||= part.cut.length > 0;
  }
  const handed = await platform.hand('sanwei-my-data.json', JSON.stringify(parts, null, 2));
  if (!handed) return { meaning: 'info', words: words.exportNoPlace };
  const done = platform.target === 'weapp' ? words.exportCopied : words.exportTaken;
  return { meaning: 'good', words: cut ? `${done}${words.exportCut}` : done };
}
