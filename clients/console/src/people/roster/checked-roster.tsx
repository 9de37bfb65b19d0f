import { SafetyCertificateOutlined } from '@ant-design/icons';
import { Alert, Form, Radio } from 'antd';
import { useState } from 'react';
import { useAct } from '../../ask/index.js';
import { CommitRosterDocument } from '../../generated/documents.js';
import { ActButton } from '../../parts/act-button.js';
import { Facts } from '../../parts/detail/facts.js';
import { NumberField } from '../../parts/form/number-field.js';
import { Panel } from '../../parts/panel.js';
import { figure } from '../../words/figure.js';
import { rosters as words } from '../../words/roster.js';
import type { OneOfRosters } from './one-of-rosters.js';
import { isEmpty } from './roster.rule.js';
import { RosterProblems } from './roster-problems.js';

/** What the dry run has found. Whether anybody leaves is decided by whoever sent it, and the number is written once more. */
export function CheckedRoster({ of }: { of: OneOfRosters }) {
  const { id: rosterId, rows, added, same, moved, bad, missing, ofErrors } = of;
  const [ending, setEnding] = useState(false);
  const [typed, setTyped] = useState<number | string | null>(null);
  const { act: commit } = useAct(CommitRosterDocument);
  // A row that was not read may be of somebody who would be let go.
  const whole = bad === 0 && !ofErrors;
  const empty = isEmpty(of);
  const endCount = ending ? missing : null;
  const wrong = ending && typed !== missing;
  return (
    <>
      <Panel>
        <Facts
          of={[
            { name: words.rows, value: figure(rows) },
            { name: words.added, value: figure(added) },
            { name: words.same, value: figure(same) },
            { name: words.moved, value: figure(moved) },
            { name: words.bad, value: figure(bad) },
          ]}
        />
        <Alert
          type="success"
          icon={<SafetyCertificateOutlined />}
          showIcon
          title={empty ? words.nothingToCommit : words.nothingYet}
          style={{ marginTop: 16 }}
        />
      </Panel>
      {bad > 0 && <RosterProblems of={of} />}
      <Panel title={words.missingTitle} id="missing">
        {missing === 0 ? (
          <p>{words.missingNone}</p>
        ) : (
          <>
            <p>{words.missing(missing)}</p>
            <Radio.Group
              value={ending}
              onChange={({ target }) => setEnding(target.value as boolean)}
              options={[
                { value: false, label: words.keep },
                { value: true, label: words.end(missing), disabled: !whole },
              ]}
              vertical
            />
            {!whole && <p className="quiet small">{words.notWhole}</p>}
            {ending && (
              <Form layout="vertical" requiredMark={false} style={{ marginTop: 12 }}>
                <Form.Item
                  label={words.endCount}
                  htmlFor="end-count"
                  validateStatus={typed !== null && wrong ? 'error' : undefined}
                  help={typed !== null && wrong ? words.endWrong(missing) : undefined}
                >
                  <NumberField id="end-count" style={{ maxWidth: 160 }} value={typed} onChange={setTyped} />
                </Form.Item>
              </Form>
            )}
          </>
        )}
      </Panel>
      {!empty && (
        <div className="page-foot">
          <ActButton
            type="primary"
            disabled={wrong}
            act={() => commit(`commit-roster.${rosterId}.${endCount ?? 'none'}`, { rosterId, endCount })}
            done={words.started}
            ask={{ title: words.ask, consequence: words.consequence(added, moved, endCount ?? 0), yes: words.commit }}
          >
            {words.commit}
          </ActButton>
        </div>
      )}
    </>
  );
}
