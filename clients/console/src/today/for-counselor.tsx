import { cityDay, clock, dayFrom, left, weekday } from '@sanwei/words';
import { Alert } from 'antd';
import { Link } from 'wouter';
import { signedIn, useAsk } from '../ask/index.js';
import { CounselorTodayDocument } from '../generated/documents.js';
import { AskedPart } from '../parts/asked-part.js';
import { Panel } from '../parts/panel.js';
import { useUnsaved } from '../shell/unsaved.js';
import { counselorToday as words } from '../words/today-services.js';
import { columnName, modeWords, saveBar } from '../words/week.js';
import './for-services.css';

/** The sessions that are still to come, the next one first: today's, and when there are none the next one of the week. */
export function ForCounselor() {
  const me = signedIn.personId();
  const now = new Date();
  const today = cityDay(now);
  const asked = useAsk(CounselorTodayDocument, { from: today }, { live: me ? [`person.${me}`] : [] });
  const unsaved = useUnsaved()['/week'] ?? [];
  return (
    <Panel title={words.title} more={<Link href="/week">{words.week}</Link>} flush id="counselor-today">
      {unsaved.length > 0 && (
        <Alert
          type="warning"
          showIcon
          banner
          title={saveBar.elsewhere(unsaved.map(columnName))}
          action={<Link href="/week">{saveBar.go}</Link>}
        />
      )}
      <AskedPart of={asked}>
        {({ listMyCalendar }) => {
          const ahead = (listMyCalendar?.items ?? [])
            .filter(({ status, endsAt }) => status === 'booked' && Date.parse(endsAt) > now.getTime())
            .sort((a, b) => a.startsAt.localeCompare(b.startsAt));
          const here = ahead.filter(({ startsAt }) => cityDay(startsAt) === today);
          const shown = here.length > 0 ? here : ahead.slice(0, 1);
          if (shown.length === 0) return <p className="today-empty quiet">{words.none}</p>;
          return (
            <>
              {here.length === 0 && <p className="today-empty quiet">{words.noneToday}</p>}
              <ul className="today-list">
                {shown.map(({ sessionId, startsAt, endsAt, mode }, index) => (
                  <li key={sessionId} className={index === 0 ? 'today-next' : undefined}>
                    <b>
                      {clock(startsAt)}–{clock(endsAt)}
                    </b>
                    <span>
                      {cityDay(startsAt) !== today && `${dayFrom(startsAt, now)} ${weekday(startsAt)} · `}
                      {modeWords[mode]}
                    </span>
                    <span className="quiet">
                      {Date.parse(startsAt) > now.getTime() ? (index === 0 ? left(startsAt, now) : '') : words.now}
                    </span>
                  </li>
                ))}
              </ul>
            </>
          );
        }}
      </AskedPart>
    </Panel>
  );
}
