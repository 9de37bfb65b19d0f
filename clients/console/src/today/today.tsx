import { CarryOutOutlined } from '@ant-design/icons';
import { day, greeting, weekday } from '@sanwei/words';
import type { ComponentType } from 'react';
import type { RoleName } from '../generated/documents.js';
import { Notice } from '../parts/notice.js';
import { Page } from '../parts/page.js';
import { Panel } from '../parts/panel.js';
import { branchStaff, programEditors } from '../shell/who.js';
import { rolesOf, useMe } from '../sign-in/use-me.js';
import { today as words } from '../words/today.js';
import { ForBranch } from './for-branch.js';
import { ForCounselor } from './for-counselor.js';
import { ForEditor } from './for-editor.js';
import { ForSystem } from './for-system.js';

/** What waits today, one part for each area of work, in this order. */
const parts: readonly { key: string; for: readonly RoleName[]; Part: ComponentType<{ roles: ReadonlySet<RoleName> }> }[] = [
  { key: 'branch', for: branchStaff, Part: ForBranch },
  { key: 'counselor', for: ['counselor'], Part: ForCounselor },
  { key: 'editor', for: programEditors, Part: ForEditor },
  { key: 'system', for: ['systemAdministrator'], Part: ForSystem },
];

export default function Today() {
  const me = useMe().data?.viewMe;
  const roles = rolesOf(me);
  const now = new Date();
  const mine = parts.filter((part) => part.for.some((role) => roles.has(role)));
  return (
    <Page title={words.hello(me?.displayName ?? '', greeting(now))} note={`${day(now, now)} ${weekday(now)}`}>
      <div className="stack">
        {mine.map(({ key, Part }) => (
          <Part key={key} roles={roles} />
        ))}
        {mine.length === 0 && (
          <Panel>
            <Notice icon={<CarryOutOutlined />} title={words.nothing} note={words.nothingNote} />
          </Panel>
        )}
      </div>
    </Page>
  );
}
