import { EditOutlined } from '@ant-design/icons';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { Panel } from '../../parts/panel.js';
import { dayWords, hoursWords, modeWords, spansOf, rules as words } from '../../words/week.js';
import type { Known } from './columns.js';
import { RulesForm } from './rules-form.js';
import { minutesOf } from './week.rule.js';

type Props = { hours: Known['hours']; onSaved: (version: number, before: number) => void };

export function RulesPanel({ hours, onSaved }: Props) {
  const [editing, setEditing] = useState(false);
  const { arrangement, exceptions } = hours;
  if (!arrangement) return null;
  const facts = [
    [words.weekly, hoursWords(minutesOf(arrangement.hours))],
    [words.modes, arrangement.modes.map((mode) => modeWords[mode]).join('、')],
    [words.sessionMinutes, words.minutesOf(arrangement.sessionMinutes)],
    [words.bufferMinutes, words.minutesOf(arrangement.bufferMinutes)],
    [words.minimumNotice, words.notice(arrangement.minimumNoticeMinutes)],
    [words.dailyMaximum, words.timesOf(arrangement.dailyMaximum)],
  ];
  return (
    <Panel
      title={words.title}
      id="rules"
      more={
        <Button size="small" icon={<EditOutlined />} onClick={() => setEditing(true)}>
          {words.edit}
        </Button>
      }
    >
      <dl className="week-rules">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div>
          <dt>{words.exceptions}</dt>
          <dd>{exceptions.length === 0 && words.noExceptions}</dd>
        </div>
        {exceptions.map(({ on, hours }) => (
          <div key={on} className="small">
            <dt>{dayWords(on, new Date())}</dt>
            <dd>{spansOf(hours)}</dd>
          </div>
        ))}
      </dl>
      <Modal open={editing} title={words.edit} footer={null} onCancel={() => setEditing(false)} destroyOnHidden>
        <RulesForm
          hours={hours}
          onCancel={() => setEditing(false)}
          onSaved={(version, before) => {
            setEditing(false);
            onSaved(version, before);
          }}
        />
      </Modal>
    </Panel>
  );
}
