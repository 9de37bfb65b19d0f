import { App, Button } from 'antd';
import { list } from '../../words/list.js';
import { columnName, saveBar as words } from '../../words/week.js';
import { columnsOf, type EditsHeld } from './edits.js';
import type { Saving } from './use-save.js';

type Props = {
  held: EditsHeld;
  saving: Saving;
  /** What the service has now; undefined while it has not come. */
  version: number | undefined;
  /** Shows the week of a day, or the weeks that repeat themselves. */
  show: (column: string) => void;
};

/** Always in view while something is not saved, whatever week is looked at and however long the page is. */
export function SaveBar({ held, saving, version, show }: Props) {
  const { message, modal } = App.useApp();
  const { edits, drop, rebase } = held;
  const columns = columnsOf(edits);
  // What is being saved here moves the version too.
  const old = !saving.busy && edits.base !== undefined && version !== undefined && edits.base < version;
  if (columns.length === 0) return null;
  const unread = Object.entries(edits.unread);
  const save = async () => {
    // Half of what somebody means is not saved: the day is shown, with the field that waits.
    if (unread[0]) return show(unread[0][0]);
    const { columns: saved, stillBooked } = await saving.save();
    if (saved.length > 0) void message.success(words.saved(saved.map(columnName), stillBooked), 6);
  };
  const giveUp = () =>
    modal.confirm({
      title: words.dropTitle(columns.length),
      content: words.dropWhat(columns.map(columnName)),
      okText: words.drop,
      cancelText: list.notNow,
      onOk: () => {
        saving.forget();
        drop(columns);
      },
    });
  return (
    <section className="save-bar not-printed" aria-label={words.title}>
      <div className="save-bar-words" aria-live="polite">
        <b>{words.count(columns.length)}</b>
        <span className="save-bar-days">
          {columns.map((column) => (
            <button key={column} type="button" className="save-bar-day" onClick={() => show(column)} title={words.show}>
              {columnName(column)}
            </button>
          ))}
        </span>
        {old && <p className="save-bar-wrong">{words.moved}</p>}
        {saving.said && !old && (
          <p role="alert" className="save-bar-wrong">
            {saving.said}
          </p>
        )}
        {unread.map(([column, texts]) => (
          <p key={column} role="alert" className="save-bar-wrong">
            {words.notUnderstood(columnName(column), Object.values(texts))}
          </p>
        ))}
        {saving.refused.map(({ column, message: why }) => (
          <p key={`refused.${column}`} role="alert" className="save-bar-wrong">
            {words.refused(columnName(column), why)}
          </p>
        ))}
      </div>
      <div className="span-acts">
        {old && (
          <Button
            onClick={() => {
              saving.forget();
              rebase(version);
            }}
          >
            {words.overwrite}
          </Button>
        )}
        <Button type="primary" loading={saving.busy} disabled={old || version === undefined} onClick={() => void save()}>
          {words.save}
        </Button>
        <Button disabled={saving.busy} onClick={giveUp}>
          {words.drop}
        </Button>
      </div>
    </section>
  );
}
