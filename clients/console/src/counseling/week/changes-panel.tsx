import { Panel } from '../../parts/panel.js';
import { spansOf, changes as words } from '../../words/week.js';
import type { Column } from './columns.js';
import type { Edits } from './edits.js';
import type { Refused } from './use-save.js';

type Props = {
  /** Those of the scope that is shown, weekly or this week, and are changed. */
  edited: readonly Column[];
  edits: Edits;
  refused: readonly Refused[];
};

/** What saving will do, before it is done: now, then, what stays booked, and why it was refused. */
export const ChangesPanel = ({ edited, edits, refused }: Props) => (
  <Panel title={words.title} id="changes">
    {edited.length === 0 && <p className="quiet">{words.noneNote}</p>}
    {edited.map(({ key, name, before, spells, booked }) => {
      const why = refused.find(({ column }) => column === key)?.message;
      return (
        <div key={key} className="change">
          <b>{key.includes('-') ? `${name} · ${words.onlyDay}` : name}</b>
          <span className="quiet">
            {words.was} {spansOf(before)}
          </span>
          <span>{edits.days[key] === null ? words.back : `${words.becomes} ${spansOf(spells)}`}</span>
          {booked.length > 0 && <span className="quiet small">{words.stays(spansOf(booked))}</span>}
          {why && <span className="change-refused small">{why}</span>}
        </div>
      );
    })}
    {edited[0] && !edited[0].key.includes('-') && <p className="quiet small">{words.weeklyWhole}</p>}
  </Panel>
);
