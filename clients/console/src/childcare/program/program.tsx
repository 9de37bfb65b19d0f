import { FileTextOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'wouter';
import { useAsk } from '../../ask/index.js';
import { ProgramDocument } from '../../generated/documents.js';
import { AskedPart } from '../../parts/asked-part.js';
import { SeatBar } from '../../parts/chart/seat-bar.js';
import { Notice } from '../../parts/notice.js';
import { Page } from '../../parts/page.js';
import { Panel } from '../../parts/panel.js';
import { agesWords, daysWords, programs, seasonWords, program as words } from '../../words/program.js';
import { ChangeClass, type SchoolClass } from './change-class.js';
import { type Enrollment, enrollmentOf, enrollmentState } from './enrollment-state.js';
import { EnrollmentTag } from './enrollment-tag.js';
import './program.css';

/** A program that is published, with its seats as they are now. */
export default function Program() {
  const { programId = '' } = useParams<{ programId: string }>();
  const asked = useAsk(ProgramDocument, { programId }, { live: [`program.${programId}`] });
  const [changing, setChanging] = useState<SchoolClass>();
  const now = new Date();
  const found = asked.data?.viewProgram;
  const program = found && 'classes' in found ? found : undefined;
  const title = program?.name ?? programs.title;
  return (
    <Page
      title={title}
      back={{ to: '/programs', words: words.back }}
      note={
        program &&
        `${seasonWords[program.season]} · ${daysWords(program.startsOn, program.endsOn, now)} · ${words.published(program.publishedAt, now)}`
      }
    >
      <AskedPart of={asked}>
        {({ viewProgram }) => {
          if (!program)
            return (
              <Notice icon={<FileTextOutlined />} title={viewProgram && 'message' in viewProgram ? viewProgram.message : words.notFound}>
                <Link href="/programs">{programs.title}</Link>
              </Notice>
            );
          return (
            <div className="stack">
              <Totals of={program} now={now} />
              <Panel title={words.classes} more={words.live} flush>
                <ul className="seats">
                  {program.classes.map((one) => (
                    <li key={one.id}>
                      <div className="seats-head">
                        <span className="two-lines">
                          <b>{one.name}</b>
                          <span className="quiet">
                            {one.site} · {agesWords(one.youngest, one.oldest)}
                          </span>
                        </span>
                        <EnrollmentTag {...one} now={now} />
                        <Button size="small" aria-label={words.changeOf(one.name)} onClick={() => setChanging(one)}>
                          {words.change}
                        </Button>
                      </div>
                      <SeatBar {...one} label={words.of(one.taken, one.capacity)} full={words.full} left={words.left} />
                      <p className="seats-figures">
                        <span>{words.of(one.taken, one.capacity)}</span>
                        <span>{words.waitingOf(one.waiting)}</span>
                        <span>{words.freeOf[enrollmentState(one, now)](one.free)}</span>
                      </p>
                    </li>
                  ))}
                </ul>
              </Panel>
              {changing && <ChangeClass key={changing.id} of={changing} onEnd={() => setChanging(undefined)} />}
            </div>
          );
        }}
      </AskedPart>
    </Page>
  );
}

function Totals({ of: program, now }: { of: Enrollment & { classes: readonly SchoolClass[] }; now: Date }) {
  const of = program.classes;
  const enrollment = enrollmentOf(program, of);
  const state = enrollmentState(enrollment, now);
  const sum = (name: 'capacity' | 'taken' | 'waiting' | 'free') => of.reduce((all, one) => all + one[name], 0);
  const figures = [
    [words.total, sum('capacity')],
    [words.taken, sum('taken'), words.takenNote],
    [words.waiting, sum('waiting')],
    [words.free[state], sum('free'), words.enrolls[state](enrollment, now)],
  ] as const;
  return (
    <dl className="totals">
      {figures.map(([name, figure, note]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{figure}</dd>
          {note && <dd className="quiet small">{note}</dd>}
        </div>
      ))}
    </dl>
  );
}
