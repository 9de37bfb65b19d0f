import { QueryClientProvider } from '@tanstack/react-query';
import { App as Antd, ConfigProvider } from 'antd';
import chinese from 'antd/locale/zh_CN';
import { queries, useSignedIn } from './ask/index.js';
import { nonce } from './nonce.js';
import { NetworkLost } from './parts/network-lost.js';
import { Gate } from './sign-in/gate.js';
import { themeOf } from './theme/theme.js';
import { useShade } from './theme/use-shade.js';

export function App() {
  const { shade } = useShade();
  const state = useSignedIn();
  const personId = state.kind === 'here' ? state.signIn.personId : state.kind === 'ended' ? state.personId : undefined;
  return (
    <ConfigProvider locale={chinese} theme={themeOf(shade)} csp={{ nonce }} button={{ autoInsertSpace: false }}>
      {/* With another person go the boxes and words of the one before, also those that come late. */}
      <Antd key={personId} notification={{ placement: 'bottomRight' }}>
        <QueryClientProvider client={queries}>
          <Gate />
          <NetworkLost />
        </QueryClientProvider>
      </Antd>
    </ConfigProvider>
  );
}
