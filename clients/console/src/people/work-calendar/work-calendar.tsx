import { CalendarOutlined, LeftOutlined, PrinterOutlined, RightOutlined } from '@ant-design/icons';
import { cityDay, moment } from '@sanwei/words';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useAsk } from '../../ask/index.js';
import { WorkCalendarDocument } from '../../generated/documents.js';
import { AskedPart } from '../../parts/asked-part.js';
import { useListUrl } from '../../parts/list/use-list-url.js';
import { Notice } from '../../parts/notice.js';
import { Page } from '../../parts/page.js';
import { Panel } from '../../parts/panel.js';
import { rolesOf, useMe } from '../../sign-in/use-me.js';
import { workCalendar as words } from '../../words/work-calendar.js';
import { Holidays } from './holidays.js';
import { Month } from './month.js';
import { SetCalendar } from './set-calendar.js';
import { holidaysOf, monthsOf } from './year.rule.js';
import './work-calendar.css';

/** A year as twelve months, and in words what is off and what is worked for it. */
export default function WorkCalendar() {
  const url = useListUrl(['year']);
  const year = Number(url.filters.year) || Number(cityDay(new Date()).slice(0, 4));
  const asked = useAsk(WorkCalendarDocument, { year }, { keepPrevious: true });
  const [setting, setSetting] = useState(false);
  const may = rolesOf(useMe().data?.viewMe);
  const go = (by: number) => url.set({ year: String(year + by) });
  return (
    <Page
      title={`${words.title} ${words.yearOf(year)}`}
      note={words.note}
      acts={
        <>
          <Button icon={<LeftOutlined />} aria-label={words.before} disabled={year <= 2020} onClick={() => go(-1)} />
          <Button icon={<RightOutlined />} aria-label={words.after} disabled={year >= 2100} onClick={() => go(1)} />
          <Button icon={<PrinterOutlined />} onClick={() => print()}>
            {words.print}
          </Button>
          {may.has('systemAdministrator') && (
            <Button type="primary" disabled={!asked.data?.viewWorkCalendar || asked.turning} onClick={() => setSetting(true)}>
              {words.set}
            </Button>
          )}
        </>
      }
    >
      <AskedPart of={asked}>
        {({ viewWorkCalendar }) => {
          const { days = [], version = 0, source, setAt, otherwiseInLists = [] } = viewWorkCalendar ?? {};
          const holidays = holidaysOf(days);
          return (
            <div className="stack">
              {otherwiseInLists.length > 0 && (
                <Alert type="warning" showIcon title={words.otherwise(otherwiseInLists.map(words.monthDay).join('、'))} />
              )}
              <Panel>
                {days.length === 0 ? (
                  <Notice icon={<CalendarOutlined />} title={words.empty} note={words.emptyNote} />
                ) : (
                  <>
                    <div className="year">
                      {monthsOf(days).map((weeks, month) => (
                        <Month key={words.month(month + 1)} month={month + 1} weeks={weeks} />
                      ))}
                    </div>
                    <Legend />
                  </>
                )}
              </Panel>
              {days.length > 0 && (
                <Panel
                  title={words.holidays}
                  more={source && setAt ? words.byHand(source, moment(setAt, new Date())) : words.bySoftware}
                  flush
                >
                  <Holidays of={holidays} />
                </Panel>
              )}
              {setting && (
                <SetCalendar
                  {...{ year, version, holidays }}
                  assumed={days.length === 0 || days.some(({ status }) => status === 'assumed')}
                  onEnd={() => setSetting(false)}
                />
              )}
            </div>
          );
        }}
      </AskedPart>
    </Page>
  );
}

const Legend = () => (
  <ul className="legend small">
    <li>
      <span className="day day-restday">{words.signs.restday}</span> {words.legend.restday}
    </li>
    <li>
      <span className="day day-makeup_workday">{words.signs.makeup_workday}</span> {words.legend.makeup_workday}
    </li>
    <li>
      <span className="day day-restday day-assumed">{words.signs.restday}</span> {words.legend.assumed}
    </li>
  </ul>
);
