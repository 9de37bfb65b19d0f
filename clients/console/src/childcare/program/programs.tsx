import { FileTextOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { useAsk } from '../../ask/index.js';
import { ProgramsDocument } from '../../generated/documents.js';
import { List } from '../../parts/list/list.js';
import { useListUrl } from '../../parts/list/use-list-url.js';
import { Notice } from '../../parts/notice.js';
import { Page } from '../../parts/page.js';
import { daysWords, seasonWords, programs as words } from '../../words/program.js';
import { Drafts } from './drafts.js';
import { EnrollmentTag } from './enrollment-tag.js';
import './program.css';

type Seats = { capacity: number; taken: number; waiting: number };
const sum = (classes: readonly Seats[], name: keyof Seats) => classes.reduce((all, one) => all + one[name], 0);

/** Fifteen on a page: each is listened to, and with what the rest of the page listens to they fit in one stream of hints. */
export default function Programs() {
  const url = useListUrl([]);
  const [, go] = useLocation();
  const [shown, setShown] = useState<readonly string[]>([]);
  const live = ['queue.programs', ...shown.map((id) => `program.${id}`)];
  const asked = useAsk(ProgramsDocument, { after: url.after }, { keepPrevious: true, live });
  const ids = (asked.data?.listPrograms?.items ?? []).map(({ id }) => id);
  if (ids.join() !== shown.join()) setShown(ids);
  const now = new Date();
  return (
    <Page
      title={words.title}
      note={words.note}
      acts={
        <Button type="primary" icon={<PlusOutlined />} onClick={() => go('/programs/new')}>
          {words.add}
        </Button>
      }
    >
      <div className="stack">
        <Drafts />
        <List
          name="programs"
          of={asked}
          page={({ listPrograms }) => listPrograms}
          keyOf={({ id }) => id}
          nameOf={({ name }) => name}
          url={url}
          empty={<Notice icon={<FileTextOutlined />} title={words.empty} note={words.emptyNote} />}
          columns={[
            {
              key: 'name',
              title: words.name,
              always: true,
              show: ({ id, name }) => (
                <Link href={`/programs/${id}`} className="row-link">
                  {name}
                </Link>
              ),
            },
            { key: 'season', title: words.season, show: ({ season }) => seasonWords[season] },
            { key: 'days', title: words.days, show: ({ startsOn, endsOn }) => daysWords(startsOn, endsOn, now) },
            {
              key: 'enrollment',
              title: words.enrollment,
              show: ({ classes, closesAt, ...program }) => (
                // A class may have been given more time.
                <EnrollmentTag
                  {...program}
                  closesAt={[closesAt, ...classes.map((one) => one.closesAt)].sort().at(-1) ?? closesAt}
                  now={now}
                />
              ),
            },
            { key: 'classes', title: words.classes, align: 'right', show: ({ classes }) => classes.length },
            {
              key: 'seats',
              title: words.seats,
              align: 'right',
              show: ({ classes }) => words.taken(sum(classes, 'taken'), sum(classes, 'capacity')),
            },
            { key: 'waiting', title: words.waiting, align: 'right', show: ({ classes }) => sum(classes, 'waiting') },
          ]}
        />
      </div>
    </Page>
  );
}
