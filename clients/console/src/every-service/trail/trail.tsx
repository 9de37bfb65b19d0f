import { FileSearchOutlined, PrinterOutlined } from '@ant-design/icons';
import { cityDay, day as dayWords, moment } from '@sanwei/words';
import { Alert, Button, Select } from 'antd';
import { useAsk } from '../../ask/index.js';
import { type AskedService, TrailDocument } from '../../generated/documents.js';
import { CityDate } from '../../parts/form/city-date.js';
import { List } from '../../parts/list/list.js';
import { useListUrl } from '../../parts/list/use-list-url.js';
import { Notice } from '../../parts/notice.js';
import { Page } from '../../parts/page.js';
import { serviceWords } from '../../words/service.js';
import { trail as words } from '../../words/trail.js';
import { services } from '../services.js';
import { CheckTrail } from './check-trail.js';
import './trail.css';

const options = services.map((value) => ({ value, label: serviceWords[value] }));

/** What was done, by service and day; read once, since each reading leaves a line itself. */
export default function Trail() {
  const url = useListUrl(['service', 'day']);
  const service = services.find((one) => one === url.filters.service) ?? 'people';
  const { day = null } = url.filters;
  const asked = useAsk(TrailDocument, { service, day, after: url.after }, { keepPrevious: true, afresh: false });
  const names = new Map((asked.data?.listStaff?.items ?? []).map(({ id, name, username }) => [id, name ?? username]));
  const whoOf = (actor: string) => {
    const [kind, of] = actor.split(':');
    if (kind === 'system' && of) return words.system(serviceWords[of as AskedService] ?? of);
    return names.get(actor) ?? <code translate="no">{actor}</code>;
  };
  const now = new Date();
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
      <div className="stack">
        <CheckTrail />
        {service === 'counseling' && <Alert type="info" showIcon title={words.counseling} />}
        <List
          name="trail"
          of={asked}
          page={({ trailLines }) => trailLines}
          keyOf={({ link }) => String(link)}
          nameOf={({ action, link }) => `${link} ${action}`}
          url={url}
          filters={
            <>
              <Select
                value={service}
                options={options}
                aria-label={words.service}
                onChange={(value) => url.set({ service: value })}
                style={{ width: 180 }}
              />
              <CityDate
                value={day ?? undefined}
                aria-label={words.day}
                onChange={(chosen) => url.set({ day: chosen })}
                to={cityDay(now)}
                mayClear
                width={170}
              />
            </>
          }
          empty={<Notice icon={<FileSearchOutlined />} title={words.empty} note={day ? words.dayEmptyNote : words.emptyNote} />}
          columns={[
            {
              key: 'at',
              title: words.at,
              always: true,
              show: ({ at }) => (service === 'counseling' ? dayWords(at, now) : moment(at, now)),
            },
            { key: 'actor', title: words.actor, always: true, show: ({ actor }) => whoOf(actor) },
            { key: 'action', title: words.action, always: true, show: ({ action }) => action },
            {
              key: 'object',
              title: words.object,
              show: ({ object }) => (
                <code className="trail-object" translate="no">
                  {object === 'null' ? words.noObject : object}
                </code>
              ),
            },
            {
              key: 'outcome',
              title: words.outcome,
              show: ({ outcome }) => words.outcomes[outcome] ?? <code translate="no">{outcome}</code>,
            },
            { key: 'link', title: words.link, align: 'right', show: ({ link }) => link },
          ]}
        />
      </div>
    </Page>
  );
}
