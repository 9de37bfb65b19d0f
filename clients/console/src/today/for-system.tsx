import { CheckOutlined, WarningOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useAsk } from '../ask/index.js';
import { SystemTodayDocument, type SystemTodayQuery } from '../generated/documents.js';
import { AskedPart } from '../parts/asked-part.js';
import { Panel } from '../parts/panel.js';
import { noticeCounts } from '../words/notice-count.js';
import { ageWords } from '../words/parked-line.js';
import { serviceWords } from '../words/service.js';
import { systemToday as words } from '../words/today-system.js';
import './for-services.css';

/** What has not come through: messages between the services, and notices to people. */
export function ForSystem() {
  const asked = useAsk(SystemTodayDocument, {});
  return (
    <Panel title={words.title} flush id="system-today">
      <AskedPart of={asked}>
        {({ parkedCounts, countNotices }) => (
          <ul className="today-list">
            {parkedCounts && <Line to="/parked" name={words.parked} {...parkedWords(parkedCounts)} />}
            {countNotices && <Line to="/notice-counts" name={words.notices} {...noticeWords(countNotices)} />}
          </ul>
        )}
      </AskedPart>
    </Panel>
  );
}

type Said = { fine: boolean; what: ReactNode };
const Line = ({ to, name, fine, what }: { to: string; name: string } & Said) => (
  <li>
    <Link href={to}>{name}</Link>
    <span>{what}</span>
    {fine ? <CheckOutlined aria-hidden /> : <WarningOutlined aria-hidden />}
  </li>
);

function parkedWords(of: NonNullable<SystemTodayQuery['parkedCounts']>): Said {
  const away = of.filter(({ parked }) => !parked).map(({ service }) => serviceWords[service]);
  const count = of.reduce((sum, { parked }) => sum + (parked?.count ?? 0), 0);
  const [oldest] = of.flatMap(({ parked }) => parked?.oldestAt ?? []).sort();
  const known = count === 0 || !oldest ? words.parkedNone : words.parkedCount(count, ageWords(Date.now() - Date.parse(oldest)));
  if (away.length > 0) return { fine: false, what: `${words.away(away.join('、'))}。${count > 0 ? known : ''}` };
  return { fine: count === 0, what: known };
}

function noticeWords({ waiting, oldestWaitingHours }: NonNullable<SystemTodayQuery['countNotices']>): Said {
  if (waiting === 0) return { fine: true, what: words.noticesNone };
  const hours = oldestWaitingHours ?? 0;
  return { fine: hours < 2, what: words.noticesWaiting(waiting, noticeCounts.hours(hours)) };
}
