import { Button } from 'antd';
import { useState } from 'react';
import { useAct } from '../../ask/index.js';
import { RemoveTotpDocument } from '../../generated/documents.js';
import { ActButton } from '../../parts/act-button.js';
import { Panel } from '../../parts/panel.js';
import { totp as words } from '../../words/account.js';
import { SetUpTotp } from './set-up-totp.js';

/** The second factor: set up here, asked for where something weighs. */
export function Totp({ on }: { on: boolean }) {
  const [settingUp, setSettingUp] = useState(false);
  const { act } = useAct(RemoveTotpDocument);
  return (
    <Panel title={words.title}>
      {settingUp ? (
        <SetUpTotp onEnd={() => setSettingUp(false)} />
      ) : (
        <>
          <p style={{ marginBottom: 16 }}>{on ? words.on : words.off}</p>
          {on ? (
            <ActButton
              act={() => act('remove.totp', undefined)}
              done={words.removed}
              ask={{ title: words.remove, consequence: words.removeAsk, yes: words.remove }}
            >
              {words.remove}
            </ActButton>
          ) : (
            <Button type="primary" onClick={() => setSettingUp(true)}>
              {words.begin}
            </Button>
          )}
        </>
      )}
    </Panel>
  );
}
