import { QueryClientProvider } from '@tanstack/react-query';
import { type PropsWithChildren, useEffect } from 'react';
import { askAfresh, queries, watchOtherWindows } from './ask/client.js';
import { platform } from './platform/index.js';
import './generated/tokens.css';

export default function App({ children }: PropsWithChildren) {
  useEffect(
    () =>
      platform.network.onChange((online) => {
        if (online) askAfresh();
      }),
    [],
  );
  useEffect(watchOtherWindows, []);
  return <QueryClientProvider client={queries}>{children}</QueryClientProvider>;
}
