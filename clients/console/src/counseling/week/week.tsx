import { cityDay } from '@sanwei/words';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { signedIn, useAsk } from '../../ask/index.js';
import { WeekDocument } from '../../generated/documents.js';
import { AskedPart } from '../../parts/asked-part.js';
import { useListUrl } from '../../parts/list/use-list-url.js';
import { Page } from '../../parts/page.js';
import { Panel } from '../../parts/panel.js';
import { rules, week as words } from '../../words/week.js';
import { ChangesPanel } from './changes-panel.js';
import { bookedOf, dayColumns, freeOn, type Known, weeklyColumns } from './columns.js';
import type { Place } from './day-column.js';
import { DayForm } from './day-form.js';
import { useEdits } from './edits.js';
import { RulesForm } from './rules-form.js';
import { RulesPanel } from './rules-panel.js';
import { SaveBar } from './save-bar.js';
import { mondayOf, shift, shownWeek } from './shown-week.js';
import { useSave } from './use-save.js';
import type { Spell } from './week.rule.js';
import { WeekGrid } from './week-grid.js';
import './week.css';

const eightHoursMs = 8 * 3_600_000;

export default function Week() {
  const url = useListUrl(['from', 'scope']);
  const now = new Date();
  const today = cityDay(now);
  const from = shownWeek(url.filters.from, today);
  const scope = url.filters.scope === 'weekly' ? 'weekly' : 'day';
  const me = signedIn.personId();
  const asked = useAsk(WeekDocument, { from, days: 7 }, { keepPrevious: true, live: me ? [`person.${me}`] : [] });
  const held = useEdits();
  const [chosen, setChosen] = useState<Place>();
  const to = (monday: string) => url.set({ from: monday === mondayOf(today) ? undefined : monday });
  const rebaseOwn = (version: number, before: number) => held.edits.base === before && held.rebase(version);
  const days = asked.data?.viewMyWeek?.days ?? [];
  const booked = bookedOf(asked.data?.listMyCalendar);
  const hours = asked.data?.viewMyHours;
  const known: Known | undefined = hours ? { hours, days, booked } : undefined;
  const saving = useSave(known, held);
  const free = known ? days.reduce((sum, day) => sum + freeOn(day, known), 0) : 0;
  const show = (column: string) => {
    setChosen({ column, index: 0 });
    url.set(column.includes('-') ? { from: mondayOf(column), scope: undefined } : { scope: 'weekly' });
  };
  return (
    <Page
      title={words.title}
      note={`${words.range(from, shift(from, 6), now)} · ${words.note(booked.length, free)}`}
      acts={
        <>
          <Button onClick={() => to(shift(from, -7))}>{words.before}</Button>
          <Button onClick={() => to(mondayOf(today))}>{words.now}</Button>
          <Button onClick={() => to(shift(from, 7))}>{words.after}</Button>
        </>
      }
    >
      <AskedPart of={asked}>
        {({ viewMyHours, viewMyWeek }) => {
          if (!viewMyHours || !viewMyWeek || !known) return null;
          const { arrangement } = viewMyHours;
          if (!arrangement)
            return (
              <Panel title={rules.first}>
                <p style={{ marginBottom: 16 }}>{rules.firstNote}</p>
                <RulesForm hours={viewMyHours} onSaved={rebaseOwn} />
              </Panel>
            );
          const columns = scope === 'weekly' ? weeklyColumns(known, held.edits) : dayColumns(known, held.edits, today);
          const shared = { columns, chosen, sessionMinutes: arrangement.sessionMinutes };
          const change = (column: string, spells: readonly Spell[] | null) => {
            saving.forget(column);
            const before = columns.find(({ key }) => key === column)?.spells ?? [];
            held.change(column, spells, before, viewMyHours.version);
          };
          const local = new Date(now.getTime() + eightHoursMs);
          return (
            <div className="columns">
              <Panel flush>
                <div className="week-acts">
                  <Segmented
                    aria-label={words.scope}
                    value={scope}
                    options={(['day', 'weekly'] as const).map((value) => ({ value, label: words.scopes[value] }))}
                    onChange={(value) => url.set({ scope: value === 'weekly' ? value : undefined })}
                  />
                  <p className="quiet small">{words.scopeNote[scope]}</p>
                </div>
                <WeekGrid
                  {...shared}
                  choose={setChosen}
                  change={change}
                  bufferMinutes={arrangement.bufferMinutes}
                  now={local.getUTCHours() * 60 + local.getUTCMinutes()}
                />
              </Panel>
              <div className="stack">
                <ChangesPanel edited={columns.filter(({ edited }) => edited)} edits={held.edits} refused={saving.refused} />
                <DayForm {...shared} choose={setChosen} change={change} held={held} refused={saving.refused} />
                <RulesPanel hours={viewMyHours} onSaved={rebaseOwn} />
              </div>
            </div>
          );
        }}
      </AskedPart>
      <SaveBar held={held} saving={saving} version={hours?.version} show={show} />
    </Page>
  );
}
