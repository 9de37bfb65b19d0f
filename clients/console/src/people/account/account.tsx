import { AskedPart } from '../../parts/asked-part.js';
import { Page } from '../../parts/page.js';
import { Panel } from '../../parts/panel.js';
import { ChangePassword } from '../../sign-in/first-password.js';
import { useMe } from '../../sign-in/use-me.js';
import { account as words } from '../../words/account.js';
import { roleWords } from '../../words/role.js';
import { Logins } from '../login/logins.js';
import { usePlaces } from '../staff/use-places.js';
import { Totp } from './totp.js';
import './account.css';

export default function Account() {
  const asked = useMe();
  const where = usePlaces(asked.data?.viewMe?.grants.map(({ scope }) => scope) ?? []);
  return (
    <Page title={words.title}>
      <AskedPart of={asked}>
        {({ viewMe }) =>
          viewMe && (
            <div className="columns">
              <div className="stack">
                <Totp on={viewMe.totpOn} />
                <Logins />
              </div>
              <div className="stack">
                <Panel title={words.roles}>
                  {viewMe.grants.length === 0 ? (
                    <p className="quiet">{words.noRoles}</p>
                  ) : (
                    <ul>
                      {viewMe.grants.map(({ role, scope }) => (
                        <li key={`${role}.${scope.of}.${scope.id}`}>
                          {roleWords[role]} <span className="quiet">{where(scope)}</span>
                        </li>
                      ))}
                    </ul>
                  )}
                </Panel>
                <Panel title={words.password}>
                  <ChangePassword />
                </Panel>
              </div>
            </div>
          )
        }
      </AskedPart>
    </Page>
  );
}
