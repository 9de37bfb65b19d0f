import { Alert, App, Button } from 'antd';
import { useState } from 'react';
import { type AnyOutcome, useAct } from '../../ask/index.js';
import { SetExceptionDocument, SetWeeklyHoursDocument } from '../../generated/documents.js';
import { Said, wordsOf } from '../../parts/form/outcome.js';
import { Panel } from '../../parts/panel.js';
import { spansOf, changes as words } from '../../words/week.js';
import type { Column, Known } from './columns.js';
import type { EditsHeld } from './edits.js';
import { arrangementInput } from './rules-form.js';

export type Refused = { column: string | undefined; fromMinute: number; toMinute: number; message: string };
type Props = {
  known: Known;
  /** Those of the scope that is shown, weekly or this week, and are changed. */
  edited: readonly Column[];
  held: EditsHeld;
  onRefused: (refused: Refused | undefined) => void;
};

/** What saving will do, before it is done: now, then, and what stays booked. */
export function ChangesPanel({ known, edited, held, onRefused }: Props) {
  const [said, setSaid] = useState<string>();
  const weekly = useAct(SetWeeklyHoursDocument);
  const exception = useAct(SetExceptionDocument);
  const { message } = App.useApp();
  const { edits, drop, rebase } = held;
  const { version, arrangement } = known.hours;
  const old = edits.base !== undefined && edits.base < version;
  const tell = (outcome: AnyOutcome | undefined, column?: string) => {
    setSaid(wordsOf(outcome));
    // The service names the spell; it is said beside it too.
    if (outcome?.kind !== 'refused' || outcome.refusal.code !== 'HoursTooShort') return;
    const { weekday, fromMinute, toMinute } = outcome.refusal as unknown as { weekday?: number; fromMinute: number; toMinute: number };
    onRefused({ column: column ?? String(weekday), fromMinute, toMinute, message: outcome.refusal.message });
  };
  const save = async () => {
    setSaid(undefined);
    onRefused(undefined);
    let base = edits.base ?? version;
    const days = edited.filter(({ key }) => key.includes('-'));
    if (days.length < edited.length && arrangement) {
      const rows = Object.entries(edits.weekly).flatMap(([weekday, spells]) => spells.map((one) => ({ ...one, weekday: Number(weekday) })));
      const kept = arrangement.hours.filter(({ weekday }) => edits.weekly[weekday] === undefined);
      const hours = [...kept, ...rows].map(({ weekday, fromMinute, toMinute }) => ({ weekday, fromMinute, toMinute }));
      const outcome = await weekly.act('set.weekly-hours', { ...arrangementInput(arrangement), hours, version: base });
      if (outcome?.kind !== 'done') return tell(outcome);
      base = outcome.value.version;
      drop(Object.keys(edits.weekly), base);
      void message.success(words.saved);
    }
    for (const { key } of days) {
      const hours = edits.days[key]?.map(({ fromMinute, toMinute }) => ({ fromMinute, toMinute })) ?? null;
      const outcome = await exception.act(`set.exception-${key}`, { on: key, hours, version: base });
      if (outcome?.kind !== 'done') return tell(outcome, key);
      base = outcome.value.version;
      drop([key], base);
      const { stillBooked } = outcome.value;
      void message.success(stillBooked.length > 0 ? words.savedBooked(stillBooked.length) : words.saved);
    }
  };
  return (
    <Panel title={words.title} id="changes">
      {edited.length === 0 ? (
        <p className="quiet">{words.noneNote}</p>
      ) : (
        <>
          {old && (
            <Alert
              type="warning"
              showIcon
              title={words.moved}
              style={{ marginBottom: 12 }}
              action={
                <Button
                  size="small"
                  onClick={() => {
                    setSaid(undefined);
                    rebase(version);
                  }}
                >
                  {words.overwrite}
                </Button>
              }
            />
          )}
          {edited.map(({ key, name, before, spells, booked }) => (
            <div key={key} className="change">
              <b>{key.includes('-') ? `${name} · ${words.onlyDay}` : name}</b>
              <span className="quiet">
                {words.was} {spansOf(before)}
              </span>
              <span>{edits.days[key] === null ? words.back : `${words.becomes} ${spansOf(spells)}`}</span>
              {booked.length > 0 && <span className="quiet small">{words.stays(spansOf(booked))}</span>}
            </div>
          ))}
          {!edited[0]?.key.includes('-') && <p className="quiet small">{words.weeklyWhole}</p>}
          <div style={{ marginTop: 12 }}>
            <Said words={old ? undefined : said} />
            <div className="span-acts">
              <Button type="primary" loading={weekly.busy || exception.busy} disabled={old} onClick={() => void save()}>
                {words.save}
              </Button>
              <Button
                onClick={() => {
                  setSaid(undefined);
                  onRefused(undefined);
                  drop(edited.map(({ key }) => key));
                }}
              >
                {words.drop}
              </Button>
            </div>
          </div>
        </>
      )}
    </Panel>
  );
}
