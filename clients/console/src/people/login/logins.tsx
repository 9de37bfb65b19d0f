import { moment } from '@sanwei/words';
import { useAct, useAsk } from '../../ask/index.js';
import { EndLoginDocument, LoginsDocument } from '../../generated/documents.js';
import { ActButton } from '../../parts/act-button.js';
import { AskedPart } from '../../parts/asked-part.js';
import { Panel } from '../../parts/panel.js';
import { account as words } from '../../words/account.js';

export function Logins() {
  const asked = useAsk(LoginsDocument, {});
  const { act } = useAct(EndLoginDocument);
  const now = new Date();
  return (
    <Panel title={words.logins} more={words.loginsNote}>
      <AskedPart of={asked}>
        {({ listMyLogins }) => (
          <ul className="logins">
            {(listMyLogins?.items ?? []).map(({ id, way, startedAt, seenAt, current }) => (
              <li key={id}>
                <span>
                  <b>{words.ways[way]}</b>
                  <span className="quiet small">
                    {words.since(moment(startedAt, now))} · {words.seen(moment(seenAt, now))}
                  </span>
                </span>
                {current ? (
                  <span className="quiet">{words.current}</span>
                ) : (
                  <ActButton act={() => act(`end.${id}`, { loginId: id })} done={words.ended}>
                    {words.endLogin}
                  </ActButton>
                )}
              </li>
            ))}
          </ul>
        )}
      </AskedPart>
    </Panel>
  );
}
