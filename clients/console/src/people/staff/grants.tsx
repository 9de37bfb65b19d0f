import { day } from '@sanwei/words';
import { Button } from 'antd';
import { useState } from 'react';
import { useAct } from '../../ask/index.js';
import { EndGrantDocument } from '../../generated/documents.js';
import { ActButton } from '../../parts/act-button.js';
import { Panel } from '../../parts/panel.js';
import { roleWords } from '../../words/role.js';
import { grants as words } from '../../words/staff.js';
import { GrantRole } from './grant-role.js';
import { calledOf, type StaffRow } from './staff-row.js';
import { usePlaces } from './use-places.js';

/** What somebody may do, and where. @param may whether roles are given and taken here */
export function Grants({ of, may }: { of: StaffRow; may: boolean }) {
  const [giving, setGiving] = useState(false);
  const { act } = useAct(EndGrantDocument);
  const where = usePlaces(of.grants.map(({ scope }) => scope));
  const now = new Date();
  return (
    <Panel title={words.title}>
      {of.grants.length === 0 && <p className="quiet">{words.none}</p>}
      <ul className="grants">
        {of.grants.map(({ role, scope, endsAt }) => {
          const called = roleWords[role];
          return (
            <li key={`${role}.${scope.of}.${scope.id}`}>
              <span>
                <b>{called}</b>{' '}
                <span className="quiet">
                  {where(scope)}
                  {endsAt && ` · ${words.until(day(new Date(Date.parse(endsAt) - 1), now))}`}
                </span>
              </span>
              {may && role !== 'member' && (
                <ActButton
                  danger
                  size="small"
                  act={() => act(`end-grant.${of.id}.${role}.${scope.id ?? 'city'}`, { personId: of.id, role, scope })}
                  done={words.ended(called)}
                  ask={{ title: words.endTitle(calledOf(of), called), consequence: words.endConsequence, yes: words.end }}
                >
                  {words.endOf(called)}
                </ActButton>
              )}
            </li>
          );
        })}
      </ul>
      {may &&
        (giving ? (
          <GrantRole of={of} onEnd={() => setGiving(false)} />
        ) : (
          <Button style={{ marginTop: 16 }} onClick={() => setGiving(true)}>
            {words.give}
          </Button>
        ))}
    </Panel>
  );
}
