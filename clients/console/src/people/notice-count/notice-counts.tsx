import { CheckOutlined, PrinterOutlined, WarningOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useMemo } from 'react';
import { useAsk } from '../../ask/index.js';
import { NoticeCountsDocument, type NoticeCountsQuery } from '../../generated/documents.js';
import { AskedPart } from '../../parts/asked-part.js';
import { Bars } from '../../parts/chart/bars.js';
import { ChartCard } from '../../parts/chart/chart-card.js';
import { Facts } from '../../parts/detail/facts.js';
import { Page } from '../../parts/page.js';
import { Panel } from '../../parts/panel.js';
import { Tag } from '../../parts/tag.js';
import { noticeCounts as words } from '../../words/notice-count.js';

type Counts = NonNullable<NoticeCountsQuery['countNotices']>;
const channels = ['wechat', 'sms', 'inbox'] as const;
const hues = { wechat: '--teal', sms: '--amber', inbox: '--coral' } as const;
/** After so many hours somebody should look why. */
const longHours = 2;

export default function NoticeCounts() {
  const asked = useAsk(NoticeCountsDocument, {});
  return (
    <Page
      title={words.title}
      note={words.note}
      acts={
        <Button icon={<PrinterOutlined />} onClick={() => print()}>
          {words.print}
        </Button>
      }
    >
      <AskedPart of={asked}>
        {({ countNotices }) =>
          countNotices && (
            <div className="stack">
              <Waiting of={countNotices} />
              {channels.map((channel) => (
                <Sent key={channel} of={countNotices.days} channel={channel} />
              ))}
            </div>
          )
        }
      </AskedPart>
    </Page>
  );
}

function Waiting({ of: { waiting, retrying, oldestWaitingHours } }: { of: Counts }) {
  const slow = (oldestWaitingHours ?? 0) >= longHours;
  return (
    <Panel
      title={words.waiting}
      more={
        <Tag tone={slow ? 'bad' : 'good'} icon={slow ? <WarningOutlined /> : <CheckOutlined />}>
          {slow ? words.slow : words.fine}
        </Tag>
      }
    >
      <Facts
        of={[
          { name: words.waiting, value: words.count(waiting) },
          { name: words.retrying, value: words.count(retrying) },
          { name: words.oldest, value: oldestWaitingHours == null ? words.none : words.hours(oldestWaitingHours) },
        ]}
      />
    </Panel>
  );
}

function Sent({ of, channel }: { of: Counts['days']; channel: (typeof channels)[number] }) {
  const bars = useMemo(
    () =>
      of.map((day) => {
        const value = day[channel] ?? null;
        return {
          name: `${Number(day.on.slice(5, 7))}/${Number(day.on.slice(8))}`,
          value,
          words: value === null ? words.few : String(value),
        };
      }),
    [of, channel],
  );
  const known = bars.filter(({ value }) => value !== null);
  return (
    <ChartCard
      title={words.channels[channel]}
      figure={known.length === 0 ? words.allFew : words.figure(known.reduce((sum, { value }) => sum + (value ?? 0), 0))}
      definition={words.definitions[channel]}
      foot={words.foot(bars.length - known.length)}
      table={{ heads: [words.day, words.sent], rows: bars.map((bar) => [bar.name, bar.words]) }}
    >
      {known.length > 0 && <Bars of={bars} label={words.chartOf(words.channels[channel])} hue={hues[channel]} />}
    </ChartCard>
  );
}
