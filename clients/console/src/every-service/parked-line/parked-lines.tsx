import { InboxOutlined, RedoOutlined } from '@ant-design/icons';
import { Alert } from 'antd';
import { useAct, useAsk } from '../../ask/index.js';
import { type AskedService, ParkedLinesDocument, RetryParkedLineDocument, RetryParkedLinesDocument } from '../../generated/documents.js';
import { ActButton } from '../../parts/act-button.js';
import { List } from '../../parts/list/list.js';
import { Notice } from '../../parts/notice.js';
import { Page } from '../../parts/page.js';
import { ageWords, parkedLines as words } from '../../words/parked-line.js';
import { serviceWords } from '../../words/service.js';
import { services } from '../services.js';
import { Counts } from './counts.js';
import { type ParkedRow, rowsOf } from './parked-row.js';
import { PreviewRetry } from './preview-retry.js';

// All of them stand on one page.
const onePage = { after: null, page: 1, next: () => undefined, back: () => undefined, knowsBack: false };
const known = (name: string) => serviceWords[name as AskedService] ?? name;

export default function ParkedLines() {
  const asked = useAsk(ParkedLinesDocument, {});
  const one = useAct(RetryParkedLineDocument);
  const many = useAct(RetryParkedLinesDocument);
  const now = Date.now();
  const counts = asked.data?.parkedCounts ?? [];
  const all = counts.reduce((sum, { parked }) => sum + (parked?.count ?? 0), 0);
  const shown = asked.data ? rowsOf(asked.data).length : 0;
  const retryAll = async (rows: ReadonlyMap<string, ParkedRow>, done: (count: number) => void) => {
    const refused = new Map<string, string>();
    let count = 0;
    for (const service of services) {
      const ids = [...rows.values()].filter((row) => row.service === service).map(({ id }) => id);
      for (let from = 0; from < ids.length; from += 100) {
        const part = ids.slice(from, from + 100);
        const outcome = await many.act(`retry-lines.${service}.${from}`, { service, ids: part, dryRun: false });
        if (outcome?.kind !== 'done') for (const id of part) refused.set(id, words.notAnswered);
        else for (const { id, outcome: fate } of outcome.value.items) if (fate === 'notParked') refused.set(id, words.gone);
        count += part.length;
        done(count);
      }
    }
    return refused;
  };
  return (
    <Page title={words.title} note={words.note}>
      <div className="stack">
        <Counts of={counts} now={now} />
        {all > shown && shown > 0 && <Alert type="info" showIcon title={words.more} />}
        <List
          name="parked-lines"
          of={asked}
          page={(data) => ({ items: rowsOf(data), next: null, count: all })}
          keyOf={({ id }) => id}
          nameOf={({ service, subject }) => `${serviceWords[service]} ${subject}`}
          url={onePage}
          empty={<Notice icon={<InboxOutlined />} title={words.empty} note={words.emptyNote} />}
          columns={[
            { key: 'service', title: words.service, always: true, show: ({ service }) => serviceWords[service] },
            { key: 'hearer', title: words.hearer, show: ({ hearer }) => known(hearer) },
            { key: 'subject', title: words.subject, show: ({ subject }) => <code translate="no">{subject}</code> },
            { key: 'error', title: words.error, show: ({ lastError }) => <code translate="no">{lastError}</code> },
            { key: 'tries', title: words.tries, show: ({ tries }) => words.triesOf(tries) },
            { key: 'since', title: words.since, show: ({ parkedAt }) => ageWords(now - Date.parse(parkedAt)) },
            {
              key: 'act',
              title: '',
              always: true,
              show: ({ id, service }) => (
                <ActButton size="small" act={() => one.act(`retry-line.${id}`, { service, lineId: id })} done={words.retried}>
                  {words.retry}
                </ActButton>
              ),
            },
          ]}
          bulk={[
            {
              key: 'retry',
              words: words.retry,
              icon: <RedoOutlined />,
              preview: (rows) => <PreviewRetry rows={rows} />,
              run: retryAll,
            },
          ]}
        />
      </div>
    </Page>
  );
}
